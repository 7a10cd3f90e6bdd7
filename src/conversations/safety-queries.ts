import { type SQL, sql } from 'drizzle-orm'
import { auditEntryWhere } from '../audit/queries.ts'
import { lastsOn } from '../groups/queries.ts'
import type { Found } from '../notifications/queries.ts'
import { countWaiting } from '../people/waiting-queries.ts'
import type { Role } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { talkOf } from './queries.ts'
import { otherSide, sees } from './units.ts'

/** Another parent: nobody who works here, and nobody of my household, where partners have their own choice (C3). */
export const isOtherParent = (school: SQL, me: SQL, person: SQL) => sql`(${person} <> ${me}
  and not exists (select 1 from staff os where os.school_id = ${school} and os.person_id in (${person}, ${me}))
  and not exists (select 1 from memberships om where om.school_id = ${school} and om.person_id = ${person} and om.role in ('teacher', 'pupil'))
  and not exists (select 1 from household_members o1 cross join household_members o2 on o2.school_id = ${school}
      and o2.household_id = o1.household_id and o2.person_id = ${person}
    where o1.school_id = ${school} and o1.person_id = ${me}))`

export type OtherRow = {
  id: string
  first_name: string
  infix: string
  last_name: string
  blocked: 0 | 1
  has_task: 0 | 1
  /** The message, by me. */
  reported: 0 | 1
}

/** The other parent in a conversation that I see; nobody where the other side is the school's. */
export const otherParentIn = (scope: Scope, messageId: string, withId: string) =>
  scope.db.all<OtherRow>((school) => {
    const talk = talkOf(scope, school, sql`${withId}`)
    return sql`select p.id, p.first_name, p.infix, p.last_name, exists (select 1 from blocks b
        where b.school_id = ${school} and b.person_id = ${scope.me.id} and b.blocked_id = p.id) as blocked,
        exists (select 1 from memberships tm where tm.school_id = ${school} and tm.person_id = p.id
          and tm.role in ('classParent', 'liceParent') and ${lastsOn(sql`tm`, talk.today)}) as has_task,
        exists (select 1 from reports rp where rp.school_id = ${school} and rp.reporter_id = ${scope.me.id} and rp.about_id = m.id) as reported
      from messages m cross join people p on p.school_id = ${school} and p.id = ${otherSide(talk)}
      where m.school_id = ${school} and m.id = ${messageId} and m.replies_to <> 'together' and ${sees(talk)}
        and ${isOtherParent(school, talk.me, sql`p.id`)}`
  })

export const insertBlock = ({ db, me, now }: Scope, blockedId: string) =>
  db.run(
    (school) => sql`insert into blocks (school_id, person_id, blocked_id, at)
      values (${school}, ${me.id}, ${blockedId}, ${now.getTime()}) on conflict do nothing`,
  )

export const deleteBlock = ({ db, me }: Scope, blockedId: string) =>
  db.run(
    (school) =>
      sql`delete from blocks where school_id = ${school} and person_id = ${me.id} and blocked_id = ${blockedId}`,
  )

