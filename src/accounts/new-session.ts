import { auditEntry } from '../audit/queries.ts'
import { sealSession, sessionSeconds } from '../http/session.ts'
import { fingerprint, newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { deleteExpiredSessions, deleteSession, insertSession } from './queries.ts'

/** A browser that somebody logs in with. */
export type Entering = {
  /** What it calls itself, for the list of devices. */
  browser: string
  /** The session it had: whoever logs in takes its place. */
  replaces: string | undefined
  /** When a second step was taken (B4); not where a password was enough. */
  secondStepAt?: Date | null
  /** Until when, where that is sooner than B3 says. */
  until?: Date | undefined
}

/** A new session with a secret of its own, whatever the browser brought along (check 7): what makes it so, and its cookie. */
export async function newSession(
  scope: SchoolScope,
  personId: string,
  { browser, replaces, secondStepAt = null, until }: Entering,
) {
  const secret = newSecret()
  const statements = [
    auditEntry(scope, 'login.succeeded', { actorId: personId }),
    deleteExpiredSessions(scope, personId),
    ...(replaces ? [deleteSession(scope, replaces)] : []),
    insertSession(scope, {
      fingerprint: await fingerprint(secret),
      personId,
      createdAt: scope.now,
      expiresAt: until ?? new Date(scope.now.getTime() + sessionSeconds * 1000),
      browser: browser.slice(0, 200),
      secondStepAt,
    }),
  ]
  const claims = { school: scope.school.schoolId, person: personId, secret }
  return { statements, sealed: await sealSession(claims, scope.secret, scope.now) }
}
