import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { schoolDb } from '../../src/db/school-db.ts'
import { regenboogFiles, zonnebloemFiles } from '../../src/demo/files.ts'
import { memberships } from '../../src/groups/schema.ts'
import { apply } from '../../src/imports/applying.ts'
import { changesNothing, countsOf } from '../../src/imports/planning/difference.ts'
import { appoint } from '../../src/people/roles.ts'
import { guardianships, people, pupils, staff } from '../../src/people/schema.ts'
import type { Database } from '../../src/platform/ports.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { asUpload, autumn, differenceOf, emptySchool, importText, received } from './import-helpers.ts'

const files = regenboogFiles(2026)
const runs = ['import_runs', 'import_applications', 'import_changes', 'audit_log']
let filled: SchoolScope
beforeAll(async () => {
  filled = await emptySchool('vol')
  await importText(filled, 'EDEX.XML', files.edexml)
  await importText(filled, 'ouders.csv', files.guardians)
})

const personNamed = async (scope: SchoolScope, name: string) =>
  (await scope.db.from(people)).find((one) => `${one.firstName} ${one.lastName}` === name)!
const placesOf = async (scope: SchoolScope, personId: string) =>
  (await scope.db.from(memberships)).filter((one) => one.personId === personId)

it('takes a school of 300 pupils over, with its staff and 450 parents (C6)', async () => {
  const counted = await filled.db.batch([filled.db.from(people), filled.db.from(pupils), filled.db.from(staff)])
  expect(counted.map((rows) => rows.length)).toEqual([300 + 25 + 450, 300, 21])
  const ada = await personNamed(filled, 'Ada Jansen')
  expect((await placesOf(filled, ada.id)).map(({ role, from, until }) => [role, from, until])).toEqual([
    ['pupil', '2026-08-01', null],
    ['pupil', '2026-08-01', null],
  ])
})

it('leaves a line in the log for each file, with what came of it and no name of anybody (C6, N3)', async () => {
  const told = await filled.db.from(auditLog, eq(auditLog.action, 'import.applied'))
  const first = [1, 2].map((turn) => told.find(({ about }) => about.turn === turn)!.about)
  expect(first).toMatchObject([
    { kind: 'edexml', turn: 1, changed: 0, gone: 0 },
    { kind: 'guardians', turn: 2, changed: 0, gone: 0 },
  ])
  for (const { added } of first) expect(added).toBeGreaterThan(300)
  expect(JSON.stringify(told)).not.toMatch(/Ada|Jansen|\d{9}/)
})

it('gives nobody rights for a role code: only who has a group or teaches is a teacher (C6, standards 1)', async () => {
  const roles = await filled.db.from(staff)
  expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(['teacher']))
  const karin = await personNamed(filled, 'Karin Bakker')
  expect(roles.filter(({ personId }) => personId === karin.id)).toEqual([])
  await appoint(filled, karin.id, 'management')
  expect(changesNothing(await differenceOf(filled, 'EDEX.XML', files.edexml))).toBe(true)
})

it('changes nothing when the same files are applied again (C6)', async () => {
  const before = await everythingOf(filled, runs)
  await importText(filled, 'EDEX.XML', files.edexml)
  await importText(filled, 'ouders.csv', files.guardians)
  expect(await everythingOf(filled, runs)).toEqual(before)
})

it('changes only what a changed file says: a move, a leaver, a spelling (C6)', async () => {
  const scope = { ...(await emptySchool('verandering')), now: new Date('2026-08-20T09:00:00Z') }
  await importText(scope, 'EDEX.XML', files.edexml)
  await importText(scope, 'ouders.csv', files.guardians)
  const changed = files.edexml
    .replace(/(<leerling key="1002">[\s\S]*?)<groep key="G5a"\/>/, '$1<groep key="G5b"/>')
    .replace(/<leerling key="1005">[\s\S]*?<\/leerling>\n/, '')
    .replace('<roepnaam>Cas</roepnaam>', '<roepnaam>Casper</roepnaam>')
  const later = { ...scope, now: autumn }
  const counts = countsOf(await differenceOf(later, 'EDEX.XML', changed))
  expect(counts).toMatchObject({
    pupils: { added: 0, changed: 2, gone: 1 },
    groups: { changed: 0, gone: 0 },
    staff: { changed: 0 },
  })
  await importText(later, 'EDEX.XML', changed)
  const bo = await placesOf(later, (await personNamed(later, 'Bo Jansen')).id)
  expect(
    bo
      .filter(({ role }) => role === 'pupil')
      .map(({ from, until }) => [from, until])
      .sort(),
  ).toEqual([
    ['2026-08-01', '2026-10-04'],
    ['2026-10-05', null],
  ])
  const jip = (await later.db.from(people)).find(
    ({ firstName, lastName }) => firstName === 'Jip' && lastName === 'Mulder',
  )!
  expect((await later.db.from(pupils)).find(({ personId }) => personId === jip.id)?.leftOn).toBe('2026-10-04')
  expect((await placesOf(later, jip.id)).every(({ until }) => until === '2026-10-04')).toBe(true)
  expect((await personNamed(later, 'Casper Kuiper')).searchName).toBe('casper kuiper')
  expect((await later.db.from(people)).length).toBe(775)
})

