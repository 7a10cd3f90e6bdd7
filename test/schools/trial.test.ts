import { describe, expect, it } from 'vitest'
import { isGone, isReadOnly, trialEnd, trialOf } from '../../src/schools/trial.ts'
import { localDay, localTime } from '../../src/time.ts'

const zone = 'Europe/Amsterdam'
const at = (text: string) => new Date(text)
const stay = (trialEndsAt: Date | null, now: Date) => ({ trialEndsAt, demoEndsAt: null, now })

describe('a trial', () => {
  it.each([
    ['2026-11-23T10:00:00Z', '2027-02-23'],
    ['2026-11-30T23:30:00Z', '2027-03-01'], // already 1 December here
    ['2027-01-31T10:00:00Z', '2027-04-30'],
    ['2026-11-29T10:00:00Z', '2027-02-28'],
  ])('begun at %s lasts to the end of %s, whatever the clock does in between (A2)', (begun, lastDay) => {
    const end = trialEnd(at(begun), zone)
    expect([localDay(new Date(end.getTime() - 1), zone), localTime(end, zone)]).toEqual([lastDay, '00:00'])
  })

  it('counts the days that are left, and is over at its end, not before', () => {
    const end = at('2027-02-23T23:00:00Z')
    expect(trialOf(stay(end, at('2027-02-23T22:59:59Z')))).toMatchObject({ is: 'running', daysLeft: 1 })
    expect(trialOf(stay(end, at('2027-02-16T23:00:00Z')))).toMatchObject({ is: 'running', daysLeft: 7 })
    expect(trialOf(stay(end, end))).toMatchObject({ is: 'over', keptUntil: at('2027-05-24T23:00:00Z') })
    expect(isReadOnly(stay(end, at('2027-02-23T22:59:59Z')))).toBe(false)
    expect(isReadOnly(stay(end, end))).toBe(true)
  })

  it('is none for a school that pays, or that this machine made', () => {
    expect(trialOf(stay(null, at('2099-01-01T00:00:00Z')))).toEqual({ is: 'none' })
  })
})

it('lets a demo be there until its end, and not after (A3)', () => {
  const demoEndsAt = at('2026-12-07T10:00:00Z')
  expect(isGone({ demoEndsAt }, at('2026-12-07T09:59:59Z'))).toBe(false)
  expect(isGone({ demoEndsAt }, demoEndsAt)).toBe(true)
  expect(isGone({ demoEndsAt: null }, demoEndsAt)).toBe(false)
})
