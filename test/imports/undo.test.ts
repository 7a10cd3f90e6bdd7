import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { insertAccount } from '../../src/accounts/queries.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { contactItems } from '../../src/contacts/schema.ts'
import type { Statement } from '../../src/db/batch.ts'
import { regenboogFiles } from '../../src/demo/files.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { standingOfImport } from '../../src/imports/imports.ts'
import { importApplications, importChanges, importUndoings } from '../../src/imports/schema.ts'
import { sweepUploads } from '../../src/imports/sweep.ts'
import { undo } from '../../src/imports/undoing/undoing.ts'
import { guardianships, households, people, pupils, staff } from '../../src/people/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { edexml, pupil } from './edexml-samples.ts'
import { autumn, emptySchool, importText } from './import-helpers.ts'

const ownTables = ['import_runs', 'import_applications', 'import_undoings', 'import_changes', 'audit_log']
const list = (...rows: string[]) =>
  ['Leerlingnummer;Ouder 1 naam;Ouder 1 e-mail;Ouder 1 telefoon;Ouder 1 adres;Ouder 1 gezag', ...rows].join('\n')
const mia = '1;Mia Jansen;mia@x.nl;06-12345678;"Kade 1, 1234 AB Dorp";ja'
const tom = '2;Tom Jansen;tom@x.nl;06-87654321;"Laan 2, 1234 AC Dorp";nee'

/** A school with somebody in its office, of whom no file speaks. */
async function office(slug: string) {
  const scope = await emptySchool(slug)
  const admin = { id: 'admin', firstName: 'Adam', infix: '', lastName: 'Office', searchName: 'adam office' }
  await scope.db.batch([
    scope.db.insert(people, { ...admin, createdAt: scope.now }),
    scope.db.insert(staff, { personId: 'admin', role: 'admin', since: scope.now }),
  ])
  return scope
}

const all = (scope: SchoolScope) => everythingOf(scope, ownTables)
const called = async ({ db }: SchoolScope, firstName: string) =>
  (await db.from(people, eq(people.firstName, firstName)))[0]!.id
const later = (scope: SchoolScope, days = 1): SchoolScope => ({
  ...scope,
  now: new Date(autumn.getTime() + days * 86_400_000),
})
/** What came and went and changed: a school in its second file, with its parents. */
async function settled(slug: string) {
  const scope = await office(slug)
  await importText(scope, 'EDEX.XML', edexml())
  await importText(scope, 'ouders.csv', list(mia, tom))
  return scope
}

it('puts everything back that the first file of a school wrote (C6)', async () => {
  const scope = await office('eerste')
  const before = await all(scope)
  const files = regenboogFiles(2026)
  const id = await importText(scope, 'EDEX.XML', files.edexml)
  expect(await all(scope)).not.toEqual(before)
  expect(await undo(later(scope), id, 'admin')).toEqual([])
  expect(await all(scope)).toEqual(before)
  expect(await scope.db.from(importChanges)).toEqual([])
})

it('puts back what a file changed, ended, took away and gave, of pupils, staff, groups and parents (C6)', async () => {
  const scope = await settled('tweede')
  const before = await all(scope)
  const changed = edexml({
    groups:
      '<groep key="5a"><naam>Groep 5 rood</naam><jaargroep>6</jaargroep></groep><groep key="6b"><naam>Groep 6b</naam></groep>',
    pupils: `${pupil('1', 'Aat').replace('"5a"', '"6b"')}${pupil('3', 'Cas')}`,
    staff:
      '<leerkracht key="9"><achternaam>Vries</achternaam><roepnaam>Annie</roepnaam><rol>DIR</rol></leerkracht><leerkracht key="8"><achternaam>Smit</achternaam><roepnaam>Kim</roepnaam><rol>LRK</rol></leerkracht>',
  })
  const school = await importText(later(scope), 'EDEX.XML', changed)
  expect(await undo(later(scope, 2), school, 'admin')).toEqual([])
  expect(await all(scope)).toEqual(before)

  const parents = await importText(
    later(scope, 3),
    'ouders.csv',
    list('1;Mia de Jong;mia@x.nl;06-11111111;"Plein 3, 1234 AD Dorp";nee', '2;Wim Smit;wim@x.nl;;;ja'),
  )
  expect(await all(scope)).not.toEqual(before)
  expect(await undo(later(scope, 4), parents, 'admin')).toEqual([])
  expect(await all(scope)).toEqual(before)
})

