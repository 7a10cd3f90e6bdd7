import { Temporal } from 'temporal-polyfill'

/** The local day of an instant, as "2026-11-27". */
export const localDay = (at: Date, zone: string) => zoned(at, zone).toPlainDate().toString()

/** The local time of an instant, as "07:30". */
export const localTime = (at: Date, zone: string) => zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' })

/** Both to the second, as "2026-11-27 07:30:05": what a log says. */
export const localMoment = (at: Date, zone: string) =>
  zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')

/** Whether a text is a day that there is: "2026-02-30" is none. */
export function isDay(text: string) {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * The instant of a local day and time. A time that the clock skips is taken after the gap, one that comes twice the first
 * time (RFC 5545's and Temporal's "compatible").
 */
export function instantAt(day: string, time: string, zone: string) {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
  return new Date(local.toZonedDateTime(zone).epochMilliseconds)
}

/** The first of these local times ("07:30") that comes after `now`, today or tomorrow. */
export function nextLocalTime(now: Date, times: readonly string[], zone: string) {
  const today = zoned(now, zone).toPlainDate()
  const coming = [today, today.add({ days: 1 })].flatMap((day) =>
    times.map((time) => instantAt(day.toString(), time, zone)),
  )
  return coming.filter((at) => at > now).sort((a, b) => a.getTime() - b.getTime())[0] as Date // tomorrow's always come
}

/**
 * The next moment after `now` at which a clock on the wall comes to this time. Unlike a summary, which is made once, what waits
 * for a time that comes twice may go at either.
 */
export function nextOnTheClock(now: Date, time: string, zone: string) {
  const today = zoned(now, zone).toPlainDate()
  const coming = [today, today.add({ days: 1 })].flatMap((day) => {
    const local = day.toPlainDateTime(Temporal.PlainTime.from(time))
    return (['compatible', 'later'] as const).map(
      (disambiguation) => new Date(local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds),
    )
  })
  return coming.filter((at) => at > now).sort((a, b) => a.getTime() - b.getTime())[0] as Date // tomorrow's always come
}

/** When a night's work is done, in UTC: before any school in the country opens. */
export const isNight = (now: Date) => now.getUTCHours() === 2

/** Of the week, 1 for Monday. */
export const weekday = (at: Date, zone: string) => zoned(at, zone).dayOfWeek

/** The school year a day lies in, as "2026-2027": it turns on 1 August. */
export function schoolYearOf(day: string) {
  const { year, month } = Temporal.PlainDate.from(day)
  const start = month >= 8 ? year : year - 1
  return `${start}-${start + 1}`
}

/** The day some days on. */
export const daysLater = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

/** The day that is called the same some months on, or the last of that month where it has none. */
export const monthsLater = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString()

const zoned = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

/** "27-11-2026", "27/11/2026" or "2026-11-27", if there is such a day: as a local day. */
export function readDay(typed: string) {
  const [, date, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? []
  const [, ...iso] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []
  const [y, m, d] = (year ? [year, month, date] : iso).map(Number)
  if (
    !y ||
    !m ||
    !d ||
    y < 1900 ||
    y > 2200 ||
    m > 12 ||
    d > Temporal.PlainYearMonth.from({ year: y, month: m }).daysInMonth
  )
    return null
  return new Temporal.PlainDate(y, m, d).toString()
}

export const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
