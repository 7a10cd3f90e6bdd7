import { expect, it } from 'vitest'
import { groups, memberships } from '../../src/groups/schema.ts'
import { apply } from '../../src/imports/applying.ts'
import type { OneRoster } from '../../src/imports/oneroster/oneroster.ts'
import { changesNothing, countsOf } from '../../src/imports/planning/difference.ts'
import { readUploads, type Upload } from '../../src/imports/reading.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { everythingOf } from '../checksum.ts'
import { edexml } from './edexml-samples.ts'
import { emptySchool, importText, previewOf, received } from './import-helpers.ts'
import { bundle, type Files, loose, version11, version12 } from './oneroster-samples.ts'

const today = '2026-10-05'

function schoolsIn(...uploads: Upload[]): OneRoster[] {
  const reading = readUploads(uploads, today)
  if (!reading.ok || reading.read.kind !== 'oneroster') throw new Error(JSON.stringify(reading))
  return reading.read.schools
}
const schoolIn = (files: Files) => schoolsIn(bundle(files))[0]!
const faultsIn = (files: Files) => {
  const reading = readUploads([bundle(files)], today)
  return reading.ok ? [] : reading.faults.map(({ text, place, line, element }) => [text.en, place, line, element])
}

it.each([
  ['1.1', version11],
  ['1.2', version12],
])('reads a bundle of version %s: groups, pupils, staff and parents (C6)', (_, files) => {
  const { file, guardians } = schoolIn(files)
  expect(file.schoolYear).toBe('2026-2027')
  expect(file.groups.map(({ name, kind, years }) => [name, kind, years])).toEqual([
    ['Groep 5a', 'class', [5]],
    ['Koor', 'club', []],
  ])
  expect(file.pupils).toMatchObject([
    {
      key: 'p1',
      firstName: 'Ada',
      lastName: 'Jansen',
      birthDate: '2017-03-04',
      year: 5,
      groupKey: 'c5',
      otherGroupKeys: ['koor'],
    },
    { key: 'p2', firstName: 'Bo', infix: 'van den', lastName: 'Berg', birthDate: null, groupKey: 'c5' },
  ])
  expect(file.staff).toMatchObject([
    { key: 't1', firstName: 'Anna', infix: 'de', lastName: 'Vries', suggestedRoles: ['LRK'], groupKeys: ['c5'] },
  ])
  const parents = guardians?.rows.map(({ child, guardians }) => [child.key, guardians.map(({ email }) => email)])
  expect(parents).toEqual([
    ['p1', ['mia@x.nl', 'tom@x.nl']],
    ['p2', ['tom@x.nl']],
  ])
})

it('takes ties from either end for one, and says what a relative is (C6, C10)', () => {
  const files = { ...version11, 'users.csv': version11['users.csv']!.replace(',parent,mia', ',relative,mia') }
  const [ada] = schoolIn(files).guardians!.rows
  expect(ada?.guardians.map(({ firstName, relation }) => [firstName, relation])).toEqual([
    ['Mia', 'contact'],
    ['Tom', null],
  ])
})

it.each([
  [
    'with its files in a folder and in capitals',
    Object.fromEntries(Object.entries(version11).map(([name, text]) => [`Export 1/${name.toUpperCase()}`, text])),
  ],
  [
    'with a mark before each file',
    Object.fromEntries(Object.entries(version11).map(([name, text]) => [name, `\ufeff${text}`])),
  ],
  [
    'with other capitals in its heads',
    Object.fromEntries(
      Object.entries(version11).map(([name, text]) => [name, text.replace(/^.*/, (head) => head.toUpperCase())]),
    ),
  ],
  [
    'with semicolons and line ends of Windows',
    Object.fromEntries(
      Object.entries(version11).map(([name, text]) => [
        name,
        text.replaceAll(/,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*$)/gm, ';').replaceAll('\n', '\r\n'),
      ]),
    ),
  ],
])('reads a bundle %s just so (C6)', (_, files) => {
  const { file, guardians } = schoolIn(files)
  const plain = schoolIn(version11)
  const dropped = plain.file.dropped.map((name) => expect.stringMatching(new RegExp(name, 'i')))
  expect([file, guardians]).toEqual([{ ...plain.file, dropped }, plain.guardians])
})

it('reads the loose files of a bundle as the zip of them, and users alone too (C6)', () => {
  const zip = schoolIn(version11)
  expect(schoolsIn(...loose(version11))[0]).toEqual(zip)
  const [alone] = schoolsIn(...loose({ 'users.csv': version11['users.csv']! }))
  expect([alone?.file.pupils.length, alone?.file.whole.groups, alone?.file.silent.pupils]).toEqual([
    2,
    false,
    expect.arrayContaining(['groups', 'birthDate']),
  ])
})

it('never keeps a password, a national number or an origin, and says what it left out (N8)', () => {
  for (const files of [version11, version12]) {
    const reading = schoolIn(files)
    expect(JSON.stringify(reading)).not.toMatch(/9999000\d\d|geheim|Land-Canary|female/)
    expect(reading.file.dropped).toEqual(expect.arrayContaining(['countryOfBirthCode', 'password', 'sex']))
  }
})