it('leaves what people changed here, until the file itself says something new (C6, C7)', async () => {
  const scope = await emptySchool('eigen')
  await importText(scope, 'EDEX.XML', files.edexml)
  await importText(scope, 'ouders.csv', files.guardians)
  const mia = await personNamed(scope, 'Mia Jansen')
  await scope.db.update(people, undefined, { email: 'elders@example.nl' })
  await importText(scope, 'ouders.csv', files.guardians)
  expect((await personNamed(scope, 'Mia Jansen')).email).toBe('elders@example.nl')
  const changed = files.guardians.replaceAll(mia.email!, 'mia@example.nl')
  const difference = await differenceOf(scope, 'ouders.csv', changed)
  expect(difference.guardians.changed.map(({ name }) => name).sort()).toEqual(['Mia Jansen'])
  await importText(scope, 'ouders.csv', changed)
  expect([(await personNamed(scope, 'Mia Jansen')).email, (await personNamed(scope, 'Tom Jansen')).email]).toEqual([
    'mia@example.nl',
    'elders@example.nl',
  ])
})

it('never loosens custody that the office recorded, and says so (C10)', async () => {
  const scope = await emptySchool('gezag')
  await importText(scope, 'EDEX.XML', files.edexml)
  await importText(scope, 'ouders.csv', files.guardians)
  const rik = await personNamed(scope, 'Rik Visser')
  const custodyOfRik = async () =>
    (await scope.db.from(guardianships)).find(({ personId }) => personId === rik.id)?.custody
  const stricter = files.guardians.replace(/(rik\.visser@[^;]*;[^;]*;vader;)ja/, '$1nee')
  await importText(scope, 'ouders.csv', stricter)
  expect(await custodyOfRik()).toBe('none')
  await scope.db.update(guardianships, eq(guardianships.personId, rik.id), { custody: 'blocked', enteredById: rik.id })
  const difference = await differenceOf(scope, 'ouders.csv', files.guardians)
  expect([changesNothing(difference), difference.doubts.map(({ name }) => name)]).toEqual([true, ['Rik Visser']])
  await importText(scope, 'ouders.csv', files.guardians)
  expect(await custodyOfRik()).toBe('blocked')
})

it('takes a parent who is no longer listed with a child off that child, and gives it back when listed again (C10)', async () => {
  const scope = await emptySchool('weg')
  await importText(scope, 'EDEX.XML', files.edexml)
  await importText(scope, 'ouders.csv', files.guardians)
  const olga = await personNamed(scope, 'Olga Visser')
  const custody = async () => (await scope.db.from(guardianships)).find(({ personId }) => personId === olga.id)?.custody
  const without = files.guardians.replace(
    /;Olga;;Visser;olga\.visser@example\.nl;[^;]*;[^;]*;[^;]*;("[^"]*"|[^;]*)/,
    ';;;;;;;;',
  )
  const difference = await differenceOf(scope, 'ouders.csv', without)
  expect(difference.guardians.gone).toMatchObject([{ name: 'Olga Visser', about: 'Dio' }])
  await importText(scope, 'ouders.csv', without)
  expect(await custody()).toBe('none')
  expect(changesNothing(await differenceOf(scope, 'ouders.csv', without))).toBe(true)
  await importText(scope, 'ouders.csv', files.guardians)
  expect(await custody()).toBe('full')
})

it('makes groups of a new school year beside the old ones, and moves everybody on its first day (C8)', async () => {
  const scope = await emptySchool('overgang')
  await importText(scope, 'EDEX.XML', files.edexml)
  const next = files.edexml.replaceAll('2026-2027', '2027-2028')
  await importText({ ...scope, now: new Date('2027-07-10T09:00:00Z') }, 'EDEX.XML', next)
  const ada = await placesOf(scope, (await personNamed(scope, 'Ada Jansen')).id)
  expect([...new Set(ada.map(({ from, until }) => `${from} ${until}`))].sort()).toEqual([
    '2026-08-01 2027-07-31',
    '2027-08-01 null',
  ])
})

