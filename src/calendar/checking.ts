import { calendarTexts } from '../../templates/calendar/texts.ts'
import type { Problems } from '../http/forms.ts'
import type { Scope } from '../scope.ts'
import type { EventFields } from './event-form.ts'
import { timesOf } from './repeating.ts'
import { isFreeDay, mayPublish, type Writing } from './rights.ts'
import type { Event } from './schema.ts'

/** What a form asks, with the calendars that were ticked in it. */
export type Asked = { value: EventFields; calendars: readonly string[]; writing: Writing }

export const writable = ({ school, groups }: Writing) =>
  new Set([...(school ? ['school'] : []), ...groups.map(({ id }) => id)])

/** Against who asks, what they may write in, and what the event was before. */
export function whatIsWrong(scope: Scope, before: Event | null, { value, calendars, writing }: Asked): Problems | null {
  const mine = writable(writing)
  if (calendars.some((calendar) => !mine.has(calendar))) return { kalender: calendarTexts.notYourCalendar }
  if (isFreeDay(value.soort) && !mayPublish(scope)) return { soort: calendarTexts.notYourKind }
  if (isFreeDay(value.soort) && !['users', 'visitors'].includes(value.zichtbaar))
    return { zichtbaar: calendarTexts.freeForAll }
  if (value.soort !== 'event' && calendars.length === 0) return { kalender: calendarTexts.needsCalendar }
  if (value.soort === 'homework' && calendars.includes('school')) return { kalender: calendarTexts.homeworkOfGroup }
  if (value.bericht && value.bericht !== before?.messageId && !writing.messages.some(({ id }) => id === value.bericht))
    return { bericht: calendarTexts.notYourMessage }
  if (before && (String(before.sequence) !== value.gezien || !isTimeOf(before, value.origineel)))
    return { titel: calendarTexts.changedMeanwhile }
  return null
}

/** Whether it takes place at this time, where one is named. */
export const isTimeOf = (event: Event, original: string) =>
  original === '' || timesOf(event).some((time) => time.original === original)
