import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { deskTexts } from '../../templates/calendar/desk-texts.ts'
import { cleanLine } from '../cleaning.ts'
import { type Text, textWith } from '../language.ts'
import { daysOf, isTooOften, mostTimes } from './repeating.ts'
import type { Change, EventKind } from './schema.ts'

/** Something that stands in a file, as an event of ours would say it. Moments are numbers, since it is kept as JSON. */
export type Entry = {
  uid: string
  title: string
  place: string
  kind: EventKind
  allDay: boolean
  startsAt: number
  endsAt: number
  zone: string
  rule: string | null
  until: string | null
  changes: readonly Change[]
  cancelled: boolean
}
export type Read = { ok: true; entries: Entry[] } | { ok: false; problems: Text[] }

export const icsMegabytes = 20
const mostEntries = 1000
const mostDays = 92
const mostProblems = 12

/** What stands in a calendar file, or all that is wrong with it, each by its name; nothing is left out in silence. */
export function readIcs(bytes: Uint8Array, zone: string): Read {
  if (bytes.length > icsMegabytes * 1_000_000) return failed(deskTexts.tooLarge)
  const text = new TextDecoder().decode(bytes)
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text.slice(0, 200))) return failed(deskTexts.notACalendar)
  if ((text.match(/^BEGIN:VEVENT/gim) ?? []).length > mostEntries) return failed(deskTexts.tooMany)
  const parsed = parse(essentials(text))
  if (!parsed) return failed(deskTexts.notACalendar)
  const problems: Text[] = []
  const say = (problem: Text) => problems.length < mostProblems && problems.push(problem)
  const all = parsed.getAllSubcomponents('vevent')
  const masters = all.filter((one) => !one.hasProperty('recurrence-id'))
  const entries = masters.flatMap((one) => entryOf(one, zone, say) ?? [])
  const known = new Map(entries.map((entry) => [entry.uid, entry])) // of two with one name, the last is meant
  for (const one of all.filter((other) => other.hasProperty('recurrence-id'))) {
    const entry = known.get(uidOf(one))
    if (entry) known.set(entry.uid, withOneTime(entry, one))
  }
  if (problems.length > 0) return { ok: false, problems }
  return known.size === 0 ? failed(deskTexts.empty) : { ok: true, entries: [...known.values()] }
}

const failed = (problem: Text): Read => ({ ok: false, problems: [problem] })

function parse(text: string) {
  try {
    return new ICAL.Component(ICAL.parse(text) as never[]) // safe: what parse gives of one calendar is one component
  } catch {
    return null // whatever the library says of it, it cannot be read
  }
}

const wanted =
  /^(?:BEGIN|END|VERSION|UID|SUMMARY|LOCATION|STATUS|DTSTART|DTEND|DURATION|RRULE|EXDATE|RECURRENCE-ID)(?=[;:])/i

/** The lines we read, without the descriptions, pictures and alarms that make a file large. */
function essentials(text: string) {
  const kept: string[] = []
  let keeping = false
  let skipped = ''
  for (const line of text.split(/\r?\n/)) {
    const isMore = /^[ \t]/.test(line)
    const block = /^(BEGIN|END):(VTIMEZONE|VALARM|VTODO|VJOURNAL|VFREEBUSY)\s*$/i.exec(line)
    if (block) skipped = block[1]!.toUpperCase() === 'BEGIN' ? block[2]! : ''
    if (block || skipped) continue
    if (!isMore) keeping = wanted.test(line)
    if (keeping) kept.push(line)
  }
  return kept.join('\r\n')
}

const textOf = (one: ICAL.Component, name: string) => {
  const value = one.getFirstPropertyValue(name)
  return value === null ? '' : cleanLine(String(value)).slice(0, 120)
}

/** Whoever gives no name is known by what and when it is. */
const uidOf = (one: ICAL.Component) =>
  (textOf(one, 'uid') || `${textOf(one, 'summary')} ${textOf(one, 'dtstart')}`).slice(0, 200)

function entryOf(one: ICAL.Component, school: string, say: (problem: Text) => void): Entry | null {
  const title = textOf(one, 'summary')
  const start = timeIn(one, 'dtstart')
  if (!start) {
    say(textWith(deskTexts.noStart, title))
    return null
  }
  const zone = zoneOf(one, school)
  const startsAt = instantOf(start, zone)
  const endsAt = endOf(one, start, zone)
  const allDay = start.isDate
  const base = {
    uid: uidOf(one),
    title,
    place: textOf(one, 'location'),
    kind: kindOf(title),
    allDay,
    startsAt,
    endsAt,
    zone,
  }
  if (title === '') say(textWith(deskTexts.noTitle, dayOf(startsAt, zone)))
  if (endsAt < startsAt) say(textWith(deskTexts.endsBefore, title))
  else if (endsAt - startsAt > mostDays * 86_400_000) say(textWith(deskTexts.tooLong, title))
  const repeats = ruleIn(one, base, say)
  return repeats && { ...base, ...repeats, cancelled: textOf(one, 'status').toUpperCase() === 'CANCELLED' }
}

type Base = Pick<Entry, 'title' | 'allDay' | 'startsAt' | 'endsAt' | 'zone'>
type Repeats = Pick<Entry, 'rule' | 'until' | 'changes'>

