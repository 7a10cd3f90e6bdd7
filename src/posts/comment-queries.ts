import { and, eq, type SQL, sql } from 'drizzle-orm'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { postComments } from './schema.ts'
import { isForMe } from './seeing-queries.ts'

export type CommentRow = {
  id: string
  person_id: string
  first_name: string
  infix: string
  last_name: string
  photo: string | null
  body: string
  at: number
  changed_at: number | null
  hidden_at: number | null
  hidden_why: string | null
}

/** Of comments called `c`: what is hidden is still its writer's own, and theirs who work here. */
const isShown = ({ me }: Scope) => (isStaff(me.roles) ? sql`1` : sql`(c.hidden_at is null or c.person_id = ${me.id})`)

const columns = sql`c.id, c.person_id, p.first_name, p.infix, p.last_name, p.photo_key as photo, c.body, c.at, c.changed_at,
  c.hidden_at, c.hidden_why`

/** The latest of a post, or those before one of them. */
export const commentsOf = (scope: Scope, postId: string, most: number, before = '') =>
  scope.db.all<CommentRow>(
    (
      school,
    ) => sql`select ${columns} from (select * from post_comments c where c.school_id = ${school} and c.post_id = ${postId}
        and ${isShown(scope)} ${before ? sql`and c.id < ${before}` : sql``} order by c.id desc limit ${most}) c
      cross join people p on p.school_id = ${school} and p.id = c.person_id order by c.id`,
  )

export const commentOf = (scope: Scope, postId: string, id: string) =>
  scope.db.all<CommentRow>(
    (
      school,
    ) => sql`select ${columns} from post_comments c cross join people p on p.school_id = ${school} and p.id = c.person_id
      where c.school_id = ${school} and c.id = ${id} and c.post_id = ${postId} and ${isShown(scope)}`,
  )

export const myHeart = ({ db, me }: Scope, postId: string) =>
  db.all<{ at: number }>(
    (school) =>
      sql`select at from post_hearts where school_id = ${school} and post_id = ${postId} and person_id = ${me.id}`,
  )

const day = 86_400_000

/** Below what I may read alone, as it stands when this is done, and so many a day. */
export const insertComment = (
  scope: Scope,
  { id, postId, body }: { id: string; postId: string; body: string },
  most: number,
) =>
  scope.db.run(
    (school) => sql`insert into post_comments (school_id, id, post_id, person_id, body, at)
      select ${school}, ${id}, p.id, ${scope.me.id}, ${body}, ${scope.now.getTime()} from posts p
      where p.school_id = ${school} and p.id = ${postId} and ${isForMe(scope, school)}
        and (select count(*) from post_comments c where c.school_id = ${school} and c.person_id = ${scope.me.id}
          and c.at > ${scope.now.getTime() - day}) < ${most}
      on conflict do nothing`,
  )

const mine = ({ me }: Scope, id: string) => and(eq(postComments.id, id), eq(postComments.personId, me.id))

export const updateComment = (scope: Scope, id: string, body: string) =>
  scope.db.update(postComments, mine(scope, id), { body, changedAt: scope.now })

export const deleteComment = (scope: Scope, id: string) => scope.db.delete(postComments, mine(scope, id))

export const hideComment = ({ db, me, now }: Scope, id: string, why: string) =>
  db.update(postComments, eq(postComments.id, id), { hiddenAt: now, hiddenById: me.id, hiddenWhy: why })

export const showComment = ({ db }: Scope, id: string) =>
  db.update(postComments, eq(postComments.id, id), { hiddenAt: null, hiddenById: null, hiddenWhy: null })

/** On or off, as was asked: pressing twice is the same as once. */
export const setHeart = (scope: Scope, postId: string, on: boolean) => {
  const { db, me, now } = scope
  return db.run((school) =>
    on
      ? sql`insert into post_hearts (school_id, post_id, person_id, at) select ${school}, p.id, ${me.id}, ${now.getTime()} from posts p
          where p.school_id = ${school} and p.id = ${postId} and ${isForMe(scope, school)} on conflict do nothing`
      : sql`delete from post_hearts where school_id = ${school} and post_id = ${postId} and person_id = ${me.id}`,
  )
}

/** For management: one comment of another, with the title that it is below. */
export const showingComment =
  (scope: Scope, postId: string, id: string) =>
  (school: SQL): SQL =>
    sql`select c.id as about_id, c.person_id as author_id, p.title as subject, c.body from post_comments c
    cross join posts p on p.school_id = ${school} and p.id = c.post_id
    where c.school_id = ${school} and c.id = ${id} and c.post_id = ${postId} and c.person_id <> ${scope.me.id}
      and ${isForMe(scope, school)}`
