import { sql } from 'drizzle-orm'
import { isNamed, wordsIn } from '../audiences/recipient-queries.ts'
import type { Scope } from '../scope.ts'

export type NamedRow = { id: string; first_name: string; infix: string; last_name: string }

/** People by the beginnings of their names, for whoever runs the school. */
export const peopleCalled = (scope: Scope, search: string, most: number) =>
  scope.db.all<NamedRow>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name from people p
      where p.school_id = ${school} and ${wordsIn(search).length > 0 ? isNamed(search) : sql`0`}
      order by p.search_name, p.id limit ${most}`,
  )

export const personCalled = (scope: Scope, id: string) =>
  scope.db.all<NamedRow>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name from people p
      where p.school_id = ${school} and p.id = ${id}`,
  )
