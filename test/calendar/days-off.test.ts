import { beforeAll, expect, it } from 'vitest'
import { schoolDaysOff } from '../../src/calendar/days-off.ts'
import { cancelStatements } from '../../src/calendar/writing-queries.ts'
import { type Cast, cast } from '../cast.ts'
import { eventOf, put } from './writing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await put(them.linde, eventOf('2026-12-21', '2027-01-01', { kind: 'holiday', title: 'Kerstvakantie' }))
  await put(them.linde, eventOf('2027-01-05', '2027-01-05', { kind: 'studyDay', title: 'Studiedag' }), ['3b'])
  await put(them.linde, eventOf('2027-01-06', '2027-01-06', { kind: 'studyDay', draft: true }))
  await put(them.linde, eventOf('2027-01-07'))
})

const span = { from: '2026-12-30', until: '2027-01-08', groupIds: ['3b', '4a'] }

it('tells holidays, weekends and study days, and those of a group to that group alone (F5, H1)', async () => {
  const off = await schoolDaysOff(them.linde, span)
  expect(off.of().map(({ day, reason }) => `${day} ${reason}`)).toEqual([
    '2026-12-30 holiday',
    '2026-12-31 holiday',
    '2027-01-01 holiday',
    '2027-01-02 weekend',
    '2027-01-03 weekend',
  ])
  expect(off.isOff('2027-01-05')).toBe(false)
  expect(off.isOff('2027-01-05', '3b')).toBe(true)
  expect(off.isOff('2027-01-05', '4a')).toBe(false)
  expect(off.schoolDays('3b')).toEqual(['2027-01-04', '2027-01-06', '2027-01-07', '2027-01-08'])
})

it('knows nothing of another school’s, nor of what was cancelled (N2)', async () => {
  expect((await schoolDaysOff(them.haven, span)).of().map(({ reason }) => reason)).toEqual(['weekend', 'weekend'])
  const id = await put(them.linde, eventOf('2027-03-01', '2027-03-05', { kind: 'holiday' }))
  const march = { from: '2027-03-01', until: '2027-03-05' }
  expect((await schoolDaysOff(them.linde, march)).schoolDays()).toEqual([])
  await them.linde.db.batch(cancelStatements(them.linde, id))
  expect((await schoolDaysOff(them.linde, march)).of()).toEqual([])
})
