import { localTime, nextOnTheClock, weekday } from '../time.ts'

/** Local times of the school, as "21:00". */
type Span = { from: string; until: string }
/** `days` of the week, 1 for Monday: "1234". */
export type WorkingHours = Span & { days: string }
export type Hours = { quiet: Span | null; working: WorkingHours | null }

/** More steps than a week of days has, each at most a quiet and a working one. */
const mostSteps = 20

/**
 * When somebody may be told of what is there now: after the quiet hours, and within the working hours where these count. Who is
 * quiet through all working hours is told when these begin, rather than never.
 */
export function toldAt(now: Date, { quiet, working }: Hours, zone: string) {
  let at = now
  for (let step = 0; step < mostSteps; step++) {
    if (working && !works(at, working, zone)) at = nextStart(at, working, zone)
    else if (quiet && isWithin(at, quiet, zone)) at = nextOnTheClock(at, quiet.until, zone)
    else return at
  }
  return working ? nextStart(now, working, zone) : at
}

/** The night goes on past midnight: a span may end before it begins. */
function isWithin(at: Date, { from, until }: Span, zone: string) {
  const time = localTime(at, zone)
  return from < until ? from <= time && time < until : from <= time || time < until
}

const worksOn = (at: Date, { days }: WorkingHours, zone: string) => days.includes(String(weekday(at, zone)))
const works = (at: Date, hours: WorkingHours, zone: string) => worksOn(at, hours, zone) && isWithin(at, hours, zone)

function nextStart(after: Date, hours: WorkingHours, zone: string) {
  let at = nextOnTheClock(after, hours.from, zone)
  while (!worksOn(at, hours, zone)) at = nextOnTheClock(at, hours.from, zone)
  return at
}
