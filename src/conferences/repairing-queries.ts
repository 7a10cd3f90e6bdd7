import { sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'

/** These talks (JSON: ids) stand nowhere any more. */
export const clearTalks = ({ db }: SchoolScope, talks: string) =>
  db.run(
    (school) =>
      sql`delete from conference_bookings where school_id = ${school} and talk_id in (select value from json_each(${talks}))`,
  )

/** Of these talks (JSON: ids) that the time they had is gone, so that their families read so. */
export const lapse = ({ db, now }: SchoolScope, talks: string) =>
  db.run(
    (school) =>
      sql`update conference_talks set lapsed_at = ${now.getTime()} where school_id = ${school} and id in (select value from json_each(${talks}))`,
  )

/** Nobody can have these slots (JSON: ids). */
export const shutSlots = ({ db }: SchoolScope, slots: string) =>
  db.run(
    (school) =>
      sql`update conference_slots set shut = 1 where school_id = ${school} and id in (select value from json_each(${slots}))`,
  )

/** What these talks (JSON: ids) have now waits for their families to agree. */
export const propose = ({ db }: SchoolScope, talks: string) =>
  db.run(
    (school) =>
      sql`update conference_bookings set proposed = 1 where school_id = ${school} and talk_id in (select value from json_each(${talks}))`,
  )
