import { beforeAll, expect, it } from 'vitest'
import { absenceReports, leaveDecisions, leaveRequests } from '../../src/absence/schema.ts'
import { paths } from '../../src/paths.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { textIn } from '../questionnaires/form.ts'
import { itIs } from './clock.ts'

let them: Cast
beforeAll(async () => {
  itIs('2026-11-30', '12:00')
  them = await cast()
  const { db, now } = them.linde
  await put(them.linde, eventOf('2026-11-18', '2026-11-18', { kind: 'studyDay', title: 'Studiedag' }), ['3b'])
  const report = (id: string, from: string, until: string, more: Partial<typeof absenceReports.$inferInsert> = {}) =>
    db.insert(absenceReports, {
      ...{
        id,
        from,
        until,
        pupilId: 'pip',
        kind: 'ill' as const,
        note: 'Griep',
        sheet: id,
        reporterId: 'paul',
        at: now,
      },
      ...more,
    })
  const asked = { pupilId: 'pip', byId: 'paul', at: now, ground: 'circumstances' as const, reason: 'x', sheet: 'x' }
  await db.batch([
    // From Tuesday over a study day and a weekend to Monday: Tuesday, Thursday, Friday and Monday.
    report('ill', '2026-11-17', '2026-11-23'),
    report('again', '2026-11-23', '2026-11-24', { kind: 'other' }),
    report('dentist', '2026-11-25', '2026-11-25', { kind: 'doctor', fromTime: '10:00', untilTime: '11:00' }),
    report('late', '2026-11-26', '2026-11-26', { kind: 'late', untilTime: '09:15' }),
    report('wrong', '2026-11-27', '2026-11-27', { retractedAt: now }),
    report('lastyear', '2026-05-11', '2026-05-13'),
    db.insert(leaveRequests, {
      ...asked,
      id: 'leave',
      from: '2026-10-01',
      until: '2026-10-02',
      days: 2,
      isOpen: false,
    }),
    db.insert(leaveDecisions, {
      ...{ id: 'leave', requestId: 'leave', byId: 'hedda', at: now, outcome: 'granted' as const, days: 2, text: '' },
      ...{ from: '2026-10-01', until: '2026-10-02' },
    }),
  ])
})
const page = async (who: Parameters<typeof as>[1], id = 'pip') =>
  textIn(await (await as(them, who).visit(paths.person(id))).text())

it.each([
  'paul',
  'petra',
  'ines',
  'hedda',
  'ada',
] as const)('%s sees on the pupil’s page how often it was away this year, school days alone (H1, H2)', async (who) => {
  itIs('2026-11-30', '12:00')
  expect(await page(who)).toMatch(/Hele schooldagen\s*5.*Keren te laat\s*1.*Verlof\s*2 van 10 dagen/)
})

it('is nobody else’s to know (N1)', async () => {
  itIs('2026-11-30', '12:00')
  for (const who of ['wanda', 'olga', 'pip'] as const) expect(await page(who)).not.toContain('Hele schooldagen')
})
