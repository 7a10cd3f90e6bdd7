import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { absenceReports, absenceWarnings, missedPupils } from '../../src/absence/schema.ts'
import { sweepAbsence, weigh } from '../../src/absence/weighing.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { newSecret } from '../../src/ids.ts'
import type { QueuedJob } from '../../src/jobs.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { instantAt } from '../../src/time.ts'
import { eventOf, put, zone } from '../calendar/writing.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { itIs } from './clock.ts'

// Five hours a day: four days come to twenty. The autumn holiday of 2026 is no school week.
let them: Cast
beforeAll(async () => {
  itIs('2026-11-30', '12:00')
  them = await cast()
  await put(them.linde, eventOf('2026-10-19', '2026-10-23', { kind: 'holiday', title: 'Herfstvakantie' }))
})
beforeEach(async () => {
  itIs('2026-11-30', '12:00')
  for (const table of [absenceReports, absenceWarnings, missedPupils, outbox])
    await them.linde.db.delete(table, undefined)
  await them.linde.db.update(settings, undefined, { minutesADay: 300 })
})

type Name = Parameters<typeof as>[1]
type More = Partial<typeof missedPupils.$inferInsert>
const miss = (day: string, more: More = {}) =>
  them.linde.db.insert(missedPupils, {
    ...{ day, pupilId: 'wes', groupId: '3b', byId: 'ines', at: instantAt(day, '08:45', zone) },
    ...more,
  })
const weighAt = (day: string, more = {}) =>
  weigh({ ...them.linde, school: { ...them.linde.school, ...more }, now: instantAt(day, '03:00', zone) })
const warned = async () =>
  (await them.linde.db.from(absenceWarnings)).map(
    ({ pupilId, from, until, minutes }) => `${pupilId} ${from} ${until} ${minutes}`,
  )

describe('sixteen hours', () => {
  it('in four school weeks warn the office, once a case; a holiday between them is no school week (H3, F5)', async () => {
    for (const day of ['2026-09-29', '2026-10-13', '2026-10-27', '2026-11-03']) await miss(day)
    await weighAt('2026-11-04')
    expect(await warned()).toEqual([])
    await miss('2026-10-28')
    await weighAt('2026-11-04')
    await weighAt('2026-11-04')
    expect(await warned()).toEqual(['wes 2026-10-05 2026-11-03 1200'])
    await miss('2026-11-04')
    await weighAt('2026-11-05')
    expect(await warned()).toHaveLength(1)
    const told = await them.linde.db.from(outbox).orderBy(outbox.personId)
    expect(told.map(({ personId, notice }) => `${personId} ${notice?.kind}`)).toEqual([
      'ada absenceWarning',
      'hedda absenceWarning',
    ])
  })

  it('count what nobody explained alone: no report, no mistake, no day off, and of who came late what was over (H3)', async () => {
    const report = { pupilId: 'wes', kind: 'ill' as const, note: '', reporterId: 'wanda', at: them.linde.now }
    await miss('2026-11-02')
    await miss('2026-11-03')
    await miss('2026-11-04')
    await miss('2026-11-05', { outcome: 'present' })
    await miss('2026-11-06', { outcome: 'arrived', outcomeAt: instantAt('2026-11-06', '09:00', zone) })
    await miss('2026-11-07')
    await miss('2026-11-09')
    await them.linde.db.insert(absenceReports, {
      ...report,
      id: 'r',
      sheet: 's',
      from: '2026-11-09',
      until: '2026-11-09',
    })
    await weighAt('2026-11-11')
    expect(await warned()).toEqual([]) // three days and half an hour
    await miss('2026-11-10', { outcome: 'arrived', outcomeAt: instantAt('2026-11-10', '09:00', zone) })
    await weighAt('2026-11-11')
    expect(await warned()).toEqual(['wes 2026-10-12 2026-11-10 960'])
  })

  it('are looked for each night, wherever somebody was missed, and by a school’s own hours (H3)', async () => {
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-04']) await miss(day)
    const queued: QueuedJob[] = []
    const at = (hour: string) => ({
      ...platform,
      now: () => new Date(`2026-11-05T${hour}:30:00Z`),
      enqueue: async (jobs: readonly QueuedJob[]) => void queued.push(...jobs),
    })
    await sweepAbsence(at('12'), '1')
    expect(queued).toEqual([])
    for (const shard of ['1', '2']) await sweepAbsence(at('02'), shard)
    expect(queued).toEqual([{ schoolId: them.linde.school.schoolId, job: { kind: 'absence.weigh' } }])
    await weighAt('2026-11-05')
    expect(await warned()).toEqual([])
    await weighAt('2026-11-05', { minutesADay: 330 })
    expect(await warned()).toEqual(['wes 2026-10-05 2026-11-04 990'])
  })

  it('are the office’s to see and to settle, and stand on its overview until then (H3, N1)', async () => {
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']) await miss(day)
    await weighAt('2026-11-06')
    const [warning] = await them.linde.db.from(absenceWarnings)
    expect(await (await as(them, 'ada').visit(paths.absenceOffice)).text()).toContain('20 uur')
    for (const who of ['ines', 'adam', 'wanda'] as const)
      expect((await as(them, who).visit(paths.absenceOffice)).status).toBe(403)
    const waits = async (who: Name) =>
      (await (await as(them, who).visit(paths.overview)).text()).includes('1 leerling was vaak afwezig')
    expect([await waits('ada'), await waits('hedda'), await waits('ines'), await waits('wanda')]).toEqual([
      ...[true, true, false, false],
    ])
    for (let press = 0; press < 2; press++)
      expect((await as(them, 'ada').post(paths.warningSettled(warning!.id))).status).toBe(303)
    expect((await them.linde.db.from(absenceWarnings))[0]).toMatchObject({ settledById: 'ada' })
    expect(await waits('ada')).toBe(false)
    expect((await as(them, 'ada').post(paths.warningSettled('missing'))).status).toBe(404)
  })
})

