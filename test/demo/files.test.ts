import { expect, it } from 'vitest'
import { type DemoFiles, regenboogFiles, zonnebloemFiles } from '../../src/demo/files.ts'
import { type DemoPerson, regenboogPeople, zonnebloemPeople } from '../../src/demo/people.ts'
import { readEdexml } from '../../src/imports/edexml/edexml.ts'
import { parentsIn } from '../imports/import-helpers.ts'
import { newFamilies } from '../imports/new-families.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function imported(files: DemoFiles) {
  const reading = readEdexml(bytes(files.edexml))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const list = parentsIn(bytes(files.guardians))
  return { file: reading.file, list, families: newFamilies(list.rows) }
}

const regenboog = imported(regenboogFiles(2026))
const zonnebloem = imported(zonnebloemFiles(2026))

it.each([
  1, 2, 3, 4, 5, 6,
])('makes a demo school that its own import reads without fault or doubt, seed %i (A3, C6)', (seed) => {
  for (const make of [regenboogFiles, zonnebloemFiles]) {
    const { file, list } = imported(make(2025 + seed, seed))
    expect([file.doubts, list.faults]).toEqual([[], []])
    expect(list.rows.map(({ child }) => child.key).sort()).toEqual(file.pupils.map(({ key }) => key).sort())
  }
})

it('makes the same files for the same year and seed, and others for another (A3)', () => {
  expect(regenboogFiles(2026)).toEqual(regenboogFiles(2026))
  expect(regenboogFiles(2026, 7).edexml).not.toBe(regenboogFiles(2026).edexml)
})

it('has 300 pupils in 12 classes, two clubs, 25 staff and 450 guardians (A3)', () => {
  const { file, families } = regenboog
  const clubs = file.groups.filter(({ kind }) => kind === 'club').map(({ name }) => name)
  expect([file.schoolYear, file.brin, file.pupils.length, file.staff.length, clubs]).toEqual([
    '2026-2027',
    '99RB',
    300,
    25,
    ['Schoolkoor', 'Plusklas'],
  ])
  expect(families.guardians).toHaveLength(450)
  expect(file.groups.filter(({ kind }) => kind === 'class').map(({ name }) => name)).toEqual(
    ['1/2a', '1/2b', '3a', '3b', '4a', '4b', '5a', '5b', '6a', '6b', '7b', '8a'].map((name) => `Groep ${name}`),
  )
})

it('has the families that a school has (A3)', () => {
  const { guardians, guardianships, households } = regenboog.families
  const childrenOf = (key: string) => guardianships.filter(({ guardianKey }) => guardianKey === key).length
  const homesOf = (ref: string) => {
    const parents = guardianships.filter(({ childRef }) => childRef === ref).map(({ guardianKey }) => guardianKey)
    return households.filter((household) => household.some((key) => parents.includes(key))).length
  }
  const children = [...new Set(guardianships.map(({ childRef }) => childRef))]
  const apart = children.filter((ref) => homesOf(ref) === 2).length / children.length
  expect(Math.max(...guardians.map(({ key }) => childrenOf(key)))).toBe(4)
  expect(apart).toBeGreaterThan(0.09)
  expect(apart).toBeLessThan(0.15)
  expect(guardianships.filter(({ custody }) => custody === 'none').length).toBeGreaterThanOrEqual(4)
  expect(households.filter((household) => household.length === 1).length).toBeGreaterThan(30)
  expect(guardians.filter(({ email }) => !email).length).toBeGreaterThan(5)
  expect(households.flat()).toHaveLength(guardians.length)
})

it('writes to nobody real: only example addresses, and telephone numbers that do not exist (A3)', () => {
  const { guardians } = regenboog.families
  const addresses = [...guardians, ...regenboog.file.staff].flatMap(({ email }) => email ?? [])
  expect(addresses.filter((email) => !/@(example\.nl|voorbeeld\.example)$/.test(email))).toEqual([])
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(guardians.filter(({ phone }) => !phone?.startsWith('06-00'))).toEqual([])
})

it('has numbers, origin and weights in the file, and none in what is read (N8)', () => {
  expect(regenboog.file.dropped).toEqual(
    expect.arrayContaining(['bsn', 'bsn_ondwnr-4', 'etniciteit', 'gewicht', 'land', 'postcodenl']),
  )
  expect(regenboogFiles(2026).edexml).toContain('<bsn>999001001</bsn>')
  expect(JSON.stringify(regenboog.file)).not.toMatch(/99900\d{4}|1200SA/)
})

it.each([
  ['De Regenboog', regenboog, regenboogPeople],
  ['De Zonnebloem', zonnebloem, zonnebloemPeople],
] as const)('has the people of the demo logins in %s (A3)', (_, { file, families }, people) => {
  for (const person of Object.values<DemoPerson>(people)) {
    if (person.kind === 'staff')
      expect(file.staff).toContainEqual(expect.objectContaining({ key: person.key, email: person.email }))
    if (person.kind === 'pupil')
      expect(file.pupils.find(({ key }) => key === person.key)?.firstName).toBe(person.name.split(' ')[0])
    if (person.kind !== 'guardian') continue
    const key = families.guardians.find(({ email }) => email === person.email)?.key
    const children = families.guardianships.filter(({ guardianKey }) => guardianKey === key)
    expect(children.map(({ childRef }) => childRef)).toEqual(person.children.map((child) => `key:${child}`))
  }
})

it('has Ada and Bo as twins in Groep 5a, Gijs in Groep 7b, and Anna as teacher of Groep 5a (A3)', () => {
  const { pupils, staff } = regenboog.file
  const [ada, bo, gijs] = pupils
  expect([ada, bo, gijs].map((child) => [child?.firstName, child?.groupKey])).toEqual([
    ['Ada', 'G5a'],
    ['Bo', 'G5a'],
    ['Gijs', 'G7b'],
  ])
  expect(ada?.birthDate).toBe(bo?.birthDate)
  expect(staff.find(({ firstName }) => firstName === 'Anna')).toMatchObject({
    lastName: 'Vries',
    groupKeys: ['G5a'],
  })
})

it('has Mia and Tom in one household, Olga and Rik in two, and Theo without custody (A3, C10)', () => {
  const { households, guardians, guardianships } = regenboog.families
  const keyOf = ({ email }: { email: string }) => guardians.find((one) => one.email === email)?.key ?? ''
  const homeOf = (person: { email: string }) => households.find((household) => household.includes(keyOf(person)))
  const { ouder, partner, ouder2, exVanOuder2, zonderGezag } = regenboogPeople
  expect(homeOf(ouder)).toEqual([keyOf(ouder), keyOf(partner)].sort())
  expect([homeOf(ouder2), homeOf(exVanOuder2)]).toEqual([[keyOf(ouder2)], [keyOf(exVanOuder2)]])
  expect(
    guardianships.filter(({ guardianKey }) => guardianKey === keyOf(zonderGezag)).map(({ custody }) => custody),
  ).toEqual(['none'])
})

it('has a second, small school where Mia is a parent too (A3, B6)', () => {
  expect([zonnebloem.file.brin, zonnebloem.file.pupils.length, zonnebloem.file.groups.length]).toEqual(['99ZB', 40, 3])
  expect(zonnebloem.families.guardians.map(({ email }) => email)).toContain(regenboogPeople.ouder.email)
})