it('knows nobody by a national number where a program uses it for a key, and goes by names then (N8)', () => {
  const numbers: Record<string, string> = { p1: '999900018', p2: '999900031', t1: '999900043' }
  const files = Object.fromEntries(
    Object.entries(version11).map(([name, text]) => [name, text.replaceAll(/\b(p1|p2|t1)\b/g, (key) => numbers[key]!)]),
  )
  const { file, guardians } = schoolIn(files)
  expect(JSON.stringify([file, guardians])).not.toContain('9999000')
  expect(file.pupils.map(({ key, stableKey, firstName }) => [key, stableKey, firstName])).toEqual([
    ['#1', false, 'Ada'],
    ['#2', false, 'Bo'],
  ])
  expect(guardians?.rows.map(({ child }) => child.key)).toEqual(['#1', '#2'])
  expect(file.dropped).toContain('key')
})

it('leaves out whoever and whatever is to be deleted, and places that are over (C6)', () => {
  const files = {
    ...version11,
    'users.csv': version11['users.csv']!.replace('p2,,', 'p2,tobedeleted,'),
    'classes.csv': version11['classes.csv']!.replace('koor,,', 'koor,tobedeleted,'),
    'enrollments.csv': version11['enrollments.csv']!.replace('t1,teacher,,,', 't1,teacher,,2025-08-01,2026-07-01'),
  }
  const { file } = schoolIn(files)
  expect([file.pupils.map(({ key }) => key), file.groups.map(({ key }) => key), file.staff[0]?.groupKeys]).toEqual([
    ['p1'],
    ['c5'],
    [],
  ])
})

it('says in which file and line something is wrong (C6)', () => {
  const users = version11['users.csv']!
  expect(faultsIn({ ...version11, 'users.csv': `${users}p1,,,true,school,student,x,,X,X\n` })).toEqual([
    [expect.stringContaining('line 2'), 'users.csv', 7, 'sourcedId'],
  ])
  expect(faultsIn({ ...version11, 'users.csv': users.replace('p2,', ',') })).toEqual([
    [expect.stringContaining('no key'), 'users.csv', 3, 'sourcedId'],
  ])
  expect(faultsIn({ ...version11, 'manifest.csv': 'propertyName,value\nfile.users,delta\n' })).toEqual([
    [expect.stringContaining('only changes'), 'manifest.csv', 2, 'file.users'],
  ])
  const doubts = schoolIn({
    ...version11,
    'enrollments.csv': `${version11['enrollments.csv']}e5,,,weg,school,p1,student\ne6,,,c5,school,niemand,student\ne7,,,c5,school,t1,student\n`,
  }).file.doubts
  expect(doubts.map(({ place, line, element }) => [place, line, element])).toEqual([
    ['enrollments.csv', 6, 'classSourcedId'],
    ['enrollments.csv', 7, 'userSourcedId'],
    ['enrollments.csv', 8, 'role'],
  ])
})

it('takes one of a board’s schools, and nobody of the others (C6, N4)', () => {
  const files = {
    ...version11,
    'orgs.csv': `${version11['orgs.csv']}other,,,De Haven,school,88QQ,\n`,
    'classes.csv': `${version11['classes.csv']}h1,,,Groep 1,01,,1,homeroom,,other,sy,,,\n`,
    'users.csv': `${version11['users.csv']}p9,,,true,other,student,zus,,Zus,Haven,,,,,,g9,01,x\ng9,,,true,other,parent,zed,,Zed,Haven,,,zed@x.nl,,,,,x\n`,
    'enrollments.csv': `${version11['enrollments.csv']}e9,,,h1,other,p9,student,,,\n`,
  }
  const schools = schoolsIn(bundle(files))
  expect(
    schools.map(({ name, file, guardians }) => [name, file.pupils.map(({ key }) => key), guardians?.rows.length]),
  ).toEqual([
    ['De Linde', ['p1', 'p2'], 2],
    ['De Haven', ['p9'], 1],
  ])
})

it('brings a school in whole, its parents with it, and twice without change (C6)', async () => {
  const scope = await emptySchool('oneroster')
  const id = await received(scope, bundle(version11))
  const { difference, seen } = await previewOf(scope, id)
  expect(countsOf(difference)).toMatchObject({
    groups: { added: 2 },
    pupils: { added: 2 },
    staff: { added: 1 },
    guardians: { added: 2 },
  })
  expect(await apply(scope, id, null, { seen, confirmed: false })).toEqual({ is: 'applied' })
  expect((await scope.db.from(people)).length).toBe(5)
  expect((await scope.db.from(guardianships)).map(({ custody }) => custody)).toEqual(['full', 'full', 'full'])
  expect((await scope.db.from(memberships)).length).toBe(4)
  const except = ['import_runs', 'import_applications', 'import_changes', 'audit_log']
  const before = await everythingOf(scope, except)
  for (const files of [version11, version12]) {
    const again = await received(scope, bundle(files))
    expect([
      changesNothing((await previewOf(scope, again)).difference),
      (await previewOf(scope, again)).difference.doubts,
    ]).toEqual([true, []])
    await apply(scope, again, null, 'whatever it says')
  }
  expect(await everythingOf(scope, except)).toEqual(before)
})

it('knows a school that came by EDEXML again, whatever keys the bundle has (C6)', async () => {
  const scope = await emptySchool('overgestapt')
  await importText(scope, 'EDEX.XML', edexml())
  const users = version11['users.csv']!.replace('Bo,Berg,van den', 'Bo,Jansen,')
  const id = await received(scope, bundle({ ...version11, 'users.csv': users }))
  const { difference } = await previewOf(scope, id)
  expect([difference.pupils.added, difference.pupils.gone, difference.groups.added.map(({ name }) => name)]).toEqual([
    [],
    [],
    [],
  ])
  await apply(scope, id, null, 'whatever it says')
  expect((await scope.db.from(groups)).map(({ name }) => name).sort()).toEqual(['Groep 5a', 'Koor'])
})
