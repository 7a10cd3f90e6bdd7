import type { Audience } from '../../src/audiences/audience.ts'
import type { Custody, Guardianship, Household, World } from './world.ts'

// The ten families at the end of model.md, as data: one message to "parents of 5a and of 7b", sent by the teacher of 5a.

/** One row of the table. `perChild` and `perGroup` hold for each delivery of the row: firstNames, names of groups. */
export type Row = {
  family: number
  adults: string[]
  deliveries: string[]
  once: number
  perChild: string[]
  perGroup: string[]
  unitsPerChild: number
}

const row = (family: number, adults: string[], deliveries: string[], outcome: Partial<Row> = {}): Row => ({
  ...{ family, adults, deliveries, once: deliveries.length > 0 ? 1 : 0, perChild: [], perGroup: [], unitsPerChild: 0 },
  ...outcome,
})

export const rows: Row[] = [
  row(1, ['mia', 'tom'], ['mia', 'tom'], {
    perChild: ['Ada', 'Bo', 'Gijs'],
    perGroup: ['5a', '7b'],
    unitsPerChild: 3,
  }),
  row(2, ['nora', 'piet'], ['nora'], { perChild: ['Cas'], perGroup: ['5a'], unitsPerChild: 1 }),
  row(3, ['olga', 'rik'], ['olga', 'rik'], { perChild: ['Dio'], perGroup: ['5a'], unitsPerChild: 2 }),
  row(4, ['sara', 'theo'], ['sara'], { perChild: ['Eef'], perGroup: ['5a'], unitsPerChild: 1 }),
  row(5, ['uma', 'vic'], ['uma', 'vic'], { perChild: ['Fay', 'Hil'], perGroup: ['5a', '7b'], unitsPerChild: 4 }),
  row(6, ['teacher'], ['teacher'], { perChild: ['Ivo'], perGroup: ['7b'], unitsPerChild: 1 }),
  row(7, ['wil'], []),
  row(8, ['xia'], []),
  row(9, ['yara'], ['yara']),
  row(10, ['zoe'], []),
]

const said: Audience = {
  include: [
    { kind: 'parentsOf', group: '5a' },
    { kind: 'parentsOf', group: '7b' },
    { kind: 'people', people: ['yara'] },
  ],
  except: [],
}

const withFamily1 = (changed: Partial<Row>) => rows.map((each) => (each.family === 1 ? { ...each, ...changed } : each))

export const senderId = 'teacher'

/** The table, and the lines below it. */
export const sayings: { name: string; audience: Audience; rows: Row[] }[] = [
  { name: 'to parents of 5a and of 7b', audience: said, rows },
  {
    name: 'except parentsOfPupils(Ada)',
    audience: { ...said, except: [{ kind: 'parentsOfPupils', pupils: ['ada'] }] },
    rows: withFamily1({ perChild: ['Bo', 'Gijs'], unitsPerChild: 2 }),
  },
  {
    name: 'except people(Tom)',
    audience: { ...said, except: [{ kind: 'people', people: ['tom'] }] },
    rows: withFamily1({ deliveries: ['mia'] }),
  },
  {
    name: 'with the audience said twice: parents of 5a, and of Ada',
    audience: { ...said, include: [...said.include, { kind: 'parentsOfPupils', pupils: ['ada'] }] },
    rows,
  },
]

const inClass5a = ['Ada', 'Bo', 'Cas', 'Dio', 'Eef', 'Fay']
const inClass7b = ['Gijs', 'Hil', 'Ivo']
const adults = ['Mia', 'Tom', 'Nora', 'Piet', 'Olga', 'Rik', 'Sara', 'Theo', 'Uma', 'Vic', 'Wil', 'Xia', 'Yara', 'Zoë']

const schoolYear = '2026-2027'
const since = { from: '2026-08-01', until: null }
const idOf = (firstName: string) => firstName.toLowerCase().replace('ë', 'e')
const pupilsIn = (classId: string, firstNames: string[]) =>
  firstNames.map((name) => ({ id: idOf(name), classId, year: Number(classId[0]) }))

const pupils = [...pupilsIn('5a', inClass5a), ...pupilsIn('7b', inClass7b)]

const household = (id: string, members: string[], more: Partial<Household> = {}): Household => ({
  ...{ id, members, jointUse: true, primaryContact: null },
  ...more,
})

const guards = (personId: string, pupilIds: string[], custody: Custody = 'full'): Guardianship[] =>
  pupilIds.map((pupilId) => ({ personId, pupilId, custody }))

export const tenFamilies: World = {
  today: '2026-11-23',
  persons: [
    { id: 'teacher', firstName: 'Juf' },
    ...[...adults, ...inClass5a, ...inClass7b].map((firstName) => ({ id: idOf(firstName), firstName })),
  ],
  pupils,
  staff: [
    { personId: 'teacher', role: 'teacher' },
    { personId: 'yara', role: 'teacher' },
  ],
  groups: [
    { id: '5a', name: '5a', kind: 'class', years: [5], schoolYear },
    { id: '7b', name: '7b', kind: 'class', years: [7], schoolYear },
  ],
  memberships: [
    ...pupils.map(({ id, classId }) => ({ personId: id, groupId: classId, role: 'pupil' as const, ...since })),
    { personId: 'teacher', groupId: '5a', role: 'teacher', ...since },
    { personId: 'zoe', groupId: '5a', role: 'classParent', ...since },
  ],
  households: [
    household('family1', ['mia', 'tom', 'zoe']),
    household('family2', ['nora', 'piet'], { primaryContact: 'nora' }),
    household('family3-olga', ['olga']),
    household('family3-rik', ['rik']),
    household('family4', ['sara', 'theo']),
    household('family5', ['uma', 'vic'], { jointUse: false }),
    household('family6', ['teacher']),
    household('family7', ['wil']),
    household('family8', ['xia']),
  ],
  guardianships: [
    ...guards('mia', ['ada', 'bo', 'gijs']),
    ...guards('tom', ['ada', 'bo', 'gijs']),
    ...guards('nora', ['cas']),
    ...guards('piet', ['cas']),
    ...guards('olga', ['dio']),
    ...guards('rik', ['dio']),
    ...guards('sara', ['eef']),
    ...guards('theo', ['eef'], 'none'),
    ...guards('uma', ['fay', 'hil']),
    ...guards('vic', ['fay', 'hil']),
    ...guards('teacher', ['ivo']),
    ...guards('wil', ['gijs'], 'contact'),
    ...guards('xia', ['ada'], 'blocked'),
  ],
  messages: [],
}
