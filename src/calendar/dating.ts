import { calendarTexts } from '../../templates/calendar/texts.ts'
import { NotFound } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import type { Scope } from '../scope.ts'
import { localDay, localTime } from '../time.ts'
import { entryOf, type MessageDate, noDate } from './message-date.ts'
import { entryOfMessage } from './message-date-queries.ts'
import type { Event } from './schema.ts'
import { cancelStatements, keepStatements } from './writing-queries.ts'

/** A message I sent, with what stands in the calendar for it. */
export type DatedMessage = { message: Message; event: Event | null; date: MessageDate; isDated: boolean }

/** What was withdrawn has no date any more. */
export async function datedMessage(scope: Scope, id: string): Promise<DatedMessage> {
  const [[message], [event]] = await scope.db.batch([sentMessage(scope, id), entryOfMessage(scope, id)])
  if (!message || message.withdrawnAt) throw new NotFound()
  const isDated = event !== undefined && event.cancelledAt === null
  return { message, event: event ?? null, date: isDated ? typedOf(event) : noDate, isDated }
}

function typedOf({ startsAt, endsAt, zone, allDay, visibility }: Event): MessageDate {
  const time = allDay ? '' : localTime(startsAt, zone)
  return {
    day: localDay(startsAt, zone),
    time,
    endTime: endsAt > startsAt && !allDay ? localTime(endsAt, zone) : '',
    visibility,
  }
}

export async function dateMessage(
  scope: Scope,
  { message, event }: DatedMessage,
  typed: MessageDate,
): Promise<Problems | null> {
  const { entry, problems } = entryOf(scope, message, typed)
  if (!entry) return Object.keys(problems).length > 0 ? problems : { kalenderdag: calendarTexts.noDay }
  const before = event ? { createdAt: event.createdAt, sequence: event.sequence + 1 } : {}
  await scope.db.batch(keepStatements(scope, { ...entry.event, ...before }, entry.calendars))
  return null
}

export const undateMessage = (scope: Scope, { message }: DatedMessage) =>
  scope.db.batch(cancelStatements(scope, message.id))
