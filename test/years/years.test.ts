import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { groups, memberships } from '../../src/groups/schema.ts'
import { importApplications, importRuns } from '../../src/imports/schema.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { people, pupils } from '../../src/people/schema.ts'
import { onSchedule } from '../../src/schedule.ts'
import { dayBefore, localDay } from '../../src/time.ts'
import { moveField } from '../../src/years/forms.ts'
import { rolloverGroups, rolloverPlaces, rolloverPupils, rollovers } from '../../src/years/schema.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'

let them: Cast | undefined
const today = localDay(new Date(), 'Europe/Amsterdam')
const inDays = (days: number) => localDay(new Date(Date.now() + days * 86_400_000), 'Europe/Amsterdam')
/** What a rollover leaves for itself, and what asking for pages leaves. */
const traces = [
  'rollovers',
  'rollover_groups',
  'rollover_places',
  'rollover_pupils',
  'audit_log',
  'sessions',
  'accounts',
]

// Pip is in year 3 of 3b, Wes in year 8 of it, so that one goes up and one leaves; a choir goes on, a team does not.
beforeEach(async () => {
  if (!them) {
    them = await cast()
    const { db } = them.linde
    const club = { schoolYear: '2026-2027', year: 99 }
    await db.batch([
      db.update(pupils, eq(pupils.personId, 'wes'), { year: 8 }),
      db.insert(groups, { ...club, id: 'choir', name: 'Koor', kind: 'club' }),
      db.insert(groups, { ...club, id: 'team', name: 'Bouw', kind: 'team' }),
      ...db.insertMany(memberships, [
        { groupId: 'choir', personId: 'pip', role: 'member', from: '2020-08-01' },
        { groupId: 'choir', personId: 'wes', role: 'member', from: '2020-08-01' },
        { groupId: 'team', personId: 'olga', role: 'member', from: '2020-08-01' },
      ]),
    ])
  }
  const { db } = school()
  await db.batch([
    db.delete(rolloverPlaces, undefined),
    db.delete(rolloverPupils, undefined),
    db.delete(rolloverGroups, undefined),
    db.delete(rollovers, undefined),
  ])
})
const school = () => them!.linde

const fields = (over: Record<string, string> = {}) => ({
  vanaf: today,
  [moveField('3b', 3)]: 'Groep 4b',
  [moveField('3b', 8)]: '-',
  leerkrachten: 'follow',
  taken: 'end',
  verder: 'choir',
  ...over,
})
type Who = Parameters<typeof as>[1]
const press = (path: string, given: Record<string, string> = {}, who: Who = 'ada') => as(them!, who).post(path, given)

async function prepared(over: Record<string, string> = {}) {
  const answer = await press(paths.years, fields(over))
  const id = answer.headers.get('location')?.split('/').at(-1) ?? ''
  const page = await (await as(them!, 'ada').visit(paths.year(id))).text()
  return { id, page, seen: /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? '' }
}
async function begun(over: Record<string, string> = {}) {
  const { id, seen } = await prepared(over)
  expect((await press(paths.yearStart(id), { gezien: seen })).status).toBe(303)
  return id
}
async function placesOf(personId: string) {
  const { db } = school()
  const [rows, all] = await db.batch([db.from(memberships, eq(memberships.personId, personId)), db.from(groups)])
  const name = (id: string) => all.find((group) => group.id === id)?.name
  return rows.map(({ groupId, role, from, until }) => [name(groupId), role, from, until]).sort()
}
const pupil = async (personId: string) => (await school().db.from(pupils, eq(pupils.personId, personId)))[0]!

it('suggests where each year of each class goes, and what goes on (C8)', async () => {
  const page = await (await as(them!, 'ada').visit(paths.years)).text()
  expect(page).toContain('Groep 3b, leerjaar 3 (1 leerling) gaat naar')
  expect(page).toMatch(
    new RegExp(`name="${moveField('3b', 8)}"[^>]*value="-"|value="-"[^>]*name="${moveField('3b', 8)}"`),
  )
  for (const name of ['Koor', 'Bouw']) expect(page).toContain(name)
})

