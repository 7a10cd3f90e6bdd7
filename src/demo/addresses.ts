import type { Random } from './random.ts'

const streets = [
  'Dorpsstraat',
  'Kerkweg',
  'Zonnelaan',
  "Laan van 't Veld",
  'Molenkade',
  'Beukenhof',
  'Prins Clausstraat',
  'Achterom',
  'Meester Vosweg',
]

/** Every household its own front door. Postcodes on SA, SD and SS are never given out, nor are numbers on 06-00. */
export function addressBook(random: Random, place: string) {
  let doors = 0
  let phones = 0
  const used = new Set<string>()
  return {
    address: () => {
      doors++
      const street = streets[doors % streets.length]!
      return `${street} ${Math.ceil(doors / streets.length)}, ${1200 + (doors % streets.length)} ${random.of(['SA', 'SD', 'SS'])} ${place}`
    },
    phone: () => `06-00${String(++phones * 37).padStart(6, '0')}`,
    email: (firstName: string, lastName: string) => {
      const name = `${plain(firstName)}.${plain(lastName)}`
      let at = 1
      while (used.has(mailbox(name, at))) at++
      used.add(mailbox(name, at))
      return mailbox(name, at)
    },
    reserve: (email: string) => used.add(email),
  }
}

export type AddressBook = ReturnType<typeof addressBook>

const mailbox = (name: string, at: number) =>
  `${name}${at > 1 ? at : ''}@${name.length % 2 ? 'example.nl' : 'voorbeeld.example'}`

const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[^a-z]/g, '')
