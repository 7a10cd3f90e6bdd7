import { folded, fullName, phoneKey, surname } from '../fields/fields.ts'
import { grouped, unionsOf } from '../fields/grouping.ts'
import type { Mention } from './families.ts'
import { addressKey, handful } from './households.ts'

type Marks = { name: string; isInitial: boolean; email: string; phone: string; address: string; others: Marks[] }
const marksToCompare = ['email', 'phone', 'address'] as const
type Mark = (typeof marksToCompare)[number]

/**
 * Groups the mentions of one person. Equal names need one more equal thing; who is merged wrongly would
 * see another family's child, so every doubt keeps people apart.
 */
export function samePeople(mentions: Mention[]): Mention[][] {
  const marks = marksOf(mentions)
  const unions = unionsOf(mentions.length)
  for (const sameName of grouped(marks.keys(), (at) => comparedBy(marks[at]!)).values())
    for (const [one, other] of samePairs(sameName, marks)) unions.join(one, other)
  for (const [one, other] of shortened(mentions, marks, unions.sets())) unions.join(one, other)
  return unions.sets().map((set) => set.map((at) => mentions[at]!))
}

function marksOf(mentions: Mention[]): Marks[] {
  const marks = mentions.map(
    ({ guardian }): Marks => ({
      name: fullName(guardian),
      isInitial: !/\p{L}{2}/u.test(folded(guardian.firstName)),
      email: guardian.email?.toLowerCase() ?? '',
      phone: phoneKey(guardian.phone),
      address: addressKey(guardian.address),
      others: [],
    }),
  )
  const rows = grouped(marks.keys(), (at) => mentions[at]!.row)
  const children = grouped(marks.keys(), (at) => mentions[at]!.childRef)
  return marks.map((mark, at) => {
    const row = rows.get(mentions[at]!.row)!.slice(0, handful)
    const others = [...row, ...children.get(mentions[at]!.childRef)!.slice(0, handful)].map((one) => marks[one]!)
    return { ...mark, others: others.filter(({ name, email }) => name !== mark.name || email !== mark.email) }
  })
}

/** Many have no name at all, so those are only set beside each other per email. */
const comparedBy = ({ name, isInitial, email }: Marks) => (isInitial ? `${name}|${email}` : name)

/** All have the same name already. Without a first name only the email can tell. */
function samePairs(sameName: number[], marks: Marks[]): [number, number][] {
  const telling = marks[sameName[0]!]!.isInitial ? marksToCompare.slice(0, 1) : marksToCompare
  const byMark = telling.flatMap((mark) => {
    const sharing = grouped(sameName, (at) => marks[at]![mark])
    sharing.delete('')
    return [...sharing.values()].flatMap(([first = 0, ...rest]) => rest.map((at): [number, number] => [first, at]))
  })
  return [...byMark, ...(telling.length > 1 ? pairsByOther(sameName, marks) : [])]
}

/** Pair by pair, so only for as many namesakes as a school can have; more is a broken list. */
function pairsByOther(sameName: number[], marks: Marks[]): [number, number][] {
  if (sameName.length > 200) return []
  const pairs = sameName.flatMap((one, at) => sameName.slice(at + 1).map((other): [number, number] => [one, other]))
  return pairs.filter(([one, other]) => shareOther(marks[one]!, marks[other]!))
}

const shareOther = (one: Marks, other: Marks) =>
  !isContradicted(one, other) && one.others.some((theirs) => other.others.some((its) => isSameOther(theirs, its)))

/** The other parent is the same too: by email, or by a name that nothing speaks against. */
const isSameOther = (one: Marks, other: Marks) =>
  equal(one, other, 'email') || (!one.isInitial && one.name === other.name && !isContradicted(one, other))

const isContradicted = (one: Marks, other: Marks) =>
  marksToCompare.some((mark) => one[mark] && other[mark] && one[mark] !== other[mark])
const equal = (one: Marks, other: Marks, mark: Mark) => one[mark] !== '' && one[mark] === other[mark]

/** "M. Jansen" is Mia Jansen with the same email, unless Max Jansen has it too: then nobody knows. */
function shortened(mentions: Mention[], marks: Marks[], sets: number[][]): [number, number][] {
  const heads = sets.map(([head]) => head!)
  const fits = (a: number, b: number) =>
    a !== b && marks[a]!.email === marks[b]!.email && compatible(mentions[a]!, mentions[b]!)
  const candidates = new Map<number, number[]>()
  for (const [email, sharing] of grouped(heads, (head) => marks[head]!.email))
    if (email)
      for (const head of sharing)
        candidates.set(
          head,
          sharing.filter((other) => fits(head, other)),
        )
  return [...candidates].flatMap(([head, [only, ...more]]) => {
    const isMutual = only !== undefined && more.length === 0 && candidates.get(only)?.length === 1
    return isMutual ? [[head, only] as [number, number]] : []
  })
}

function compatible({ guardian: one, row }: Mention, { guardian: other, row: otherRow }: Mention) {
  if (row === otherRow) return false
  const [a, b] = [folded(one.firstName), folded(other.firstName)]
  const sameSurname = !one.lastName || !other.lastName || surname(one) === surname(other)
  const initial = (short: string, long: string) =>
    !short || long.startsWith(`${short} `) || (short[0] === long[0] && !/\p{L}{2}/u.test(short))
  return sameSurname && (a === b || initial(a, b) || initial(b, a))
}
