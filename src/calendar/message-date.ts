import { calendarTexts } from '../../templates/calendar/texts.ts'
import type { Audience } from '../audiences/audience.ts'
import type { Text } from '../language.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { daysLater, instantAt, readDay } from '../time.ts'
import { mayPublish } from './rights.ts'
import { type Visibility, visibilities } from './schema.ts'
import type { Entry } from './writing-queries.ts'

/** On what day a message stands in the calendar, from when until when, and for whom besides its readers, as typed (D11). */
export type MessageDate = { day: string; time: string; endTime: string; visibility: string }
export const noDate: MessageDate = { day: '', time: '', endTime: '', visibility: 'private' }

/** By the names of the fields, which its own page and the composer share. */
export const dateFrom = (one: (name: string) => string): MessageDate => ({
  day: one('kalenderdag').trim().slice(0, 20),
  time: one('kalendertijd').trim().slice(0, 20),
  endTime: one('kalendereindtijd').trim().slice(0, 20),
  visibility: one('kalenderzicht').slice(0, 20) || noDate.visibility,
})

type Reader = Pick<Scope, 'me' | 'school'>

export const mayDate = ({ me, school }: Reader) => permitted(me.roles, 'calendar.own', school)

/** For its readers alone; for others too where I write in the calendar that these see. */
export function visibilitiesFor(scope: Reader): readonly Visibility[] {
  const { me, school } = scope
  const shares = mayPublish(scope) || (permitted(me.roles, 'calendar.write', school) && me.teaches.length > 0)
  return shares ? visibilities : ['private']
}

type About = { id: string; subject: string; audience: Pick<Audience, 'include'> }
type Dated = { entry: Entry | null; problems: Readonly<Record<string, Text | undefined>> }

/** What stands in the calendar for a message, under its name, so that there is one; nothing where no day was typed. */
export function entryOf(scope: Scope, about: About, typed: MessageDate): Dated {
  const nothing = !typed.day && !typed.time && !typed.endTime
  if (nothing || !mayDate(scope)) return { entry: null, problems: {} }
  const day = readDay(typed.day)
  const visibility = visibilitiesFor(scope).find((one) => one === typed.visibility)
  const problems = problemsOf(typed, day, visibility)
  if (!day || !visibility || Object.keys(problems).length > 0) return { entry: null, problems }
  const event = { ...plain(scope, about), ...momentsOf(typed, day, scope.school.zone), visibility }
  return { entry: { event, calendars: calendarsFor(scope, about, visibility) }, problems: {} }
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

function problemsOf({ time, endTime }: MessageDate, day: string | null, visibility: Visibility | undefined) {
  const wrong: Record<string, Text> = {}
  if (!day) wrong.kalenderdag = calendarTexts.noDay
  if (time && !isTime(time)) wrong.kalendertijd = calendarTexts.noTime
  if (endTime && !isTime(endTime)) wrong.kalendereindtijd = calendarTexts.noTime
  else if (endTime && !time) wrong.kalendertijd = calendarTexts.noTime
  else if (endTime && endTime < time) wrong.kalendereindtijd = calendarTexts.endsBefore
  if (!visibility) wrong.kalenderzicht = calendarTexts.notForThem
  return wrong
}

function momentsOf({ time, endTime }: MessageDate, day: string, zone: string) {
  const [startsAt, endsAt] = time
    ? [instantAt(day, time, zone), instantAt(day, endTime || time, zone)]
    : [instantAt(day, '00:00', zone), instantAt(daysLater(day, 1), '00:00', zone)]
  return { allDay: time === '', startsAt, endsAt, zone }
}

const plain = ({ me, now }: Scope, { id, subject }: About) => ({
  ...{ id, messageId: id, ofMessage: true, title: subject, kind: 'event' as const, draft: false },
  ...{ place: '', about: '', bring: '', subject: '', rule: null, until: null, changes: [], importedUid: null },
  ...{ createdById: me.id, createdAt: now, changedAt: now, sequence: 0, cancelledAt: null },
})

/** Always among the messages of its readers; for others in the school's calendar, or in those of my groups that it is about. */
function calendarsFor(scope: Scope, { audience }: About, visibility: Visibility) {
  if (visibility === 'private') return ['messages']
  const named = audience.include.flatMap((term) => ('group' in term && term.group ? [term.group] : []))
  const mine = scope.me.teaches.filter((group) => named.includes(group))
  const shared = mayPublish(scope) ? ['school'] : mine.length > 0 ? mine : scope.me.teaches
  return ['messages', ...shared, ...(visibility === 'visitors' ? ['public'] : [])]
}