it('shows what changes per group and per family, and changes nothing by that (C8)', async () => {
  const before = await everythingOf(school(), traces)
  const { page } = await prepared()
  for (const words of ['Groep 4b', 'Ines Cast', '1 leerling gaat over', '1 leerling gaat van school']) {
    expect(page).toContain(words)
  }
  expect(page.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Paul Cast &amp; Petra Cast\s+Pip Cast: Groep 3b → Groep 4b/)
  expect(page).toContain('Wes Cast: Groep 3b → van school')
  expect(await everythingOf(school(), traces)).toEqual(before)
})

it('moves pupils up, sends the last year off, and takes back all of it, to the last row (C8)', async () => {
  const before = await everythingOf(school(), traces)
  const id = await begun()
  const until = dayBefore(today)
  expect(await placesOf('pip')).toEqual([
    ['Groep 3b', 'pupil', '2020-08-01', until],
    ['Groep 4b', 'pupil', today, null],
    ['Koor', 'member', '2020-08-01', until],
    ['Koor', 'member', today, null],
  ])
  expect(await placesOf('wes')).toEqual([
    ['Groep 3b', 'pupil', '2020-08-01', until],
    ['Koor', 'member', '2020-08-01', until],
  ])
  expect(await placesOf('ines')).toContainEqual(['Groep 4b', 'teacher', today, null])
  expect(await placesOf('kees')).toEqual([['Groep 3b', 'classParent', '2020-08-01', until]])
  expect(await placesOf('olga')).toContainEqual(['Bouw', 'member', '2020-08-01', until])
  expect([await pupil('pip'), await pupil('wes')]).toMatchObject([
    { year: 4, leftOn: null },
    { year: 8, leftOn: until },
  ])
  expect((await press(paths.yearUndo(id))).status).toBe(303)
  expect(await everythingOf(school(), traces)).toEqual(before)
  const told = (await school().db.from(auditLog)).map(({ action }) => action)
  expect(told).toEqual(expect.arrayContaining(['year.agreed', 'year.began', 'year.undone']))
})

it('keeps old messages with those who could read them, and nobody else (C8)', async () => {
  const { db } = school()
  const audience = { include: [{ kind: 'parentsOf' as const, group: '3b' }], except: [] }
  await db.insert(messages, {
    id: 'old',
    senderId: 'ines',
    subject: 'Vroeger',
    body: 'Tekst',
    audience,
    sentAt: new Date(),
  })
  await deliverAll(school(), 'old')
  const id = await begun()
  for (const who of ['paul', 'petra', 'wanda', 'wim', 'ines'] as const) {
    expect([who, (await as(them!, who).visit(paths.message('old'))).status]).toEqual([who, 200])
  }
  for (const who of ['olga', 'hedda', 'kees'] as const) {
    expect([who, (await as(them!, who).visit(paths.message('old'))).status]).toEqual([who, 404])
  }
  expect((await as(them!, 'wim').visit(paths.group('3b'))).status).toBe(404)
  await press(paths.yearUndo(id))
})

it('waits for its first day, is found by the schedule then, and begins once (C8, check 31)', async () => {
  const id = await begun({ vanaf: inDays(3) })
  expect((await placesOf('pip')).length).toBe(2)
  const later = { ...platform, now: () => new Date(Date.now() + 3 * 86_400_000) }
  await onSchedule(platform)
  expect((await placesOf('pip')).length).toBe(2)
  await Promise.all([onSchedule(later), onSchedule(later)])
  await onSchedule(later)
  expect(await placesOf('pip')).toContainEqual(['Groep 4b', 'pupil', inDays(3), null])
  expect((await pupil('pip')).year).toBe(4)
  await press(paths.yearUndo(id))
  expect((await placesOf('pip')).length).toBe(2)
})

it('has one plan at a time, and forgets it when somebody discards it (C8)', async () => {
  const [first, second] = [await prepared(), await prepared()]
  expect((await school().db.from(rollovers)).map(({ id }) => id)).toEqual([second.id])
  expect((await press(paths.yearStart(first.id), { gezien: first.seen })).status).toBe(404)
  expect(second.page).toContain('Plan verwerpen')
  const answer = await press(paths.yearRemoval(second.id))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.years])
  expect(await school().db.from(rollovers)).toEqual([])
  expect((await press(paths.yearRemoval(second.id))).status).toBe(404)
})

