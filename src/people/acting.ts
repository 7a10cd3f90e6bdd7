import type { SchoolScope, Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { mayEnter, meFrom } from './me.ts'
import { personById, standingOf } from './queries.ts'

/** As this person stands today, for what is done in their name while they are not here; null for one who may not come in themselves. */
export async function actingFor(school: SchoolScope, personId: string): Promise<Scope | null> {
  const { db, now } = school
  const [[person], standing] = await db.batch([personById(db, personId), standingOf(db, personId)])
  if (!person) return null
  const me = meFrom(person, standing, localDay(now, school.school.zone))
  return mayEnter(me, school.school) ? { ...school, me } : null
}
