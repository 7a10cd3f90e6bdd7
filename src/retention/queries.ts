import { desc, type SQL, sql } from 'drizzle-orm'
import type { Statement } from '../db/batch.ts'
import { newIds } from '../ids.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type Kind, kinds } from './kinds.ts'
import { pollNamesOver } from './poll-queries.ts'
import { deletions } from './schema.ts'
import type { Over } from './terms.ts'

/** The rows that are counted, those that go before them since they point at them, and what is noted after. */
type Rows = { table: string; where: SQL; before?: readonly SQL[]; after?: readonly SQL[] }

/** Of each kind, the rows of a school whose time is over. */
function rowsOver(school: SQL, over: Over, now: Date): Record<Kind, Rows> {
  const left = (day: string) =>
    sql`pupil_id in (select pu.person_id from pupils pu where pu.school_id = ${school} and pu.left_on < ${day})`
  const ofAbsence = left(over.absence)
  const within = (
    table: string,
    column: string,
    parent: string,
  ) => sql`delete from ${sql.identifier(table)} where school_id = ${school}
    and ${sql.identifier(column)} in (select id from ${sql.identifier(parent)} where school_id = ${school} and ${ofAbsence})`
  return {
    absenceReports: {
      ...{ table: 'absence_reports', where: ofAbsence },
      before: [within('absence_changes', 'report_id', 'absence_reports')],
    },
    missedPupils: { table: 'missed_pupils', where: ofAbsence },
    absenceWarnings: { table: 'absence_warnings', where: ofAbsence },
    leaveRequests: {
      ...{ table: 'leave_requests', where: ofAbsence },
      before: [within('leave_decisions', 'request_id', 'leave_requests')],
    },
    attendanceChecks: { table: 'attendance_checks', where: sql`day < ${over.absence}` },
    photoConsents: { table: 'consents', where: left(over.consent) },
    cancelledEvents: { table: 'events', where: sql`cancelled_at < ${over.cancelled.getTime()}` },
    calendarFiles: { table: 'calendar_imports', where: sql`at < ${over.file.getTime()}` },
    siteLetters: { table: 'site_letters', where: sql`at < ${over.letter.getTime()}` },
    removedPosts: {
      ...{ table: 'posts', where: sql`removed_at < ${over.post.getTime()}` },
      before: [
        sql`delete from picture_uses where school_id = ${school} and kind in ('post', 'postVersion')
          and used_in in (select id from posts where school_id = ${school} and removed_at < ${over.post.getTime()})`,
        sql`delete from picture_uses where school_id = ${school} and kind = 'postDraft'
          and used_in in (select d.post_id || ':' || d.person_id from post_drafts d cross join posts p on p.school_id = ${school}
            and p.id = d.post_id and p.removed_at < ${over.post.getTime()} where d.school_id = ${school})`,
      ],
    },
    hiddenComments: { table: 'post_comments', where: sql`hidden_at < ${over.comment.getTime()}` },
    unconfirmedSubscribers: {
      table: 'newsletter_subscribers',
      where: sql`confirmed_at is null and asked_at < ${over.subscriber.getTime()}`,
    },
    pollNames: pollNamesOver(school, over, now),
    toldItems: { table: 'told_items', where: sql`ends_at < ${over.cancelled.getTime()}` },
  }
}

/** Everything whose time is over, with a line for each kind of which there was something: all of it, or nothing (N6). */
export function deleteOver({ db, school: { schoolId }, now }: SchoolScope, over: Over): Statement[] {
  const rows = rowsOver(sql`${schoolId}`, over, now)
  const ids = newIds(now, kinds.length)
  return kinds.flatMap((kind, place) => {
    const { table, where, before = [], after = [] } = rows[kind]
    const from = sql`${sql.identifier(table)} where school_id = ${schoolId} and ${where}`
    return [
      db.run(
        (school) => sql`insert into deletions (school_id, id, kind, number, at)
          select ${school}, ${ids[place] ?? ''}, ${kind}, count(*), ${now.getTime()} from ${from} having count(*) > 0`,
      ),
      ...before.map((one) => db.run(() => one)),
      db.run(() => sql`delete from ${from}`),
      ...after.map((one) => db.run(() => one)),
    ]
  })
}

/** Files of what can be put back no more: before the rows, since none leads to them after. */
export const cancelledBefore = ({ db }: SchoolScope, { undone }: Over) =>
  db.all<{ id: string }>(
    (school) => sql`select e.id from events e where e.school_id = ${school} and e.cancelled_at < ${undone.getTime()}
      and exists (select 1 from event_files f where f.school_id = ${school} and f.event_id = e.id)`,
  )

export const leaveOver = ({ db }: SchoolScope, { absence }: Over) =>
  db.all<{ id: string }>(
    (school) => sql`select distinct f.request_id as id from leave_files f
      cross join leave_requests q on q.school_id = ${school} and q.id = f.request_id
      cross join pupils pu on pu.school_id = ${school} and pu.person_id = q.pupil_id and pu.left_on < ${absence}
      where f.school_id = ${school}`,
  )

const mostShown = 200

export const latestDeletions = ({ db }: Scope) =>
  db.from(deletions).orderBy(desc(deletions.at), desc(deletions.id)).limit(mostShown)
