import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import {
  absenceChanges,
  absenceReports,
  absenceWarnings,
  attendanceChecks,
  leaveDecisions,
  leaveRequests,
  missedPupils,
} from '../../src/absence/schema.ts'
import { albums } from '../../src/albums/schema.ts'
import { keyOf } from '../../src/calendar/forgetting-files.ts'
import { calendarImports, eventFiles, events } from '../../src/calendar/schema.ts'
import { consents } from '../../src/consents/schema.ts'
import { paths } from '../../src/paths.ts'
import { pupils } from '../../src/people/schema.ts'
import { postComments, postHearts, posts } from '../../src/posts/schema.ts'
import { deletions } from '../../src/retention/schema.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { layPost } from '../posts/laying.ts'

let them: Cast
const night = new Date('2027-03-10T02:10:00Z')
const ago = (days: number) => new Date(night.getTime() - days * 86_400_000)
const stated = { kind: 'ill', note: '', from: '2020-01-06', until: '2020-01-07' } as const

/** One of everything that is kept of absence, of this pupil. */
async function absenceOf(pupilId: string) {
  const { db } = them.linde
  const [id, at] = [pupilId, ago(2000)]
  const day = '2020-01-08'
  await db.batch([
    db.insert(absenceReports, { ...stated, id, pupilId, sheet: id, reporterId: 'paul', at }),
    db.insert(absenceChanges, {
      id,
      reportId: id,
      byId: 'paul',
      at,
      what: 'ended',
      before: { ...stated, fromTime: null, untilTime: null },
    }),
    db.insert(missedPupils, { day, pupilId, groupId: '3b', byId: 'ines', at }),
    db.insert(absenceWarnings, { id, pupilId, from: day, until: day, minutes: 960, at }),
    db.insert(leaveRequests, {
      id,
      pupilId,
      byId: 'paul',
      at,
      from: day,
      until: day,
      ground: 'religion',
      reason: 'x',
      sheet: id,
      days: 1,
    }),
    db.insert(leaveDecisions, { id, requestId: id, byId: 'hedda', at, outcome: 'refused', days: 0, text: 'x' }),
    db.insert(consents, { id, pupilId, personId: 'paul', answers: {}, at }),
  ])
}
const left = (pupil: string, leftOn: string | null) =>
  them.linde.db.update(pupils, eq(pupils.personId, pupil), { leftOn })

beforeAll(async () => {
  them = await cast()
  for (const pupil of ['pip', 'wes']) await absenceOf(pupil)
})

const tables = [absenceReports, absenceChanges, missedPupils, absenceWarnings, leaveRequests, leaveDecisions, consents]
const counts = () => Promise.all(tables.map(async (table) => (await them.linde.db.from(table)).length))
const written = async () =>
  Object.fromEntries((await them.linde.db.from(deletions)).map(({ kind, count }) => [kind, count]))
async function sweep(at = night) {
  const office = postOffice(at)
  await office.tick()
  await office.carryAll()
  expect(office.logged.filter(({ event }) => event === 'job.failed' || event === 'schedule.failed')).toEqual([])
}

it('keeps absence for five years after a child left, and consents for one; each deletion is written down (N4, N6)', async () => {
  await left('wes', '2022-03-11')
  await sweep()
  expect([await counts(), await written()]).toEqual([[2, 2, 2, 2, 2, 2, 1], { photoConsents: 1 }])
  await left('wes', '2022-03-09')
  await sweep(new Date('2027-03-10T12:10:00Z'))
  expect((await counts())[0]).toBe(2)
  await sweep()
  expect(await counts()).toEqual([1, 1, 1, 1, 1, 1, 1])
  const what = { absenceReports: 1, missedPupils: 1, absenceWarnings: 1, leaveRequests: 1, photoConsents: 1 }
  expect(await written()).toEqual(what)
  // A second night finds nothing, and writes nothing (check 31).
  await sweep()
  expect(await them.linde.db.from(deletions)).toHaveLength(5)
  // Of a child that is here everything stays.
  expect((await them.linde.db.from(absenceReports)).map(({ pupilId }) => pupilId)).toEqual(['pip'])
})

