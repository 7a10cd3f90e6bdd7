import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import type { Over } from './terms.ts'

/** Across a shard's schools, for the schedule only: those with anything whose time is over. */
export async function schoolsOver(database: Database, over: Over) {
  const db = drizzle(database as D1Database) // safe: drizzle only prepares and batches
  const found = await Promise.all(whereOver(over).map((where) => db.all<{ school_id: string }>(where)))
  return [...new Set(found.flat().map(({ school_id }) => school_id))]
}

const ofLeavers = (day: string, table: string) => sql`select distinct pu.school_id
  from pupils pu indexed by pupils_who_left cross join ${sql.identifier(table)} x on x.school_id = pu.school_id and x.pupil_id = pu.person_id
  where pu.left_on < ${day}`

const whereOver = ({
  consent,
  absence,
  cancelled,
  undone,
  file,
  letter,
  post,
  comment,
  subscriber,
  poll,
}: Over): SQL[] => [
  ofLeavers(consent, 'consents'),
  ...['absence_reports', 'absence_warnings', 'leave_requests'].map((table) => ofLeavers(absence, table)),
  sql`select distinct m.school_id from missed_pupils m cross join pupils pu on pu.school_id = m.school_id
    and pu.person_id = m.pupil_id and pu.left_on < ${absence} where m.day < ${absence}`,
  sql`select distinct school_id from attendance_checks where day < ${absence}`,
  sql`select distinct school_id from events where cancelled_at < ${cancelled.getTime()}`,
  sql`select distinct e.school_id from events e where e.cancelled_at < ${undone.getTime()}
    and exists (select 1 from event_files f where f.school_id = e.school_id and f.event_id = e.id)`,
  sql`select distinct school_id from calendar_imports where at < ${file.getTime()}`,
  sql`select distinct school_id from site_letters where at < ${letter.getTime()}`,
  sql`select distinct school_id from posts where removed_at < ${post.getTime()}`,
  sql`select distinct school_id from post_comments where hidden_at < ${comment.getTime()}`,
  sql`select distinct school_id from newsletter_subscribers where confirmed_at is null and asked_at < ${subscriber.getTime()}`,
  sql`select distinct school_id from polls where wiped_at is null and closed_at < ${poll.getTime()}`,
  sql`select distinct school_id from told_items where ends_at < ${cancelled.getTime()}`,
]
