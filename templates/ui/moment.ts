import { words } from '../../src/language.ts'
import { instantAt } from '../../src/time.ts'
import type { Reader } from './reader.tsx'
import { months, shortMonths, shortWeekdays, timeTexts, weekdays } from './texts.ts'

type Local = Readonly<{ day: number; weekday: number; date: number; month: number; year: number; time: string }>

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string) {
  let made = formatters.get(zone)
  if (!made) {
    const number = '2-digit'
    made = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: number,
      day: number,
      hour: number,
      minute: number,
      hourCycle: 'h23',
    })
    formatters.set(zone, made)
  }
  return made
}

/** What the clock and calendar of the reader's zone show; `day` counts days, so that nearness is a subtraction. */
function local(at: Date, zone: string): Local {
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = (formatter(zone).format(at).match(/\d+/g) ?? []).map(
    Number,
  )
  const day = Date.UTC(year, month - 1, date) / 86_400_000
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { day, weekday: (day + 4) % 7, date, month: month - 1, year, time }
}

const todays = new WeakMap<Reader, Local>()

function today(reader: Reader) {
  let now = todays.get(reader)
  if (!now) {
    now = local(reader.now, reader.zone)
    todays.set(reader, now)
  }
  return now
}

/** Calendar days from now: 0 is today, -1 yesterday. */
export const daysAway = (at: Date, reader: Reader) => local(at, reader.zone).day - today(reader).day

function dayWords(at: Local, reader: Reader, short: boolean) {
  const say = words(timeTexts, reader.language)
  const now = today(reader)
  const near = { [-1]: say.yesterday, 0: say.today, 1: say.tomorrow }[at.day - now.day]
  if (near) return near
  const weekday = (short ? shortWeekdays : weekdays)[reader.language][at.weekday]
  const month = (short ? shortMonths : months)[reader.language][at.month]
  const year = at.year === now.year ? '' : ` ${at.year}`
  return `${weekday} ${at.date} ${month}${year}`
}

/** "vandaag", "morgen", "vrijdag 27 november"; the year only when it is another. */
export const dayText = (at: Date, reader: Reader) => dayWords(local(at, reader.zone), reader, false)

/** The same of a local day, "2026-11-27". */
export const localDayText = (day: string, reader: Reader) => dayText(instantAt(day, '12:00', reader.zone), reader)

/** "maandag 30 november 2026", whatever day it is: for paper. */
export function dateText(day: string, reader: Reader) {
  const at = local(instantAt(day, '12:00', reader.zone), reader.zone)
  return `${weekdays[reader.language][at.weekday]} ${at.date} ${months[reader.language][at.month]} ${at.year}`
}

/** "maandag 30 november", also today: for paper, and for the list of another day. */
export function namedDayText(at: Date, reader: Reader) {
  const then = local(at, reader.zone)
  return `${weekdays[reader.language][then.weekday]} ${then.date} ${months[reader.language][then.month]}`
}

/** "14:05" */
export const timeText = (at: Date, reader: Reader) => local(at, reader.zone).time

export type MomentStyle = {
  /** The time also when it was not today. */
  exact?: boolean | undefined
  /** For narrow rows: "14:05", "gisteren", "vr 27 nov". */
  short?: boolean | undefined
}

/** "vandaag 14:05", "gisteren", "vrijdag 27 november". */
export function momentText(at: Date, reader: Reader, { exact, short }: MomentStyle = {}) {
  const then = local(at, reader.zone)
  const isToday = then.day === today(reader).day
  if (isToday && short && !exact) return then.time
  const day = dayWords(then, reader, Boolean(short))
  return isToday || exact ? `${day} ${then.time}` : day
}

/** "vóór vrijdag 12:00", "vóór morgen 12:00", "uiterlijk vrijdag" for the end of a day, "verlopen: gisteren 12:00". */
export function deadlineText(at: Date, reader: Reader) {
  const say = words(timeTexts, reader.language)
  const then = local(midnight(at, reader.zone) ? new Date(at.getTime() - 60_000) : at, reader.zone)
  const away = then.day - today(reader).day
  const day = away > 1 && away < 7 ? weekdays[reader.language][then.weekday]! : dayWords(then, reader, false)
  if (isLate(at, reader)) return say.passed(day, then.time)
  if (then.time === '23:59') return say.atLatest(day)
  return say.before(day, then.time)
}

/** Midnight is the end of the day before: nobody reads "vóór zaterdag 00:00" as Friday. */
const midnight = (at: Date, zone: string) => local(at, zone).time === '00:00'

export const isLate = (at: Date, reader: Reader) => at.getTime() <= reader.now.getTime()