it('takes back only the last file, once, and says who did (C6, N3)', async () => {
  const scope = await office('alleen-laatste')
  const first = await importText(scope, 'EDEX.XML', edexml())
  const last = await importText(later(scope), 'ouders.csv', list(mia))
  await expect(undo(later(scope, 2), first, 'admin')).rejects.toThrow('no longer')
  expect(await undo(later(scope, 2), last, 'admin')).toEqual([])
  const after = await all(scope)
  expect(await undo(later(scope, 2), last, 'admin')).toEqual([])
  await expect(undo(later(scope, 2), first, 'admin')).rejects.toThrow('no longer')
  expect(await all(scope)).toEqual(after)
  const entries = await scope.db.from(auditLog, eq(auditLog.action, 'import.undone'))
  expect(entries.map(({ actorId }) => actorId)).toEqual(['admin'])
  expect(await standingOfImport(scope, last)).toMatchObject({ is: 'undone', undoing: { kept: 0 } })
})

it('can be taken back by one of two who press at the same moment', async () => {
  const scope = await office('tegelijk-terug')
  const before = await all(scope)
  const id = await importText(scope, 'EDEX.XML', edexml())
  const outcomes = await Promise.all([undo(later(scope), id, 'admin'), undo(later(scope), id, 'admin')])
  expect([outcomes, await all(scope), (await scope.db.from(importUndoings)).length]).toEqual([[[], []], before, 1])
})

type Change = (db: SchoolScope['db'], ids: { mia: string; ada: string }) => Statement
const since: [string, Change, object][] = [
  ['a name', (db, { ada }) => db.update(people, eq(people.id, ada), { firstName: 'Ad' }), { what: 'details' }],
  [
    'custody',
    (db, { mia }) =>
      db.update(guardianships, eq(guardianships.personId, mia), { custody: 'blocked', enteredById: 'admin' }),
    { name: 'Mia Jansen', what: 'custody' },
  ],
  [
    'a place in a group',
    (db, { ada }) => db.update(memberships, eq(memberships.personId, ada), { until: '2026-10-05' }),
    { name: 'Ada Jansen', what: 'place' },
  ],
  [
    'a group',
    (db) => db.update(groups, eq(groups.name, 'Groep 5a'), { name: 'Rood' }),
    { name: 'Rood', what: 'group' },
  ],
  ['a household', (db) => db.update(households, undefined, { jointUse: false }), { what: 'household' }],
  [
    'a telephone number',
    (db, { mia }) => db.update(contactItems, eq(contactItems.personId, mia), { visibility: 'all' }),
    { name: 'Mia Jansen', what: 'contact' },
  ],
  [
    'that a pupil left',
    (db, { ada }) => db.update(pupils, eq(pupils.personId, ada), { leftOn: '2026-10-05' }),
    { what: 'pupil' },
  ],
]

it.each(
  since,
)('takes nothing back where somebody changed %s since, and says whose (C6)', async (what, change, said) => {
  const scope = await office(`sindsdien-${since.findIndex(([name]) => name === what)}`)
  const both =
    'Leerlingnummer;Roepnaam;Achternaam;Groep;Ouder 1 naam;Ouder 1 e-mail;Ouder 1 telefoon\n1;Ada;Jansen;Groep 5a;Mia Jansen;mia@x.nl;06-12345678\n'
  const id = await importText(scope, 'leerlingen.csv', both)
  const ids = { mia: await called(scope, 'Mia'), ada: await called(scope, 'Ada') }
  await scope.db.batch([change(scope.db, ids)])
  const before = await all(scope)
  expect(await undo(later(scope), id, 'admin')).toEqual([expect.objectContaining(said)])
  expect(await all(scope)).toEqual(before)
  expect(await scope.db.from(importUndoings)).toEqual([])
})

it('takes a role back that somebody took away before, as nothing in the way (C6)', async () => {
  const scope = await office('rol-al-weg')
  const before = await all(scope)
  const id = await importText(scope, 'EDEX.XML', edexml())
  await scope.db.delete(staff, eq(staff.personId, await called(scope, 'Anna')))
  expect(await undo(later(scope), id, 'admin')).toEqual([])
  expect(await all(scope)).toEqual(before)
})