describe('the export', () => {
  const take = (who: Name, fields: Record<string, string>) => as(them, who).post(paths.absenceExport, fields)

  it('proposes the four weeks until today (H3)', async () => {
    itIs('2026-12-03', '07:30')
    const page = await (await as(them, 'ada').visit(paths.absenceOffice)).text()
    expect(page).toMatch(/name="van"[^>]*value="2026-11-06"|value="2026-11-06"[^>]*name="van"/)
    expect(page).toMatch(/name="tot"[^>]*value="2026-12-03"|value="2026-12-03"[^>]*name="tot"/)
  })

  it('has a line for each school day with its code, formulas as text, and is written down first (H3, N3, check 19)', async () => {
    await them.linde.db.update(people, eq(people.id, 'wes'), { lastName: '=HYPERLINK("x")' })
    itIs('2026-12-03', '07:30')
    const form = {
      reden: 'illLater',
      stap: '2',
      van: '2026-12-04',
      tot: '2026-12-07',
      kind: 'wes',
      formulier: newSecret(),
    }
    await as(them, 'wanda').post(paths.absenceReport, form)
    await miss('2026-12-02')
    const answer = await take('ada', { van: '2026-12-01', tot: '2026-12-31', soort: 'csv' })
    const lines = (await answer.text()).trim().split('\r\n')
    expect(
      lines.slice(1).map((line) =>
        line
          .split(/[;,]/)
          .slice(3, 5)
          .map((cell) => cell.replaceAll('"', '')),
      ),
    ).toEqual([
      ['2026-12-02', 'O'],
      ['2026-12-04', 'Z'],
      ['2026-12-07', 'Z'],
    ])
    expect(lines[1]).not.toMatch(/(^|[;,]|")=/)
    const logged = await them.linde.db.from(auditLog, eq(auditLog.action, 'data.exported'))
    expect(logged.map(({ actorId, about }) => [actorId, about])).toEqual([['ada', { what: 'absence', rows: 3 }]])
    await them.linde.db.update(people, eq(people.id, 'wes'), { lastName: 'Cast' })
    const sheet = await take('ada', { van: '2026-12-01', tot: '2026-12-31', soort: 'xlsx' })
    expect(new TextDecoder().decode((await sheet.arrayBuffer()).slice(0, 2))).toBe('PK')
  })

  it('is of a year at most, and the office’s alone (N1)', async () => {
    expect((await take('ada', { van: '2026-12-01', tot: '2026-11-01', soort: 'csv' })).status).toBe(422)
    expect((await take('ada', { van: '2024-12-01', tot: '2026-11-01', soort: 'csv' })).status).toBe(422)
    expect((await take('ines', { van: '2026-12-01', tot: '2026-12-02', soort: 'csv' })).status).toBe(403)
  })
})

it('lets an admin say when school begins and how long it lasts (A4)', async () => {
  const times = { bel: '08:15', uit: '14:00', uren: '5:30' }
  expect((await as(them, 'adam').post(paths.absenceTimes, { ...times, uit: '08:00' })).status).toBe(422)
  expect((await as(them, 'adam').post(paths.absenceTimes, { ...times, uren: 'vijf' })).status).toBe(422)
  expect((await as(them, 'adam').post(paths.absenceTimes, times)).status).toBe(303)
  const [school] = await them.linde.db.from(settings)
  expect(school).toMatchObject({ bell: '08:15', schoolEnds: '14:00', minutesADay: 330 })
  expect((await as(them, 'hedda').visit(paths.absenceTimes)).status).toBe(403)
})
