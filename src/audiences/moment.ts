import type { SQL } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import type { Moment } from './queries.ts'

/** An audience is resolved at the moment of use, in the school's own time. */
export function momentOf({ now, school }: SchoolScope, schoolId: SQL): Moment {
  return { school: schoolId, today: localDay(now, school.zone) }
}