it('lets cancelled events go when feeds have told of them, with their files, and files that were read after two weeks', async () => {
  const { db, files } = them.linde
  const cancelled = async (id: string, days: number) => {
    await put(them.linde, { ...eventOf('2026-12-01'), id, cancelledAt: ago(days) })
    await db.insert(eventFiles, { eventId: id, id, ownerId: 'hedda', name: 'a.pdf', type: 'application/pdf', size: 1 })
    await files.put(keyOf(id), new Uint8Array([1]), { type: 'application/pdf', name: 'a.pdf' })
  }
  await cancelled('old', 91)
  await cancelled('fresh', 89)
  await cancelled('last week', 6)
  await put(them.linde, { ...eventOf('2019-12-01'), id: 'takesplace' })
  for (const days of [13, 15])
    await db.insert(calendarImports, { id: `file${days}`, byId: 'hedda', name: 'x.ics', entries: [], at: ago(days) })
  await db.insert(attendanceChecks, { day: '2020-01-08', groupId: '3b', byId: 'ines', at: ago(2000) })
  await db.delete(deletions, undefined)
  await sweep()
  expect((await db.from(events)).map(({ id }) => id).sort()).toEqual(['fresh', 'last week', 'takesplace'])
  // What cannot be put back any more has no use for its files.
  const filesOf = (id: string) => files.get(keyOf(id))
  expect([await filesOf('old'), await filesOf('fresh'), (await filesOf('last week')) !== null]).toEqual([
    null,
    null,
    true,
  ])
  expect((await db.from(calendarImports)).map(({ id }) => id)).toEqual(['file13'])
  expect(await written()).toEqual({ cancelledEvents: 1, calendarFiles: 1, attendanceChecks: 1 })
})

it('lets posts that were taken away go after a month, with all that is theirs, and hidden comments after three (N4, N6)', async () => {
  const { db } = them.linde
  const gone = await layPost(them.linde, { removedAt: ago(31), albumId: null })
  const [recent, here] = [await layPost(them.linde, { removedAt: ago(29) }), await layPost(them.linde)]
  const said = (id: string, postId: string, hiddenAt: Date | null) => ({
    id,
    postId,
    personId: 'paul',
    body: 'x',
    at: ago(99),
    hiddenAt,
  })
  await db.batch([
    db.insert(albums, { id: 'of-gone', ownerId: 'ines', at: ago(99) }),
    db.update(posts, eq(posts.id, gone), { albumId: 'of-gone' }),
    ...db.insertMany(postComments, [
      said('a', gone, null),
      said('b', here, ago(91)),
      said('c', here, ago(89)),
      said('d', here, null),
    ]),
    db.insert(postHearts, { postId: gone, personId: 'paul', at: ago(99) }),
  ])
  const office = postOffice(night)
  await office.tick()
  await office.carryAll()
  expect((await db.from(posts)).map(({ id }) => id).sort()).toEqual([recent, here].sort())
  expect((await db.from(postComments)).map(({ id }) => id).sort()).toEqual(['c', 'd'])
  expect(await db.from(postHearts)).toEqual([])
  expect((await db.from(albums))[0]?.looseSince).not.toBeNull()
  const written = (await db.from(deletions)).map(({ kind, count }) => `${kind} ${count}`)
  expect(written).toEqual(expect.arrayContaining(['removedPosts 1', 'hiddenComments 1']))
})

it('shows what was deleted, when and on what ground, to who keeps the log alone (N3, N6)', async () => {
  const page = await (await as(them, 'adam').visit(paths.deletions)).text()
  expect(page).toContain('Vervallen activiteiten: 1')
  expect(page).toContain('Negentig dagen nadat ze vervielen')
  for (const who of ['ines', 'paul', 'hedda'] as const)
    expect((await as(them, who).visit(paths.deletions)).status).toBe(403)
})