/** Whom I have blocked, the latest first. */
export const blockedByMe = ({ db, me }: Scope) =>
  db.all<{ id: string; first_name: string; infix: string; last_name: string }>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name from blocks b
      cross join people p on p.school_id = ${school} and p.id = b.blocked_id
      where b.school_id = ${school} and b.person_id = ${me.id} order by b.at desc limit 100`,
  )

/** What can be shown to management: the message, or one reply, that the other parent wrote. */
const piece = (scope: Scope, school: SQL, messageId: string, withId: string, replyId: string) => {
  const talk = talkOf(scope, school, sql`${withId}`)
  return sql`select * from (
      select m.id as about_id, m.sender_id as author_id, m.subject, m.body, m.withdrawn_at is null as says, m.withdrawn_at is null as titled from messages m
        where m.school_id = ${school} and m.id = ${messageId} and ${replyId} = '' and ${sees(talk)}
      union all
      select r.id, r.author_id, m.subject, r.body, 1, m.withdrawn_at is null from messages m
        cross join replies r on r.school_id = ${school} and r.id = ${replyId} and r.message_id = m.id and r.with_id = ${withId}
        where m.school_id = ${school} and m.id = ${messageId} and ${sees(talk)}) t
    where ${isOtherParent(school, talk.me, sql`t.author_id`)}`
}

export type PieceRow = { about_id: string; author_id: string; subject: string; body: string }

/** What was withdrawn can still be reported; it is not shown again to who reports it (D12). */
export const pieceOf = (scope: Scope, messageId: string, withId: string, replyId: string) =>
  scope.db.all<PieceRow>(
    (
      school,
    ) => sql`select x.about_id, x.author_id, iif(x.titled, x.subject, '') as subject, iif(x.says, x.body, '') as body
      from (${piece(scope, school, messageId, withId, replyId)}) x`,
  )

/** A text that its reader shows to management: about_id, author_id, subject, body; nothing where it is not theirs to show. */
export type Showing = (school: SQL) => SQL

/** A letter or reply of another parent. */
export const showingPiece =
  (scope: Scope, messageId: string, withId: string, replyId: string): Showing =>
  (school) =>
    piece(scope, school, messageId, withId, replyId)

export const insertReport = (scope: Scope, id: string, showing: Showing) =>
  scope.db.run(
    (school) => sql`insert into reports (school_id, id, reporter_id, author_id, about_id, subject, body, at)
      select ${school}, ${id}, ${scope.me.id}, x.author_id, x.about_id, x.subject, x.body, ${scope.now.getTime()}
      from (${showing(school)}) x where true on conflict do nothing`,
  )

/** In the log without what it says, and only where it was reported now (N3). */
export const reportEntry = (scope: Scope, id: string, authorId: string) =>
  auditEntryWhere(
    scope,
    'message.reported',
    (school) => sql`exists (select 1 from reports r where r.school_id = ${school} and r.id = ${id})`,
    { subjectId: authorId },
  )

/** Tells whoever settles reports here, once it is there. */
export const reportTold =
  (id: string, roles: readonly Role[]): Found =>
  (school, begin) =>
    sql`select ${begin} || s.person_id || ':mail' as key, s.person_id, ${JSON.stringify({ kind: 'reported' })} as notice
    from reports r cross join staff s on s.school_id = ${school} and s.role in (select value from json_each(${JSON.stringify(roles)}))
    where r.school_id = ${school} and r.id = ${id} group by s.person_id`

/** How many wait for whoever settles them. */
export const reportsWaiting = (scope: Scope) =>
  countWaiting(scope, 'reports.settle', (school) => sql`reports where school_id = ${school} and settled_at is null`)

export type ReportRow = {
  id: string
  at: number
  subject: string
  body: string
  settled_at: number | null
  reporter: string
  author: string
  about_id: string
  /** Of a comment that is still there: the blog or news item that it stands below. */
  post_id: string | null
}

const named = (
  school: SQL,
  id: SQL,
) => sql`(select json_object('firstName', n.first_name, 'infix', n.infix, 'lastName', n.last_name)
  from people n where n.school_id = ${school} and n.id = ${id})`

/** Those that wait, longest first, so that none is ever left out by what came later; then the latest of the others. */
export const reportsHere = ({ db }: Scope, most: number) =>
  db.all<ReportRow>(
    (
      school,
    ) => sql`select r.id, r.at, r.subject, r.body, r.settled_at, ${named(school, sql`r.reporter_id`)} as reporter,
        ${named(school, sql`r.author_id`)} as author, r.about_id,
        (select c.post_id from post_comments c where c.school_id = ${school} and c.id = r.about_id) as post_id
      from (select * from (select * from reports where school_id = ${school} and settled_at is null order by at limit ${most})
        union all
        select * from (select * from reports where school_id = ${school} and settled_at is not null order by at desc limit ${most})) r
      order by r.settled_at is not null, case when r.settled_at is null then r.at else -r.at end limit ${most}`,
  )

export const settleReport = ({ db, me, now }: Scope, id: string) =>
  db.all<{ author_id: string }>(
    (school) => sql`update reports set settled_at = ${now.getTime()}, settled_by_id = ${me.id}
      where school_id = ${school} and id = ${id} and settled_at is null returning author_id`,
  )

export const settledEntry = (scope: Scope, id: string) =>
  auditEntryWhere(
    scope,
    'report.settled',
    (school, { at }) => sql`exists (select 1 from reports r where r.school_id = ${school} and r.id = ${id}
      and r.settled_at = ${at} and r.settled_by_id = ${scope.me.id})`,
  )

export const reportExists = ({ db }: Scope, id: string) =>
  db.all<{ id: string }>((school) => sql`select id from reports where school_id = ${school} and id = ${id}`)