it('keeps two schools with the same keys apart (N2)', async () => {
  const [here, there] = [await emptySchool('hier'), await emptySchool('daar', '2')]
  const small = zonnebloemFiles(2026)
  await importText(here, 'EDEX.XML', small.edexml)
  await importText(there, 'EDEX.XML', small.edexml)
  const [mine, theirs] = [await here.db.from(people), await there.db.from(people)]
  expect([mine.length, theirs.length]).toEqual([43, 43])
  const ids = new Set(mine.map(({ id }) => id))
  expect(theirs.filter(({ id }) => ids.has(id))).toEqual([])
  await importText(here, 'EDEX.XML', small.edexml.replaceAll('<roepnaam>Pim</roepnaam>', '<roepnaam>Pam</roepnaam>'))
  expect((await there.db.from(people)).some(({ firstName }) => firstName === 'Pam')).toBe(false)
})

it('two presses, or two files, at the same moment make nobody twice (check 33)', async () => {
  const scope = await emptySchool('tegelijk')
  const small = zonnebloemFiles(2026)
  const [one, other] = [
    await received(scope, asUpload('a.xml', small.edexml)),
    await received(scope, asUpload('b.xml', small.edexml)),
  ]
  await Promise.all([one, one, other, one].map((id) => apply(scope, id, null, 'whatever it says')))
  expect((await scope.db.from(people)).length).toBe(43)
})

it.each([
  'before',
  'after',
] as const)('leaves the school whole when the database fails %s writing, and can be pressed again (check 30)', async (when) => {
  const scope = await emptySchool(`breuk-${when}`)
  const small = zonnebloemFiles(2026)
  const id = await received(scope, asUpload('EDEX.XML', small.edexml))
  const before = await everythingOf(scope)
  const broken = { ...scope, db: schoolDb(failing(platform.shard('1'), when), scope.school.schoolId) }
  await expect(apply(broken, id, null, 'whatever it says')).rejects.toThrow('the database is gone')
  if (when === 'before') expect(await everythingOf(scope)).toEqual(before)
  expect(await apply(scope, id, null, 'whatever it says')).toEqual({ is: 'applied' })
  expect((await scope.db.from(people)).length).toBe(43)
})

/** Fails at the batch that writes, before the database has it or after. */
function failing(database: Database, when: 'before' | 'after'): Database {
  let batches = 0
  return {
    prepare: (sql) => database.prepare(sql),
    batch: async (statements: D1PreparedStatement[]) => {
      const isWrite = ++batches === 2
      if (isWrite && when === 'before') throw new Error('the database is gone')
      const results = await database.batch(statements)
      if (isWrite) throw new Error('the database is gone')
      return results
    },
  } as Database // safe: the batch's own results are passed on
}

it('takes 2,000 pupils and their parents in a few statements and well within half a minute (check 1)', async () => {
  const scope = await emptySchool('groot')
  const [edexml, guardians] = bigSchool(2000)
  const started = Date.now()
  await importText(scope, 'EDEX.XML', edexml)
  await importText(scope, 'ouders.csv', guardians)
  const took = Date.now() - started
  expect([(await scope.db.from(people)).length, took < 15_000]).toEqual([2000 + 4000, true])
  expect(changesNothing(await differenceOf(scope, 'ouders.csv', guardians))).toBe(true)
})

function bigSchool(count: number) {
  const groups = Array.from(
    { length: 80 },
    (_, at) => `<groep key="g${at}"><naam>Groep ${at}</naam><jaargroep>${(at % 8) + 1}</jaargroep></groep>`,
  )
  const pupil = (at: number) =>
    `<leerling key="${at}"><achternaam>Naam${at}</achternaam><roepnaam>Kind${at}</roepnaam><geboortedatum>2016-01-0${(at % 9) + 1}</geboortedatum><groep key="g${at % 80}"/></leerling>`
  const rows = Array.from(
    { length: count },
    (_, at) => `${at};M${at};Naam${at};m${at}@example.nl;V${at};Naam${at};v${at}@example.nl`,
  )
  return [
    `<?xml version="1.0"?><EDEX><school><schooljaar>2026-2027</schooljaar></school><groepen>${groups.join('')}</groepen><leerlingen>${Array.from({ length: count }, (_, at) => pupil(at)).join('\n')}</leerlingen></EDEX>`,
    `Leerlingnummer;Ouder 1 voornaam;Ouder 1 achternaam;Ouder 1 e-mailadres;Ouder 2 voornaam;Ouder 2 achternaam;Ouder 2 e-mailadres\n${rows.join('\n')}`,
  ] as const
}
