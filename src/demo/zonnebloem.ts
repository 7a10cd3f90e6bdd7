import { mia } from './regenboog.ts'
import type { DemoGroup, DemoStaff, SchoolPlan } from './shapes.ts'

const group = (key: string, name: string): DemoGroup => ({ key, name, year: 'C', kind: 'class' })
const groups = [group('O', 'Groep 1/2'), group('M', 'Groep 3/4/5'), group('B', 'Groep 6/7/8')]

const member = (key: string, firstName: string, lastName: string, roles: string[], groupKeys: string[]): DemoStaff => ({
  key,
  firstName,
  infix: '',
  lastName,
  email: `${firstName}.${lastName}@voorbeeld.example`.toLowerCase(),
  roles,
  groupKeys,
})

/** A small school in the next village, where Mia has a child too. */
export const zonnebloem: SchoolPlan = {
  name: 'De Zonnebloem',
  place: 'Maandaal',
  brin: '99ZB',
  groups,
  classes: [
    [1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ].map((years, at) => ({ group: groups[at]!, years, seats: at === 0 ? 14 : 13 })),
  staff: [
    member('M01', 'Wim', 'Kuipers', ['DIR', 'LRK'], ['B']),
    member('M02', 'Ria', 'Postma', ['LRK', 'ADM'], ['O']),
    member('M03', 'Sjaak', 'Duin', ['LRK'], ['M']),
  ],
  fixed: [{ surname: ['', 'Jansen'], children: [['Pim', 'male', 'Groep 1/2']], guardians: [mia] }],
  firstPupilKey: 5001,
  guardianTarget: 62,
}
