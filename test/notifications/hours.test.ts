import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Hours, toldAt } from '../../src/notifications/hours.ts'
import { daysText } from '../../templates/notifications/hours-line.tsx'

const zone = 'Europe/Amsterdam'
const minute = 60_000
const night = { from: '21:00', until: '07:00' }
const school = { days: '1234', from: '08:00', until: '17:00' }
const told = (now: string, hours: Partial<Hours>) =>
  toldAt(new Date(now), { quiet: null, working: null, ...hours }, zone).toISOString()

it('waits for the quiet hours to end, over midnight and over both changes of the clock (E1, check 36)', () => {
  expect(told('2026-11-29T12:00:00Z', { quiet: night })).toBe('2026-11-29T12:00:00.000Z')
  expect(told('2026-11-29T20:00:00Z', { quiet: night })).toBe('2026-11-30T06:00:00.000Z')
  expect(told('2026-11-30T06:00:00Z', { quiet: night })).toBe('2026-11-30T06:00:00.000Z')
  expect(told('2027-03-27T21:00:00Z', { quiet: night })).toBe('2027-03-28T05:00:00.000Z')
  expect(told('2027-10-30T21:00:00Z', { quiet: night })).toBe('2027-10-31T06:00:00.000Z')
  // Twice half past two: whoever is in the second hour does not wait for the next day.
  expect(told('2027-10-31T01:10:00Z', { quiet: { from: '23:00', until: '02:30' } })).toBe('2027-10-31T01:30:00.000Z')
})

it('waits for the working hours to begin, over a weekend too (E1)', () => {
  expect(told('2026-11-26T16:00:00Z', { working: school })).toBe('2026-11-30T07:00:00.000Z')
  expect(told('2026-11-30T07:00:00Z', { working: school })).toBe('2026-11-30T07:00:00.000Z')
  expect(told('2026-11-30T06:59:00Z', { working: school })).toBe('2026-11-30T07:00:00.000Z')
})

it('tells at the start of the working hours whoever is quiet all through them', () => {
  const quiet = { from: '07:00', until: '18:00' }
  expect(told('2026-11-30T05:00:00Z', { quiet, working: school })).toBe('2026-11-30T07:00:00.000Z')
})

/** The same by looking at each minute. */
function slowly(now: Date, { quiet, working }: Hours) {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  for (let at = now.getTime(); ; at = Math.floor(at / minute) * minute + minute) {
    const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
    const time = `${parts.hour}:${parts.minute}`
    const day = String(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday!) + 1)
    const isQuiet =
      quiet &&
      (quiet.from < quiet.until ? quiet.from <= time && time < quiet.until : quiet.from <= time || time < quiet.until)
    if (!isQuiet && (!working || (working.days.includes(day) && working.from <= time && time < working.until)))
      return new Date(at)
  }
}

// What the clock skips or says twice has no one right answer for a time within it.
const clockTime = fc
  .record({ hour: fc.integer({ min: 4, max: 23 }), minute: fc.constantFrom('00', '15', '30', '45') })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${minute}`)
const aroundChanges = fc
  .tuple(fc.constantFrom('2027-03-26', '2027-10-29', '2026-12-30', '2028-02-27'), fc.integer({ min: 0, max: 5 * 1440 }))
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * minute))

it('tells at the very minute that a slow look at each minute finds (E1, check 36)', () => {
  const quiet = fc.tuple(clockTime, clockTime).filter(([from, until]) => from !== until)
  fc.assert(
    fc.property(aroundChanges, quiet, fc.boolean(), (now, [from, until], works) => {
      const working = works ? { days: '12457', from: '04:00', until: '23:59' } : null
      const hours = { quiet: { from, until }, working }
      expect(toldAt(now, hours, zone)).toEqual(slowly(now, hours))
    }),
    { numRuns: 300 },
  )
})

it('names days in a row as one', () => {
  expect(['1234', '12', '1235', '135', '1', '67'].map((days) => daysText(days, { language: 'nl' }))).toEqual([
    'ma–do',
    'ma, di',
    'ma–wo, vr',
    'ma, wo, vr',
    'ma',
    'za, zo',
  ])
})
