import type { DemoGroup, DemoStaff, FixedFamily, FixedGuardian, SchoolPlan } from './shapes.ts'

const classNames = ['1/2a', '1/2b', '3a', '3b', '4a', '4b', '5a', '5b', '6a', '6b', '7b', '8a'] as const
const yearsOf = (name: string) => (/^[\d/]+/.exec(name)?.[0] ?? '').split('/').map(Number)
const classNamed = (name: string): DemoGroup => {
  const [year = 1, second] = yearsOf(name)
  return { key: `G${name}`, name: `Groep ${name}`, year: second ? 'C' : year, kind: 'class' }
}
const classes = classNames.map(classNamed)

/** Classes go up as they are: 5a was 4a, and 3a sat in 1/2a. */
export const classThen = (year: number, groupKeyNow: string) =>
  classNamed(`${year < 3 ? '1/2' : year}${groupKeyNow.slice(-1)}`)

const clubs: DemoGroup[] = [
  { key: 'koor', name: 'Schoolkoor', year: null, kind: 'club' },
  { key: 'plus', name: 'Plusklas', year: null, kind: 'club' },
]

type Member = [firstName: string, infix: string, lastName: string, roles: string[], groups: string[]]

/** Half of the classes have two teachers. The order gives the keys, so add at the end. */
const members: Member[] = [
  ['Karin', '', 'Bakker', ['DIR'], []],
  ['Bert', '', 'Smit', ['ADM', 'ICT'], []],
  ['Anna', 'de', 'Vries', ['LRK'], ['G5a']],
  ['Yara', '', 'Pinas', ['LRK'], ['G5a']],
  ['Margriet', 'van', 'Dam', ['IB'], []],
  ['Henk', 'te', 'Velde', ['CON'], []],
  ['Rick', '', 'Sprong', ['VAK'], ['G3a', 'G4a', 'G5a', 'G6a', 'G7b', 'G8a']],
  ['Noor', '', 'Özkan', ['VAK'], ['koor']],
  ['Tineke', '', 'Blaauw', ['OWA'], ['G1/2a', 'G1/2b']],
  ['Jolanda', "van 't", 'Hek', ['LRK'], ['G1/2a']],
  ['Femke', '', 'Hoitinga', ['LRK'], ['G1/2a']],
  ['Wies', '', 'Aarts', ['LRK'], ['G1/2b']],
  ['Mirte', 'den', 'Hollander', ['LRK'], ['G3a']],
  ['Sacha', '', 'Lamers', ['LRK'], ['G3a']],
  ['Loes', '', 'Ruiter', ['LRK'], ['G3b']],
  ['Naima', '', 'El Fassi', ['LRK'], ['G4a']],
  ['Inge', 'ter', 'Steege', ['LRK'], ['G4a']],
  ['Geert', '', 'Nauta', ['LRK'], ['G4b']],
  ['Marloes', 'van der', 'Zande', ['LRK', 'ADJ'], ['G5b']],
  ['Robin', '', 'Kooiman', ['LRK'], ['G5b']],
  ['Elsbeth', '', 'Fokkema', ['LRK'], ['G6a']],
  ['Danique', '', 'Vermaat', ['LRK'], ['G6b']],
  ['Peter', '', 'Stolk', ['LRK'], ['G7b', 'plus']],
  ['Anneke', '', 'Tol', ['LRK'], ['G7b']],
  ['Ton', 'van', 'Eck', ['LRK'], ['G8a']],
]

const staffEmails: Readonly<Record<string, string>> = {
  Anna: 'anna.devries@example.nl',
  Karin: 'karin.bakker@example.nl',
  Bert: 'bert.smit@example.nl',
}

const staff = members.map(
  ([firstName, infix, lastName, roles, groupKeys], at): DemoStaff => ({
    key: `M${String(at + 1).padStart(2, '0')}`,
    firstName,
    infix,
    lastName,
    email: staffEmails[firstName] ?? `m${String(at + 1).padStart(2, '0')}@voorbeeld.example`,
    roles,
    groupKeys,
  }),
)

