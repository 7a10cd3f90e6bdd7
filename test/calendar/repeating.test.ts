import { describe, expect, it } from 'vitest'
import { isTooOften, timesOf } from '../../src/calendar/repeating.ts'
import { eventOf } from './writing.ts'

const startsOf = (event: Parameters<typeof timesOf>[0]) => timesOf(event).map(({ startsAt }) => startsAt.toISOString())

describe('an event that repeats (F3, check 36)', () => {
  it('keeps to 8:30 when the clocks change', () => {
    const weekly = { rule: 'FREQ=WEEKLY', until: '2027-04-09' }
    expect(startsOf(eventOf('2027-03-19', '2027-03-19', weekly, ['08:30', '09:30']))).toEqual([
      '2027-03-19T07:30:00.000Z',
      '2027-03-26T07:30:00.000Z',
      '2027-04-02T06:30:00.000Z',
      '2027-04-09T06:30:00.000Z',
    ])
  })

  it('takes a time that the clock skips after the gap, and one that comes twice the first time', () => {
    const daily = { rule: 'FREQ=DAILY', until: '2027-03-29' }
    expect(startsOf(eventOf('2027-03-27', '2027-03-27', daily, ['02:30', '03:15']))).toEqual([
      '2027-03-27T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ])
    const autumn = eventOf('2027-10-31', '2027-10-31', {}, ['02:30', '04:00'])
    expect(startsOf(autumn)).toEqual(['2027-10-31T00:30:00.000Z'])
  })

  it('falls on 29 February only in the years that have it, and lasts whole days by the days', () => {
    const yearly = { rule: 'FREQ=YEARLY', until: '2036-12-31' }
    const days = timesOf(eventOf('2028-02-29', '2028-03-01', yearly)).map(({ firstDay, lastDay }) => [
      firstDay,
      lastDay,
    ])
    expect(days).toEqual([
      ['2028-02-29', '2028-03-01'],
      ['2032-02-29', '2032-03-01'],
      ['2036-02-29', '2036-03-01'],
    ])
  })

  it('moves or leaves out one of its times and no other', () => {
    const moved = Date.parse('2027-01-12T13:00:00Z')
    const changes = [
      { original: '2027-01-08T08:30', gone: true as const },
      { original: '2027-01-15T08:30', startsAt: moved, endsAt: moved + 3_600_000 },
    ]
    const weekly = { rule: 'FREQ=WEEKLY', until: '2027-01-22', changes }
    expect(startsOf(eventOf('2027-01-01', '2027-01-01', weekly, ['08:30', '09:30']))).toEqual([
      '2027-01-01T07:30:00.000Z',
      '2027-01-12T13:00:00.000Z',
      '2027-01-22T07:30:00.000Z',
    ])
  })

  it('never goes on without end', () => {
    const daily = { rule: 'FREQ=DAILY', until: '2099-12-31' }
    const event = eventOf('2027-01-01', '2027-01-01', daily)
    expect(isTooOften(event)).toBe(true)
    expect(timesOf(event)).toHaveLength(500)
  })
})
