import { sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'

/** Of a talk, and so gone with it. */
const ofTalks = ['seats', 'bookings', 'waits', 'topics', 'agreements', 'parties'] as const

/**
 * A round's personal data goes, and that it did stays: of how many talks, families and texts, and when (G6, N6). The round itself
 * and its times say nothing of anybody.
 */
export const wipe = ({ db, now }: SchoolScope, roundId: string) => [
  db.run(
    (school) => sql`insert into conference_wipings (school_id, round_id, at, talks, families, texts)
      select ${school}, ${roundId}, ${now.getTime()},
        (select count(*) from conference_talks where school_id = ${school} and round_id = ${roundId}),
        (select count(*) from conference_families where school_id = ${school} and round_id = ${roundId}),
        (select count(*) from conference_topics ct cross join conference_talks t on t.school_id = ${school} and t.id = ct.talk_id
          where ct.school_id = ${school} and t.round_id = ${roundId})
        + (select count(*) from conference_agreements ca cross join conference_talks t on t.school_id = ${school} and t.id = ca.talk_id
          where ca.school_id = ${school} and t.round_id = ${roundId})
      where true on conflict do nothing`,
  ),
  ...ofTalks.map((what) =>
    db.run((school) =>
      what === 'seats'
        ? sql`delete from conference_seats where school_id = ${school} and slot_id in
            (select id from conference_slots where school_id = ${school} and round_id = ${roundId})`
        : sql`delete from ${sql.identifier(`conference_${what}`)} where school_id = ${school} and talk_id in
            (select id from conference_talks where school_id = ${school} and round_id = ${roundId})`,
    ),
  ),
  ...(['talks', 'joins', 'families', 'plans'] as const).map((what) =>
    db.run(
      (school) =>
        sql`delete from ${sql.identifier(`conference_${what}`)} where school_id = ${school} and round_id = ${roundId}`,
    ),
  ),
  db.run(
    (school) => sql`update conference_rounds set wiped_at = ${now.getTime()}, sweep_at = null
      where school_id = ${school} and id = ${roundId} and wiped_at is null`,
  ),
]
