import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Answers } from '../db/batch.ts'
import type { SchoolDb } from '../db/school-db.ts'
import { isStaff } from '../permissions.ts'
import { addUses, removeOtherUses } from '../pictures/queries.ts'
import type { Scope } from '../scope.ts'
import { messageTemplates } from './schema.ts'

export type FoundTemplate = {
  id: string
  name: string
  ownerId: string
  firstName: string
  infix: string
  lastName: string
  sharedAt: number | null
  content: string
  lent: 0 | 1
}

/** A colleague's is there while its owner works here. */
export const lent = (school: SQL) => sql`(t.shared_at is not null
  and exists (select 1 from staff s where s.school_id = ${school} and s.person_id = t.owner_id))`

const found = (school: SQL, content: SQL, which: SQL) => sql`select t.id, t.name, t.owner_id as ownerId,
    p.first_name as firstName, p.infix, p.last_name as lastName, t.shared_at as sharedAt, ${content} as content, ${lent(school)} as lent
  from message_templates t cross join people p on p.school_id = ${school} and p.id = t.owner_id
  where t.school_id = ${school} and ${which}`

/** How many are offered, and how many one may own: more would be no help to choose from. */
export const mostTemplates = 100

/** Mine, and those that colleagues share with whoever works here; by name, and without what they say. */
export const templatesOpenToMe = ({ db, me }: Scope) =>
  db.all<FoundTemplate>((school) => {
    const others = isStaff(me.roles) ? lent(school) : sql`0`
    return sql`${found(school, sql`''`, sql`t.owner_id = ${me.id}`)}
      union all ${found(school, sql`''`, sql`t.owner_id <> ${me.id} and ${others}`)}
      order by 2, 1 limit ${mostTemplates}`
  })

/** Whosever it is. */
export const templateStatements = (db: SchoolDb, id: string) =>
  [db.all<FoundTemplate>((school) => found(school, sql`t.content`, sql`t.id = ${id}`))] as const

export type TemplateRows = Answers<ReturnType<typeof templateStatements>>

type NewTemplate = { id: string; name: string; content: string }

/** Answers a row, or none where another's stands there or I own as many as one may. Its name stays when it is kept again. */
export const keepTemplate = ({ db, me }: Scope, { id, name, content }: NewTemplate) =>
  db.all<{ id: string }>(
    (school) => sql`
      insert into message_templates (school_id, id, owner_id, name, content)
      select ${school}, ${id}, ${me.id}, ${name}, ${content}
      where (select count(*) from message_templates o
        where o.school_id = ${school} and o.owner_id = ${me.id} and o.id <> ${id}) < ${mostTemplates}
      on conflict do update set content = excluded.content where owner_id = ${me.id} returning id`,
  )

const mine = ({ me }: Scope, id: string) => and(eq(messageTemplates.id, id), eq(messageTemplates.ownerId, me.id))

const isMine = ({ me, school }: Scope, id: string) =>
  sql`exists (select 1 from message_templates mt where mt.school_id = ${school.schoolId} and mt.id = ${id} and mt.owner_id = ${me.id})`

/** Which pictures stand in a template of mine. */
export const keepTemplatePictures = (scope: Scope, id: string, ids: readonly string[]) => [
  removeOtherUses(scope, 'template', id, ids, isMine(scope, id)),
  ...addUses(scope, 'template', id, ids, isMine(scope, id)),
]

export const removeTemplatePictures = (scope: Scope, id: string) =>
  removeOtherUses(scope, 'template', id, [], isMine(scope, id))

/** Answers a row, or none where it is not mine. */
export const renameTemplate = (scope: Scope, id: string, name: string, sharedAt: Date | null) =>
  scope.db.update(messageTemplates, mine(scope, id), { name, sharedAt }).returning({ id: messageTemplates.id })

export const deleteTemplate = (scope: Scope, id: string) =>
  scope.db.delete(messageTemplates, mine(scope, id)).returning({ id: messageTemplates.id })
