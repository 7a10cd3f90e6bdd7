import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import type { Event } from './schema.ts'
import type { CalendarRow } from './seeing-queries.ts'

/** What one may write in: nothing but one's own, some groups' calendars, or the school's and all groups'. */
export type Writing = {
  school: boolean
  groups: readonly CalendarRow[]
  messages: readonly { id: string; subject: string }[]
}

export const mayPublish = ({ me, school }: Pick<Scope, 'me' | 'school'>) =>
  permitted(me.roles, 'calendar.publish', school)

/**
 * Only where all the calendars it stands in are one's own to write in today, whoever made it; days without school are
 * the school's. What a message says is changed there.
 */
export function mayChange(scope: Scope, event: Event, calendars: readonly string[]) {
  const { me, school } = scope
  const isMine = event.createdById === me.id
  if (event.ofMessage || (event.visibility === 'private' && !isMine)) return false
  if (isFreeDay(event.kind) && !mayPublish(scope)) return false
  const writes = permitted(me.roles, 'calendar.write', school)
  const isWritable = (calendar: string) =>
    calendar === me.id ? isMine : mayPublish(scope) || (writes && me.teaches.includes(calendar))
  return calendars.filter((calendar) => calendar !== 'public').every(isWritable)
}

/** Without school for whoever it is about. */
export const isFreeDay = (kind: Event['kind']) => kind === 'holiday' || kind === 'studyDay'
