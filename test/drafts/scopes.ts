import { meFrom } from '../../src/people/me.ts'
import { personById, standingOf } from '../../src/people/queries.ts'
import type { SchoolScope, Scope } from '../../src/scope.ts'
import { localDay } from '../../src/time.ts'

/** What a person may reach, for verbs that are called without a request. */
export async function scopeOf(school: SchoolScope, id: string): Promise<Scope> {
  const [[person], standing] = await school.db.batch([personById(school.db, id), standingOf(school.db, id)])
  return { ...school, me: meFrom(person!, standing, localDay(school.now, school.school.zone)) }
}
