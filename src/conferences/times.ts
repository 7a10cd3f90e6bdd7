import { instantAt, readDay } from '../time.ts'

/** A stretch of talks on one local day: "15:30" until "17:30". */
export type Stretch = { day: string; from: string; until: string }
/** What is wrong with the days and times, and in which line. */
export type TimesProblem = { line: number; is: 'day' | 'times' | 'backwards' | 'overlap' | 'short' | 'past' }
type Read = { ok: true; stretches: readonly Stretch[] } | { ok: false; problem: TimesProblem }

const dayPattern = /\b(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})\b/
const timePattern = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\b/g

/**
 * One line a day, typed or pasted from a sheet: "15-12-2026 15:30-17:30, 18:30-20:30". A line with two stretches of time has
 * a break between them.
 */
export function readTimes(typed: string, minutes: number, today: string): Read {
  const lines = typed.split(/\r?\n/).map((text, at) => ({ text: text.trim(), line: at + 1 }))
  const stretches: Stretch[] = []
  for (const { text, line } of lines.filter((one) => one.text !== '')) {
    const read = readLine(text)
    if (typeof read === 'string') return { ok: false, problem: { line, is: read } }
    const problem = read.map((stretch) => whatIsWrong(stretch, stretches, minutes, today)).find(Boolean)
    if (problem) return { ok: false, problem: { line, is: problem } }
    stretches.push(...read)
  }
  if (stretches.length === 0) return { ok: false, problem: { line: 1, is: 'day' } }
  return { ok: true, stretches: stretches.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) }
}

/** The days in it, of each line that begins to be one. */
export const daysIn = (typed: string) => [
  ...new Set(typed.split(/\r?\n/).flatMap((line) => readDay(dayPattern.exec(line)?.[0] ?? '') ?? [])),
]

const keyOf = ({ day, from }: Stretch) => `${day} ${from}`

function readLine(text: string): readonly Stretch[] | 'day' | 'times' | 'overlap' {
  const [written = ''] = dayPattern.exec(text) ?? []
  const day = written ? readDay(written) : null
  if (!day) return 'day'
  const times = [...text.replace(written, ' ').matchAll(timePattern)].map(
    ([, hour, minute]) => `${hour!.padStart(2, '0')}:${minute}`,
  )
  if (times.length === 0 || times.length % 2 === 1) return 'times'
  const stretches = times.flatMap((from, at) => (at % 2 === 0 ? [{ day, from, until: times[at + 1]! }] : []))
  return stretches.some((one, at) => stretches.slice(0, at).some((other) => overlap(one, other)))
    ? 'overlap'
    : stretches
}

function whatIsWrong(one: Stretch, before: readonly Stretch[], minutes: number, today: string) {
  if (one.day < today) return 'past'
  if (one.until <= one.from) return 'backwards'
  if (before.some((other) => overlap(one, other))) return 'overlap'
  return minutesOf(one.until) - minutesOf(one.from) < minutes ? 'short' : undefined
}

const overlap = (one: Stretch, other: Stretch) =>
  one.day === other.day && one.from < other.until && other.from < one.until

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export type Length = { minutes: number; pauseAfter: number }
export type Time = { day: string; startsAt: Date; endsAt: Date }

/** The times of talks in these stretches, one after the other, with a pause as long as a talk after so many. */
export const timesIn = (stretches: readonly Stretch[], length: Length, zone: string): readonly Time[] =>
  stretches.flatMap((stretch) => timesOf(stretch, length, zone))

function timesOf({ day, from, until }: Stretch, { minutes, pauseAfter }: Length, zone: string): Time[] {
  const end = instantAt(day, until, zone).getTime()
  const step = minutes * 60_000
  const times: Time[] = []
  let start = instantAt(day, from, zone).getTime()
  while (start + step <= end) {
    times.push({ day, startsAt: new Date(start), endsAt: new Date(start + step) })
    start += step
    if (pauseAfter > 0 && times.length % pauseAfter === 0) start += step
  }
  return times
}
