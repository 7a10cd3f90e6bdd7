import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Answers } from '../db/batch.ts'
import type { SchoolDb } from '../db/school-db.ts'
import { lastsToday } from '../groups/queries.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { savedLists } from './schema.ts'

export type FoundList = {
  id: string
  name: string
  ownerId: string
  firstName: string
  infix: string
  lastName: string
  sharedAt: number | null
  include: string
  except: string
  lent: 0 | 1
}

/** A colleague's list is there while its owner works here: sharing is the school's, and ends with that. */
const lent = (school: SQL) => sql`(l.shared_at is not null
  and exists (select 1 from staff s where s.school_id = ${school} and s.person_id = l.owner_id))`

const found = (school: SQL, which: SQL) => sql`select l.id, l.name, l.owner_id as ownerId, p.first_name as firstName,
    p.infix, p.last_name as lastName, l.shared_at as sharedAt, l.include, l."except", ${lent(school)} as lent
  from saved_lists l cross join people p on p.school_id = ${school} and p.id = l.owner_id
  where l.school_id = ${school} and ${which}`

/** How many are offered: more would be no help to choose from. */
export const mostShown = 100

/** My lists, and those that colleagues share with whoever works here. */
export const listsOpenToMe = ({ db, me }: Scope) =>
  db.all<FoundList>(
    (school) => sql`${found(school, sql`l.owner_id = ${me.id}`)}
      union all ${found(school, sql`l.owner_id <> ${me.id} and ${isStaff(me.roles) ? lent(school) : sql`0`}`)}
      order by 2, 1 limit ${mostShown}`,
  )

/** Whosever it is. */
export const listStatements = (db: SchoolDb, id: string) =>
  [db.all<FoundList>((school) => found(school, sql`l.id = ${id}`))] as const

export type ListRows = Answers<ReturnType<typeof listStatements>>

type Named = { groups: readonly string[]; people: readonly string[]; pupils: readonly string[] }

/** Of what a list names, what is still there: groups that somebody belongs to, people, and pupils who have not left. */
export const stillHere = (scope: Scope, { groups, people, pupils }: Named) =>
  scope.db.all<{ id: string }>((school) => {
    const oneOf = (column: SQL, ids: readonly string[]) =>
      sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
    return sql`
      select g.id from groups g where g.school_id = ${school} and ${oneOf(sql`g.id`, groups)} and g.ended_on is null
        and exists (select 1 from memberships m where m.school_id = ${school} and m.group_id = g.id and ${lastsToday(scope)})
      union all select p.id from people p where p.school_id = ${school} and ${oneOf(sql`p.id`, people)}
      union all select u.person_id from pupils u where u.school_id = ${school} and ${oneOf(sql`u.person_id`, pupils)}
        and (u.left_on is null or u.left_on >= ${localDay(scope.now, scope.school.zone)})`
  })

export type NewList = { id: string; name: string; include: string[]; except: string[]; sharedAt: Date | null }

/** Answers a row, or none where the owner has a list of that name or as many as one may have. */
export const insertList = ({ db, me }: Scope, { id, name, include, except, sharedAt }: NewList, most: number) =>
  db.all<{ id: string }>(
    (school) => sql`
      insert into saved_lists (school_id, id, owner_id, name, include, "except", shared_at)
      select ${school}, ${id}, ${me.id}, ${name}, ${JSON.stringify(include)}, ${JSON.stringify(except)}, ${sharedAt?.getTime() ?? null}
      where (select count(*) from saved_lists o where o.school_id = ${school} and o.owner_id = ${me.id}) < ${most}
      on conflict do nothing returning id`,
  )

const mine = ({ me }: Scope, id: string) => and(eq(savedLists.id, id), eq(savedLists.ownerId, me.id))

/** Answers a row, or none where another of mine has that name. Since when it is shared stays as it was. */
export const updateList = ({ db, me }: Scope, id: string, name: string, sharedAt: Date | null) =>
  db.all<{ id: string }>(
    (school) => sql`
      update or ignore saved_lists set name = ${name},
        shared_at = ${sharedAt === null ? sql`null` : sql`coalesce(shared_at, ${sharedAt.getTime()})`}
      where school_id = ${school} and id = ${id} and owner_id = ${me.id} returning id`,
  )

export const deleteList = (scope: Scope, id: string) => scope.db.delete(savedLists, mine(scope, id))
