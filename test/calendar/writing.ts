import { keepStatements, type NewEvent } from '../../src/calendar/writing-queries.ts'
import type { SchoolScope } from '../../src/scope.ts'

export { eventOf, zone } from './event.ts'

export async function put(scope: SchoolScope, event: NewEvent, calendars: readonly string[] = ['school']) {
  await scope.db.batch(keepStatements(scope, event, calendars))
  return event.id
}