function ruleIn(one: ICAL.Component, base: Base, say: (problem: Text) => void): Repeats | null {
  const said = one.getFirstPropertyValue('rrule')
  if (!(said instanceof ICAL.Recur)) return { rule: null, until: null, changes: [] }
  const wrong = !['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(said.freq)
    ? deskTexts.ruleUnknown
    : said.count === null && said.until === null
      ? deskTexts.neverEnds
      : null
  const until = wrong ? null : lastDayOf(said, base)
  if (!until) {
    say(textWith(wrong ?? deskTexts.tooOften, base.title))
    return null
  }
  const rule = String(said).replaceAll(/;?(?:UNTIL|COUNT)=[^;]*/g, '')
  const gone = one
    .getAllProperties('exdate')
    .flatMap((property) => property.getValues() as ICAL.Time[]) // safe: dates are all that stand there
    .map((time): Change => ({ original: originalOf(time, base), gone: true }))
  const event = { ...base, startsAt: new Date(base.startsAt), endsAt: new Date(base.endsAt), rule, until, changes: [] }
  if (isTooOften(event)) say(textWith(deskTexts.tooOften, base.title))
  return { rule, until, changes: gone }
}

/** The day of the last time that the rule itself gives, whether it counts them or names an end. */
function lastDayOf(rule: ICAL.Recur, { startsAt, zone }: Base) {
  const first = local(startsAt, zone)
  const { year, month, day, hour, minute, second } = first
  const counted = rule.clone()
  const end = rule.until && instantOf(rule.until, rule.until.zone === ICAL.Timezone.utcTimezone ? 'UTC' : zone)
  const isDay = rule.until?.isDate
  counted.until = null
  const steps = counted.iterator(ICAL.Time.fromData({ year, month, day, hour, minute, second }))
  let last = first
  for (let times = 0, next = steps.next(); next; times++, next = steps.next()) {
    if (times > mostTimes) return null
    const at = Temporal.PlainDateTime.from(next.toString())
    const isPast = isDay
      ? at.toPlainDate().toString() > rule.until!.toString()
      : end !== null && instant(at, zone) > end!
    if (isPast) break
    last = at
  }
  return last.toPlainDate().toString()
}

/** One time of a repeating event that the file says otherwise. */
function withOneTime(entry: Entry, one: ICAL.Component): Entry {
  const id = timeIn(one, 'recurrence-id')
  const start = timeIn(one, 'dtstart')
  if (!id || !start || entry.rule === null) return entry
  const original = originalOf(id, entry)
  const isGone = textOf(one, 'status').toUpperCase() === 'CANCELLED'
  const zone = zoneOf(one, entry.zone)
  const change: Change = isGone
    ? { original, gone: true }
    : { original, startsAt: instantOf(start, zone), endsAt: endOf(one, start, zone) }
  return { ...entry, changes: [...entry.changes.filter((other) => other.original !== original), change] }
}

function timeIn(one: ICAL.Component, name: string) {
  const value = one.getFirstPropertyValue(name)
  return value instanceof ICAL.Time ? value : null
}

/** What this runtime has a clock for; names of another maker's own mean the school's. */
function zoneOf(one: ICAL.Component, school: string) {
  const given = one.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  if (!given) return school
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone
  } catch {
    return school // no name of a zone
  }
}

function instantOf(time: ICAL.Time, zone: string) {
  const { year, month, day, hour, minute, second } = time
  const at = new Temporal.PlainDateTime(year, month, day, ...(time.isDate ? [0, 0, 0] : [hour, minute, second]))
  return instant(at, time.zone === ICAL.Timezone.utcTimezone && !time.isDate ? 'UTC' : zone)
}

const instant = (at: Temporal.PlainDateTime, zone: string) => at.toZonedDateTime(zone).epochMilliseconds
const local = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
const dayOf = (at: number, zone: string) => local(at, zone).toPlainDate().toString()

function originalOf(time: ICAL.Time, { allDay, zone }: Pick<Entry, 'allDay' | 'zone'>) {
  const at = local(instantOf(time, zone), zone)
  return allDay ? at.toPlainDate().toString() : at.toString({ smallestUnit: 'minute' })
}

/** Its own end, or as long as it says it lasts; a day lasts a day, and what says nothing is over when it begins. */
function endOf(one: ICAL.Component, start: ICAL.Time, zone: string) {
  const end = timeIn(one, 'dtend')
  if (end) return instantOf(end, zone)
  const length = one.getFirstPropertyValue('duration')
  const after = start.clone()
  if (length instanceof ICAL.Duration) after.addDuration(length)
  else if (start.isDate) after.adjust(1, 0, 0, 0)
  return instantOf(after, zone)
}

/** By what it is called: what nobody has to come for, what pupils alone need not come for, or something to come to. */
function kindOf(title: string): EventKind {
  if (/studie|margedag|teamdag|lesvrij/i.test(title)) return 'studyDay'
  const free =
    /vakantie|holiday|vrije dag|\bvrij\b|pasen|paas|pinkster|hemelvaart|kerst|koningsdag|bevrijdingsdag|goede vrijdag|nieuwjaar/i
  return free.test(title) ? 'holiday' : 'event'
}

/** The days it takes, for who looks at it before it is applied. */
export const daysOfEntry = ({ startsAt, endsAt, zone }: Entry) => daysOf({ zone }, new Date(startsAt), new Date(endsAt))
