import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { type Named, onPage, talkOf } from './queries.ts'
import { isOpenReply, sees } from './units.ts'

export type ReplyRow = Named & {
  id: string
  with_id: string
  author_id: string
  body: string
  language: Tongue | null
  at: number
  photo: string | null
}

/** How many are shown; one more is read, which tells that there are earlier ones. */
export const mostReplies = 30

/** Of w, latest first. */
const repliesIn = (school: SQL, me: SQL, messageId: string, before: string) => sql`
  select r.id, r.with_id, r.author_id, r.body, r.language, r.at, a.first_name, a.infix, a.last_name, a.photo_key as photo
  from (select r.* from w
      cross join replies r on r.school_id = ${school} and r.message_id = ${messageId} and r.with_id = w.id and r.id < ${before}
        and ${isOpenReply({ school, me, with: sql`w.id` })}
      order by r.id desc limit ${mostReplies + 1}) r
    cross join people a on a.school_id = ${school} and a.id = r.author_id order by r.id desc`

/** Sorts after every id. */
const end = '~'

export const repliesOnPage = (scope: Scope, messageId: string, before: string) =>
  scope.db.all<ReplyRow>(
    (school) =>
      sql`${onPage(scope, school, messageId)} ${repliesIn(school, sql`${scope.me.id}`, messageId, before || end)}`,
  )

export const repliesWith = (scope: Scope, messageId: string, withId: string, before: string) =>
  scope.db.all<ReplyRow>(
    (school) => sql`with w (id) as materialized (select x.id from messages m cross join (select ${withId} as id) x
        where m.school_id = ${school} and m.id = ${messageId} and ${sees(talkOf(scope, school, sql`x.id`))})
      ${repliesIn(school, sql`${scope.me.id}`, messageId, before || end)}`,
  )
