import { type SQL, sql } from 'drizzle-orm'
import { placesOf } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import { byText } from '../searching.ts'
import { localDay, schoolYearOf } from '../time.ts'

/** What is sorted here is not sorted by the database: it would read every row once more to do so. */
export type GroupRow = { id: string; name: string; year: number }
export const byYear = (one: GroupRow, other: GroupRow) => one.year - other.year || byText(one.name, other.name)

/** Somebody is in it today. Two questions and not one with "or", so that a class that is over answers both at once. */
function isPeopled({ now, school: { zone } }: Scope, school: SQL) {
  const today = localDay(now, zone)
  const member = sql`select 1 from memberships m where m.school_id = ${school} and m.group_id = g.id and m.from_day <= ${today}`
  return sql`(exists (${member} and m.until_day is null) or exists (${member} and m.until_day >= ${today}))`
}

const thisYear = ({ now, school }: Scope) => schoolYearOf(localDay(now, school.zone))
/** Until a new year's groups are there, last year's are what there is. */
const lastYear = ({ now, school }: Scope) =>
  schoolYearOf(localDay(new Date(now.getTime() - 365 * 86_400_000), school.zone))

/** (id, name, year): this school year's classes, and last year's or next year's while somebody is in them; however many there were before. */
export const classesOfNow = (scope: Scope, school: SQL) => sql`select g.id, g.name, g.year from groups g
  where g.school_id = ${school} and g.school_year >= ${lastYear(scope)} and g.kind = 'class'
    and (g.school_year = ${thisYear(scope)} or ${isPeopled(scope, school)})`

/** All groups somebody is in today. */
export const allGroups = (scope: Scope) =>
  scope.db.all<GroupRow>(
    (school) => sql`${classesOfNow(scope, school)}
      union all select g.id, g.name, g.year from groups g
        where g.school_id = ${school} and g.kind <> 'class' and g.ended_on is null and ${isPeopled(scope, school)}`,
  )

/** The groups that are mine, or a child's of mine. */
export const groupsOfMine = (scope: Scope) =>
  scope.db.all<GroupRow>(
    (school) => sql`select g.id, g.name, g.year from (${placesOf(scope, school, sql`${scope.me.id}`)}) i
      cross join groups g on g.school_id = ${school} and g.id = i.id`,
  )
