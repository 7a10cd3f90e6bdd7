import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import type { Action } from './actions.ts'

type Named<Prefix extends string> = {
  [Key in 'first_name' | 'infix' | 'last_name' as `${Prefix}_${Key}`]: string | null
}
export type EntryRow = {
  id: string
  at: number
  action: Action
  about: string
  actor_id: string | null
  subject_id: string | null
} & Named<'actor'> &
  Named<'subject'> &
  Named<'pupil'>

/** What is asked of the log. Ids sort by time: `from` and `before` are a period, or where a page begins. */
export type Asked = {
  person: string | null
  action: Action | null
  from: string
  before: string
  /** From the oldest on, where one leafs back to what is newer. */
  upwards: boolean
}

/**
 * Each way to ask has its index, so that a page reads no more lines than it shows, however old the school. SQLite is told which:
 * by itself it would rather have the lines in order, and read all of them.
 */
export const entriesAsked = (scope: Scope, asked: Asked, size: number) =>
  scope.db.all<EntryRow>((school) => {
    const { person, action } = asked
    const lines = (index: SQL, whose: SQL) => limited(asked, school, index, whose, size)
    const byActor = action ? sql`indexed by audit_log_by_actor_and_action` : sql`indexed by audit_log_by_actor`
    const bySubject = action ? sql`indexed by audit_log_by_subject_and_action` : sql`indexed by audit_log_by_subject`
    const found = person
      ? sql`select * from (${lines(byActor, sql`e.actor_id = ${person}`)})
          union all select * from (${lines(bySubject, sql`e.subject_id = ${person} and e.actor_id is not ${person}`)})`
      : lines(action ? sql`indexed by audit_log_by_action` : sql``, sql`1`)
    return sql`select e.id, e.at, e.action, e.about, e.actor_id, e.subject_id,
        a.first_name as actor_first_name, a.infix as actor_infix, a.last_name as actor_last_name,
        s.first_name as subject_first_name, s.infix as subject_infix, s.last_name as subject_last_name,
        u.first_name as pupil_first_name, u.infix as pupil_infix, u.last_name as pupil_last_name
      from (select * from (${found}) order by ${order(asked, sql`id`)} limit ${size}) e
        left join people a on a.school_id = ${school} and a.id = e.actor_id
        left join people s on s.school_id = ${school} and s.id = e.subject_id
        left join people u on u.school_id = ${school} and u.id = e.about ->> 'pupil'
      order by ${order(asked, sql`e.id`)}`
  })

const limited = ({ action, from, before, ...asked }: Asked, school: SQL, index: SQL, whose: SQL, size: number) =>
  sql`select e.* from audit_log e ${index} where e.school_id = ${school} and ${whose}
    and ${action ? sql`e.action = ${action}` : sql`1`} and e.id >= ${from} and e.id < ${before}
    order by ${order(asked, sql`e.id`)} limit ${size}`

const order = ({ upwards }: Pick<Asked, 'upwards'>, id: SQL) => (upwards ? sql`${id}` : sql`${id} desc`)