export const mia = parent('moeder', 'Mia', 'Jansen')

function parent(relation: 'moeder' | 'vader', firstName: string, lastName: string, infix = ''): FixedGuardian {
  const email = `${firstName}.${infix}${lastName}@example.nl`.toLowerCase().replace(/ë/g, 'e')
  return { firstName, infix, lastName, email, relation }
}

/** The families of the model's table of examples, as far as a file can say what they are. */
const fixed: FixedFamily[] = [
  {
    surname: ['', 'Jansen'],
    children: [
      ['Ada', 'female', 'Groep 5a'],
      ['Bo', 'male', 'Groep 5a'],
      ['Gijs', 'male', 'Groep 7b'],
    ],
    guardians: [mia, parent('vader', 'Tom', 'Jansen')],
  },
  {
    surname: ['', 'Visser'],
    children: [['Dio', 'male', 'Groep 5a']],
    guardians: [parent('moeder', 'Olga', 'Visser'), parent('vader', 'Rik', 'Visser')],
    apart: true,
  },
  {
    surname: ['', 'Mulder'],
    children: [['Jip', 'female', 'Groep 5a']],
    guardians: [parent('moeder', 'Zoë', 'Mulder')],
  },
  {
    surname: ['', 'Prins'],
    children: [['Eef', 'female', 'Groep 5a']],
    guardians: [parent('moeder', 'Sara', 'Kok'), { ...parent('vader', 'Theo', 'Prins'), custody: 'nee' }],
    apart: true,
  },
  {
    surname: ['', 'Kuiper'],
    children: [['Cas', 'male', 'Groep 5a']],
    guardians: [parent('moeder', 'Nora', 'Kuiper'), parent('vader', 'Piet', 'Kuiper')],
  },
  {
    surname: ['de', 'Groot'],
    children: [
      ['Fay', 'female', 'Groep 5a'],
      ['Hil', 'female', 'Groep 7b'],
    ],
    guardians: [parent('moeder', 'Uma', 'Baldew'), parent('vader', 'Vic', 'Groot', 'de')],
  },
]

/** No postcode that is ever given out. */
export const whereItIs = { address: 'Dorpsstraat 40', postcode: '1200 SA', town: 'Zonnedaal' }

export const welcome =
  'Welkom bij De Regenboog, de basisschool midden in Zonnedaal. Driehonderd kinderen leren hier lezen, rekenen, samenwerken en een moestuin onderhouden. Kom gerust eens kijken: elke eerste dinsdag van de maand staat de deur open.'

export const regenboog: SchoolPlan = {
  name: 'De Regenboog',
  place: 'Zonnedaal',
  brin: '99RB',
  groups: [...classes, ...clubs],
  classes: classes.map((group, at) => ({ group, years: yearsOf(classNames[at]!), seats: 25 })),
  staff,
  fixed,
  firstPupilKey: 1001,
  guardianTarget: 450,
}

const smallClasses: readonly string[] = ['1/2a', '3a', '4a', '5a', '6a', '7b', '8a']
const isSmall = ({ key, kind }: DemoGroup) => kind === 'club' || smallClasses.includes(key.slice(1))
const smallGroups = regenboog.groups.filter(isSmall)
const taughtThere = (key: string) => smallGroups.some((group) => group.key === key)

/** The same school with a class a year, each half as full: what a visitor can have at once. Whoever has no class there is not there. */
export const smallRegenboog: SchoolPlan = {
  ...regenboog,
  groups: smallGroups,
  classes: regenboog.classes.filter(({ group }) => isSmall(group)).map((one) => ({ ...one, seats: 11 })),
  staff: staff.flatMap((member) => {
    const groupKeys = member.groupKeys.filter(taughtThere)
    return member.groupKeys.length > 0 && groupKeys.length === 0 ? [] : [{ ...member, groupKeys }]
  }),
  guardianTarget: 118,
}
