import { newId } from '../ids.ts'
import type { Me } from '../people/me.ts'
import type { SchoolScope } from '../scope.ts'
import type { Action } from './actions.ts'
import { type About, auditLog } from './schema.ts'

type Actor = SchoolScope & { me?: Me }
type Entry = { subjectId?: string | null; about?: About; actorId?: string | null }

/** The line in the audit log, for the batch that does what it tells: both are written, or neither. */
export const auditEntry = (scope: Actor, action: Action, { subjectId = null, about = {}, actorId }: Entry = {}) =>
  scope.db.insert(auditLog, {
    id: newId(scope.now),
    at: scope.now,
    actorId: actorId ?? scope.me?.id ?? null,
    action,
    subjectId,
    about,
  })
