import { type SQL, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { Me } from '../people/me.ts'
import type { SchoolScope } from '../scope.ts'
import type { Action } from './actions.ts'
import { type About, auditLog } from './schema.ts'

type Actor = SchoolScope & { me?: Me }
export type Entry = { subjectId?: string | null; about?: About; actorId?: string | null }

/** The line in the audit log, for the batch that does what it tells: both are written, or neither. */
export const auditEntry = (scope: Actor, action: Action, entry: Entry = {}) =>
  scope.db.insert(auditLog, rowOf(scope, action, entry))

/**
 * The same where a condition holds at that moment, as it must for what the batch beside it does: whoever comes too late leaves
 * no line of what was not done. Answers one row, or none.
 */
export const auditEntryWhere = (
  scope: Actor,
  action: Action,
  condition: (school: SQL, now: { id: string; at: number }) => SQL,
  entry: Entry = {},
) =>
  scope.db.all<{ id: string }>((school) => {
    const { id, at, actorId, subjectId, about } = rowOf(scope, action, entry)
    const now = { id, at: at.getTime() }
    return sql`insert into audit_log (school_id, id, at, actor_id, action, subject_id, about)
      select ${school}, ${id}, ${now.at}, ${actorId}, ${action}, ${subjectId}, ${JSON.stringify(about)}
      where ${condition(school, now)} returning id`
  })

function rowOf(scope: Actor, action: Action, { subjectId = null, about = {}, actorId }: Entry) {
  const { now, me } = scope
  return { id: newId(now), at: now, actorId: actorId ?? me?.id ?? null, action, subjectId, about }
}
