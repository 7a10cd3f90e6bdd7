import { beforeAll, expect, it } from 'vitest'
import { absenceReports, attendanceChecks, missedPupils } from '../../src/absence/schema.ts'
import { app } from '../../src/app.tsx'
import { memberships } from '../../src/groups/schema.ts'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { staff } from '../../src/people/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { yearsOfCalendar } from '../calendar/years.ts'
import { platform } from '../cast.ts'
import { everybodyTalks } from '../conferences/round.ts'
import { cookieFor, crowded } from '../overview/crowd.ts'
import { measured } from '../overview/measured.ts'

// A thousand pupils in 37 groups, with ten years of calendar and of absence, and a round of conferences for all of them.
let scope: SchoolScope
let they: Awaited<ReturnType<typeof crowded>>
const cookies = { parent: '', teacher: '', head: '' }
const known = { round: '', desk: '', talk: '' }
const today = () => localDay(scope.now, 'Europe/Amsterdam')

beforeAll(async () => {
  const about = { name: 'De Veelheid', slug: 'veelheid', town: '', welcome: '', hue: 30, shard: '1' }
  scope = await foundSchool(platform, about)
  they = await crowded(scope, 37)
  const head = they.adults[500]!
  await scope.db.insert(staff, { personId: head, role: 'management', since: scope.now })
  await yearsOfCalendar(scope, they)
  await yearsOfAbsence()
  Object.assign(known, await everybodyTalks(scope, they.teacher))
  cookies.parent = await cookieFor(scope, they.parent)
  cookies.teacher = await cookieFor(scope, they.teacher)
  cookies.head = await cookieFor(scope, head)
}, 300_000)

/** Of each pupil a report a year, and today of one in thirty; of one in a hundred a day that nobody explained. */
async function yearsOfAbsence() {
  const { db, now } = scope
  const places = (await db.from(memberships)).filter(({ role }) => role === 'pupil')
  const reportOf = (pupilId: string, from: string, until = from) => ({
    ...{ id: newId(now), pupilId, from, until, kind: 'ill' as const, note: '' },
    ...{ sheet: newId(now), reporterId: they.parent, at: now },
  })
  const before = Array.from({ length: 10 }, (_, years) => daysLater(today(), -365 * years - 40))
  const reports = places.flatMap(({ personId }, place) => [
    ...before.map((day) => reportOf(personId, day)),
    ...(place % 30 === 0 ? [reportOf(personId, today())] : []),
  ])
  const missed = places
    .filter((_, place) => place % 100 === 1)
    .map(({ personId, groupId }) => ({ day: today(), pupilId: personId, groupId, byId: they.teacher, at: now }))
  const checks = before.flatMap((day) =>
    they.groupIds.map((groupId) => ({ day, groupId, byId: they.teacher, at: now })),
  )
  await db.batch([
    ...db.insertMany(absenceReports, reports),
    ...db.insertMany(missedPupils, missed),
    ...db.insertMany(attendanceChecks, checks),
  ])
}

type Who = keyof typeof cookies
async function cost(who: Who, path: string) {
  const { platform: counting, reading } = measured(platform)
  const request = new Request(`https://veelheid.pleinpost.test${path}`, { headers: { cookie: cookies[who] } })
  const page = await app.fetch(request, { platform: counting, clientAddress: '192.0.2.1' })
  await page.text()
  return { status: page.status, ...reading }
}

it.each<[string, Who, () => string, number]>([
  ['the overview', 'parent', () => paths.overview, 300],
  ['the overview', 'teacher', () => paths.overview, 300],
  ['the list', 'parent', () => paths.calendar, 300],
  ['the month', 'parent', () => `${paths.calendar}?toon=maand`, 300],
  ['the week', 'teacher', () => `${paths.calendar}?toon=week`, 300],
  ['the year on a sheet', 'parent', () => paths.calendarYear, 300],
  ['the day list of a teacher', 'teacher', () => paths.absentees, 300],
  ['the register of a group', 'teacher', () => paths.register(they.groupIds[0]!), 300],
  ['the reports of one’s children', 'parent', () => paths.absenceReports, 300],
  ['leave', 'parent', () => paths.leave, 300],
  // Two rows of each of 132 times at three desks, and one of each time of their one teacher at another desk.
  ['a round, for a family', 'parent', () => paths.conference(known.round), 540],
  // Seventeen rows of each of 27 talks (who comes, by custody), and one of each time.
  ['a teacher’s plan', 'head', () => paths.conferenceSchedule(known.round, known.desk), 600],
  ['a talk planned for a family', 'head', () => paths.conferenceBehalf(known.round, known.talk), 300],
])('shows %s to a %s in two round trips and few rows (check 38, issue 5)', async (_, who, path, rows) => {
  const read = await cost(who, path())
  expect([read.status, read.calls]).toEqual([200, 2])
  expect(read.rows).toBeLessThanOrEqual(rows)
})

/** Whoever looks at the whole school reads all of its groups, and of its pupils those who are absent alone: some twelve rows of each of 37 groups and 44 pupils. */
it('lists a day of the whole school in two round trips, by its groups and who is absent (check 38)', async () => {
  const read = await cost('head', paths.absentees)
  expect([read.status, read.calls]).toEqual([200, 2])
  expect(read.rows).toBeLessThanOrEqual(1000)
})

it('shows the round of a thousand pupils in two round trips (check 38)', async () => {
  expect(await cost('head', paths.conferenceManaged(known.round))).toMatchObject({ status: 200, calls: 2 })
})
