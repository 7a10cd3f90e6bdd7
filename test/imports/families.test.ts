import { expect, it } from 'vitest'
import type { Guardian, GuardianRow } from '../../src/imports/guardians/guardian-list.ts'
import { newFamilies } from './new-families.ts'

type Said = Partial<Guardian>

const guardian = (name: string, said: Said = {}): Guardian => {
  const [firstName = '', lastName = ''] = name.split(' ')
  return {
    firstName,
    infix: '',
    lastName,
    email: null,
    phone: null,
    relation: null,
    custody: null,
    address: null,
    ...said,
  }
}

const row = (child: string, ...guardians: Guardian[]): GuardianRow => ({
  line: 2,
  child: { key: child, firstName: child, infix: '', lastName: 'Kind', birthDate: null, group: null },
  guardians,
})

/** Households by first name and email, for reading. */
function homes(...rows: GuardianRow[]) {
  const { guardians, households } = newFamilies(rows)
  const named = (key: string) => guardians.find((one) => one.key === key)?.firstName
  return households.map((household) => household.map(named).join('+')).sort()
}

const mia = (said: Said = {}) => guardian('Mia Jansen', { email: 'mia@example.nl', ...said })
const tom = (said: Said = {}) => guardian('Tom Jansen', { email: 'tom@example.nl', ...said })

it('takes the parents in the rows of brothers and sisters for one couple (C6)', () => {
  const { guardians, guardianships, households } = newFamilies([
    row('Ada', mia(), tom()),
    row('Bo', tom(), mia({ email: 'MIA@example.nl' })),
  ])
  expect([guardians.length, guardianships.length, households.length]).toEqual([2, 4, 1])
})

it('keeps parents with different addresses in two households (C6)', () => {
  expect(
    homes(
      row(
        'Dio',
        guardian('Olga Visser', { address: 'Kade 1, 1234 AB Z' }),
        guardian('Rik Visser', { address: 'Laan 2, 1234 AC Z' }),
      ),
    ),
  ).toEqual(['Olga', 'Rik'])
})

it('knows one address in two spellings (C6)', () => {
  expect(
    homes(
      row(
        'Ada',
        mia({ address: 'Dorpsstraat 1, 1234 AB Zonnedaal' }),
        tom({ address: 'Dorpsstr. 1 1234ab ZONNEDAAL' }),
      ),
    ),
  ).toEqual(['Mia+Tom'])
})

it('puts a guardian without custody in no household of another, unless they live together (C10)', () => {
  const theo = (address: string | null) => guardian('Theo Prins', { custody: 'none', address })
  const sara = guardian('Sara Kok', { address: 'Kade 1', custody: 'full' })
  expect(homes(row('Eef', sara, theo(null)))).toEqual(['Sara', 'Theo'])
  expect(homes(row('Eef', sara, theo('Kade 1')))).toEqual(['Sara+Theo'])
})

it('believes "none" where two rows contradict each other on custody (C10)', () => {
  const { guardianships } = newFamilies([row('Eef', mia({ custody: 'full' })), row('Eef', mia({ custody: 'none' }))])
  expect(guardianships.map(({ custody }) => custody)).toEqual(['none'])
})

it('takes a grandfather for a contact if nothing says that he has custody (C10)', () => {
  const { guardianships } = newFamilies([
    row(
      'Gijs',
      guardian('Wil Jansen', { relation: 'opa' }),
      guardian('Jo Jansen', { relation: 'opa', custody: 'full' }),
    ),
  ])
  expect(guardianships.map(({ custody }) => custody).sort()).toEqual(['contact', 'full'])
})

it("keeps the two fathers of one mother's children apart (C6)", () => {
  expect(
    homes(row('Ada', mia(), tom()), row('Bo', mia(), guardian('Rik Visser', { email: 'rik@example.nl' }))),
  ).toEqual(['Mia', 'Rik', 'Tom'])
})

it('keeps partners who share an email address two persons (C6)', () => {
  expect(
    newFamilies([row('Ada', mia({ email: 'thuis@example.nl' }), tom({ email: 'thuis@example.nl' }))]).guardians,
  ).toHaveLength(2)
})

it('knows someone without email by telephone, address or the other parent (C6)', () => {
  const same = (one: Said, other: Said) =>
    newFamilies([row('Ada', mia({ email: null, ...one })), row('Bo', mia({ email: null, ...other }))]).guardians.length
  expect(same({ phone: '06-12345678' }, { phone: '+31 6 12345678' })).toBe(1)
  expect(same({ address: 'Kade 1' }, { address: 'kade 1' })).toBe(1)
  expect(same({}, {})).toBe(2)
  expect(homes(row('Ada', mia({ email: null }), tom()), row('Bo', mia({ email: null }), tom()))).toEqual(['Mia+Tom'])
})

it('does not take namesakes with other emails for one person, nor their partners (C6, N2)', () => {
  const couple = (at: string) => [mia({ email: `mia@${at}.nl` }), tom({ email: null })]
  expect(newFamilies([row('Ada', ...couple('a')), row('Bo', ...couple('b'))]).guardians).toHaveLength(4)
})

it('takes an initial for the one first name with that email, and for nobody if there are two (C6)', () => {
  const shared = { email: 'thuis@example.nl' }
  const short = row('Bo', guardian('M. Jansen', shared))
  expect(newFamilies([row('Ada', mia(shared)), short]).guardians.map(({ firstName }) => firstName)).toEqual(['Mia'])
  expect(newFamilies([row('Ada', mia(shared), guardian('Max Jansen', shared)), short]).guardians).toHaveLength(3)
})

it('reads lists with emails only (C6)', () => {
  const only = (email: string) => guardian('', { email })
  const { guardians, households } = newFamilies([row('Ada', only('a@b.nl'), only('c@b.nl')), row('Bo', only('c@b.nl'))])
  expect([guardians.length, households.length]).toEqual([2, 1])
})

it('says the same whatever the order of the rows, with everyone in exactly one household (C6)', () => {
  const rows = [
    row('Ada', mia(), tom()),
    row('Bo', mia({ phone: '0612345678' })),
    row('Cas', guardian('Nora Smit'), guardian('Piet Smit')),
    row('Dio', guardian('Nora Smit')),
  ]
  const families = newFamilies(rows)
  expect(newFamilies(rows.toReversed())).toEqual(families)
  expect(families.households.flat().sort()).toEqual(families.guardians.map(({ key }) => key).sort())
})

it('finds 4,000 guardians within two seconds (C6)', () => {
  const rows = Array.from({ length: 2000 }, (_, at) =>
    row(`k${at}`, mia({ email: `m${at}@example.nl` }), guardian('', { email: `t${at}@example.nl` })),
  )
  const start = performance.now()
  expect(newFamilies(rows).guardians).toHaveLength(4000)
  expect(performance.now() - start).toBeLessThan(2000)
})

it('is not kept busy by ten thousand parents of one child, or namesakes (check 24)', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => row('Ada', mia({ email: `m${at}@example.nl` })))
  const start = performance.now()
  expect(newFamilies(rows).guardians).toHaveLength(10_000)
  expect(performance.now() - start).toBeLessThan(4000)
})