it('leaves alone what a person chose that no file speaks of, and changes back what it does (C6)', async () => {
  const scope = await settled('eigen-keuze')
  const id = await importText(later(scope), 'EDEX.XML', edexml({ pupils: pupil('1', 'Aat') + pupil('2', 'Bo') }))
  await scope.db.update(people, eq(people.firstName, 'Aat'), { language: 'en', mailChoice: 'none' })
  expect(await undo(later(scope, 2), id, 'admin')).toEqual([])
  expect(await scope.db.from(people, eq(people.firstName, 'Ada'))).toMatchObject([
    { language: 'en', mailChoice: 'none' },
  ])
})

it('keeps whoever came by the file and has an account by now, in nothing any more, whatever they changed (C6)', async () => {
  const scope = await office('met-account')
  await importText(scope, 'EDEX.XML', edexml())
  const id = await importText(later(scope), 'ouders.csv', list(mia, tom))
  const miaId = await called(scope, 'Mia')
  await scope.db.batch([
    insertAccount(scope, { personId: miaId, userName: 'mia', passwordHash: 'x' }),
    scope.db.update(people, eq(people.id, miaId), { language: 'en' }),
    scope.db.update(contactItems, eq(contactItems.personId, miaId), { visibility: 'all' }),
    scope.db.update(
      households,
      sql`${households.id} in (select household_id from household_members where person_id = ${miaId})`,
      {
        primaryContactId: miaId,
      },
    ),
  ])
  expect(await undo(later(scope, 2), id, 'admin')).toEqual([])
  const left = (await scope.db.from(people)).map(({ firstName }) => firstName).sort()
  expect([left, await scope.db.from(guardianships)]).toEqual([['Ada', 'Adam', 'Anna', 'Bo', 'Mia'], []])
  expect(await standingOfImport(scope, id)).toMatchObject({ is: 'undone', undoing: { kept: 1 } })
  // And she is found again by the list that is right.
  await importText(later(scope, 3), 'ouders.csv', list(mia))
  expect(await scope.db.from(guardianships)).toMatchObject([{ personId: miaId, custody: 'full' }])
})

it('keeps a child that something rests on, as one who has left, and the group it was in by hand (C6)', async () => {
  const scope = await office('met-bericht')
  const id = await importText(scope, 'EDEX.XML', edexml())
  const [ada] = await scope.db.from(people, eq(people.firstName, 'Ada'))
  const [group] = await scope.db.from(groups, eq(groups.name, 'Groep 5a'))
  await scope.db.batch([
    insertAccount(scope, { personId: ada!.id, userName: 'ada', passwordHash: 'x' }),
    scope.db.insert(memberships, { groupId: group!.id, personId: 'admin', role: 'member', from: '2026-10-05' }),
  ])
  expect(await undo(later(scope), id, 'admin')).toEqual([])
  expect(await scope.db.from(pupils)).toMatchObject([{ personId: ada!.id, leftOn: '2026-10-05' }])
  expect((await scope.db.from(groups)).map(({ name }) => name)).toEqual(['Groep 5a'])
  expect((await scope.db.from(memberships)).map(({ personId }) => personId)).toEqual(['admin'])
})

it('forgets after two weeks how things stood before, and takes nothing back then (N4)', async () => {
  const scope = await office('vergeten')
  const id = await importText(scope, 'EDEX.XML', edexml())
  await sweepUploads({ ...platform, now: () => later(scope, 13).now }, '1')
  expect((await scope.db.from(importChanges)).length).toBeGreaterThan(0)
  await sweepUploads({ ...platform, now: () => later(scope, 15).now }, '1')
  expect(await scope.db.from(importChanges)).toEqual([])
  await expect(undo(later(scope, 15), id, 'admin')).rejects.toThrow('no longer')
})

it('touches nothing of another school in the same shard (N2)', async () => {
  const [here, there] = [await office('terug-hier'), await office('terug-daar')]
  for (const scope of [here, there]) await importText(scope, 'EDEX.XML', edexml())
  const before = await everythingOf(there)
  const [application] = await here.db.from(importApplications)
  expect(await undo(later(here), application!.runId, 'admin')).toEqual([])
  expect(await everythingOf(there)).toEqual(before)
})