it('discards no year that was agreed on, and says when one was taken back that nothing has begun (C8)', async () => {
  const id = await begun()
  await press(paths.yearRemoval(id))
  await prepared()
  expect((await school().db.from(rollovers)).map((one) => one.id)).toContain(id)
  await press(paths.yearUndo(id))
  const page = await (await as(them!, 'ada').visit(paths.year(id))).text()
  expect([page.includes('is begonnen'), page.includes('Dit is teruggedraaid.')]).toEqual([false, true])
})

it('begins the same year once, though two press at once (check 33)', async () => {
  const one = await prepared()
  const answers = await Promise.all(
    [one, one, one].map(async ({ id, seen }) => (await press(paths.yearStart(id), { gezien: seen })).status),
  )
  expect(answers.filter((status) => status >= 500)).toEqual([])
  expect((await pupil('pip')).year).toBe(4)
  const agreed = (await school().db.from(rollovers)).filter(({ agreedAt }) => agreedAt)
  expect(agreed).toHaveLength(1)
  await press(paths.yearUndo(agreed[0]!.id))
})

it('shows the difference anew when the school changed since it was looked at (C8)', async () => {
  const { id, seen } = await prepared()
  const { db } = school()
  await db.update(people, eq(people.id, 'pip'), { firstName: 'Pipa' })
  const answer = await press(paths.yearStart(id), { gezien: seen })
  expect([answer.status, (await answer.text()).includes('De school is intussen veranderd')]).toEqual([409, true])
  expect((await pupil('pip')).year).toBe(3)
  await db.update(people, eq(people.id, 'pip'), { firstName: 'Pip' })
})

describe('taking it back', () => {
  it('is refused after 14 days, and after a file was read in (C8)', async () => {
    const { db } = school()
    const id = await begun()
    const long = { ...platform, now: () => new Date(Date.now() + 15 * 86_400_000) }
    const { openSchool } = await import('../../src/schools/open.ts')
    const { undoYear } = await import('../../src/years/years.ts')
    const later = await openSchool(long, school().school.schoolId)
    await expect(undoYear({ ...later, me: { id: 'ada' } } as never, id)).rejects.toThrow('14 days')
    const at = new Date(Date.now() + 1000)
    await db.batch([
      db.insert(importRuns, { id: 'run', kind: 'edexml', fileName: 'x', at }),
      db.insert(importApplications, { turn: 99, runId: 'run', at, counts: {} as never }),
    ])
    expect((await press(paths.yearUndo(id))).status).toBe(403)
    await db.batch([db.delete(importApplications, undefined), db.delete(importRuns, undefined)])
    expect((await press(paths.yearUndo(id))).status).toBe(303)
  })

  it('leaves what somebody did since: a pupil who came, a group that was written to (C8)', async () => {
    const { db } = school()
    const id = await begun()
    const [made] = await db.from(groups, eq(groups.name, 'Groep 4b'))
    await db.insert(memberships, { groupId: made!.id, personId: 'olga', role: 'teacher', from: today })
    await press(paths.yearUndo(id))
    expect(await db.from(groups, eq(groups.name, 'Groep 4b'))).toHaveLength(1)
    expect(await placesOf('pip')).toHaveLength(2)
    const olgas = and(eq(memberships.groupId, made!.id), eq(memberships.personId, 'olga'))
    await db.batch([db.delete(memberships, olgas), db.delete(groups, eq(groups.id, made!.id))])
  })
})

it.each([
  [{ vanaf: '1-1-2020' }, 'Kies vandaag of een latere dag.'],
  [{ vanaf: 'straks' }, 'Vul een datum in'],
  [{ [moveField('3b', 3)]: '' }, 'Vul een groep in'],
  [{ [moveField('3b', 3)]: 'x'.repeat(61) }, 'Deze naam is te lang'],
])('says what is wrong beside the field, keeps what was typed, and plans nothing: %j', async (wrong, problem) => {
  const answer = await press(paths.years, fields({ [moveField('3b', 8)]: 'Brugklas', ...wrong }))
  const page = await answer.text()
  expect([answer.status, page.includes(problem), page.includes('Brugklas')]).toEqual([422, true, true])
  expect(await school().db.from(rollovers)).toEqual([])
})

it('is the office’s to do, and no neighbour’s (N1, N2)', async () => {
  const { id, seen } = await prepared()
  for (const who of ['ines', 'paul', 'hedda'] as const) {
    expect([who, (await press(paths.yearStart(id), { gezien: seen }, who)).status]).toEqual([who, 403])
  }
  expect((await pupil('pip')).year).toBe(3)
})
