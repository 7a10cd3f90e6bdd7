import { inArray, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { accountNames } from './directory-schema.ts'
import { nameChanges } from './schema.ts'

const on = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** Across a shard's schools, for the schedule only: where names changed, and nothing of whose. */
export const schoolsWithNewNames = (shard: Database, limit: number) =>
  on(shard).selectDistinct({ schoolId: nameChanges.schoolId }).from(nameChanges).limit(limit)

type Change = { person_id: string; times: number; user_name: string | null; email: string | null }

/** Whose names changed, with what they are now; none where there is no account any more. */
export const changedNames = ({ db }: SchoolScope, limit: number) =>
  db.all<Change>(
    (school) => sql`select c.person_id, c.times, a.user_name, case when a.person_id is not null then p.email end email
      from name_changes c
      left join accounts a on a.school_id = ${school} and a.person_id = c.person_id
      left join people p on p.school_id = ${school} and p.id = c.person_id
      where c.school_id = ${school} order by c.person_id limit ${limit}`,
  )

/** Those that did not change again since they were read. */
export const settleChanges = ({ db }: SchoolScope, changes: readonly Pick<Change, 'person_id' | 'times'>[]) =>
  db.run(
    (school) => sql`delete from name_changes where school_id = ${school} and (person_id, times) in
      (select value ->> 'person_id', value ->> 'times' from json_each(${JSON.stringify(changes)}))`,
  )

export const deleteNamesOf = ({ directory }: SchoolScope, personIds: readonly string[]) =>
  directory.delete(
    accountNames,
    inArray(accountNames.personId, sql`(select value from json_each(${JSON.stringify(personIds)}))`),
  )

export const insertNames = ({ directory }: SchoolScope, rows: readonly { personId: string; name: string }[]) =>
  directory.insertMany(accountNames, rows, sql`on conflict do nothing`)

/** Where any of these names is known. */
export const schoolsKnowing = (directory: Database, names: readonly string[], limit: number) =>
  on(directory)
    .selectDistinct({ schoolId: accountNames.schoolId })
    .from(accountNames)
    .where(inArray(accountNames.name, [...names]))
    .limit(limit)
