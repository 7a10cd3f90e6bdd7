import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { filesOfEvent } from './files-queries.ts'
import { type Time, timesOf } from './repeating.ts'
import { mayChange, mayPublish, type Writing } from './rights.ts'
import type { Event, EventFile } from './schema.ts'
import { calendarsOf, eventForMe, groupsToWrite, messageForMe, myMessages } from './seeing-queries.ts'

/** An event as one opens it, at the time that was asked for. */
export type OpenedEvent = {
  event: Event
  time: Time
  /** Another time of it was asked for, which is not there any more. */
  isElsewhere: boolean
  /** Names of groups; empty where it is the school's, or one's own. */
  groups: readonly string[]
  calendars: readonly string[]
  isOwn: boolean
  mayChange: boolean
  message: { id: string; subject: string } | null
  files: readonly EventFile[]
}

export async function openEvent(scope: Scope, id: string, original = ''): Promise<OpenedEvent> {
  const [[event], stands, [message], files] = await scope.db.batch([
    eventForMe(scope, id),
    calendarsOf(scope, id),
    messageForMe(scope, id),
    filesOfEvent(scope, id),
  ])
  if (!event) throw new NotFound()
  const times = timesOf(event)
  const asked = times.find((one) => one.original === original)
  const time = asked ?? times.find(({ endsAt }) => endsAt > scope.now) ?? times.at(-1)
  if (!time) throw new NotFound()
  const calendars = stands.map(({ calendar }) => calendar)
  return {
    event,
    time,
    isElsewhere: original !== '' && !asked,
    groups: stands.flatMap(({ name }) => name ?? []),
    calendars,
    isOwn: calendars.includes(scope.me.id),
    mayChange: mayChange(scope, event, calendars),
    message: message ?? null,
    files,
  }
}

export async function writingOf(scope: Scope): Promise<Writing> {
  const [groups, messages] = await scope.db.batch([groupsToWrite(scope), myMessages(scope)])
  return { school: mayPublish(scope), groups, messages }
}

/** An event to be changed, with the calendars its reader may put it in. */
export async function eventToChange(scope: Scope, id: string, original: string) {
  const [[event], stands, groups, messages] = await scope.db.batch([
    eventForMe(scope, id),
    calendarsOf(scope, id),
    groupsToWrite(scope),
    myMessages(scope),
  ])
  const calendars = stands.map(({ calendar }) => calendar)
  if (!event || !mayChange(scope, event, calendars)) throw new NotFound()
  const time = timesOf(event).find((one) => one.original === original)
  return { event, calendars, time, writing: { school: mayPublish(scope), groups, messages } satisfies Writing }
}
