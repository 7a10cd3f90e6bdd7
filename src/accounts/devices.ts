import { auditEntry } from '../audit/queries.ts'
import type { Scope } from '../scope.ts'
import { deleteOwnSession, deleteOwnSessions, ownSession } from './queries.ts'

/** One browser of mine is logged out at once (B3, check 4); one that is gone already stays so. */
export async function logOutDevice(scope: Scope, fingerprint: string) {
  const [found] = await ownSession(scope, fingerprint)
  if (!found) return
  await scope.db.batch([
    deleteOwnSession(scope, fingerprint),
    auditEntry(scope, 'session.ended', { subjectId: scope.me.id }),
  ])
}

export const logOutEverywhere = (scope: Scope) =>
  scope.db.batch([deleteOwnSessions(scope), auditEntry(scope, 'sessions.ended', { subjectId: scope.me.id })])
