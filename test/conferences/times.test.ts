import { expect, it } from 'vitest'
import { readTimes, timesIn } from '../../src/conferences/times.ts'

const zone = 'Europe/Amsterdam'
const localTimes = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

it.each([
  ['the last Friday of winter time', '26-03-2027', '14:30'],
  ['the first Monday of summer time', '29-03-2027', '13:30'],
  ['the last Friday of summer time', '29-10-2027', '13:30'],
  ['the first Monday of winter time', '01-11-2027', '14:30'],
  ['a leap day', '29-02-2028', '14:30'],
])('holds talks at half past three by the clock on the wall, on %s (check 36)', (_, day, utc) => {
  const read = readTimes(`${day} 15:30-16:30`, 10, '2026-11-30')
  if (!read.ok) throw new Error(read.problem.is)
  const times = timesIn(read.stretches, { minutes: 10, pauseAfter: 0 }, zone)
  expect(times.map(({ startsAt }) => localTimes.format(startsAt))).toEqual([
    '15:30',
    '15:40',
    '15:50',
    '16:00',
    '16:10',
    '16:20',
  ])
  expect(times[0]?.startsAt.toISOString().slice(11, 16)).toBe(utc)
})

it.each([
  ['once where an hour is skipped', '28-03-2027', 6],
  ['once more where an hour comes twice', '31-10-2027', 18],
])('holds talks in a night of a clock change as long as it lasts, %s: none over another (check 36)', (_, day, count) => {
  const read = readTimes(`${day} 01:00-03:00`, 10, '2026-11-30')
  if (!read.ok) throw new Error(read.problem.is)
  const times = timesIn(read.stretches, { minutes: 10, pauseAfter: 0 }, zone)
  expect(times).toHaveLength(count)
  for (const [at, { startsAt }] of times.entries())
    if (at > 0) expect(startsAt.getTime()).toBe(times[at - 1]!.endsAt.getTime())
})
