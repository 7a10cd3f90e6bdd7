import { newestLink } from '../links/queries.ts'
import type { Scope } from '../scope.ts'
import { passkeysOf } from './passkey-queries.ts'
import { accountOfPerson, sessionsOf } from './queries.ts'
import type { Passkey } from './schema.ts'
import { codeAppOf } from './second-step-queries.ts'

export type Device = { id: string; browser: string; installed: boolean; since: Date; lastUsed: Date }
export type Security = {
  userName: string
  hasPassword: boolean
  email: string | null
  /** An address that was asked for and not confirmed yet. */
  waiting: string | null
  /** Whether an app's code is asked for after the password. */
  hasApp: boolean
  passkeys: readonly Passkey[]
  devices: Device[]
}

/** How somebody logs in, and where. */
export async function mySecurity(scope: Scope): Promise<Security> {
  const [[account], sessions, [link], [app], passkeys] = await scope.db.batch([
    accountOfPerson(scope, scope.me.id),
    sessionsOf(scope),
    newestLink(scope, 'email', scope.me.id),
    codeAppOf(scope, scope.me.id),
    passkeysOf(scope, scope.me.id),
  ])
  return {
    userName: account?.userName ?? '',
    hasPassword: Boolean(account?.passwordHash),
    email: account?.email ?? null,
    waiting: link && link.expiresAt > scope.now && link.about !== account?.email ? link.about : null,
    hasApp: app !== undefined,
    passkeys,
    devices: sessions.map(({ fingerprint, browser, createdAt, lastUsedAt, installedAt }) => ({
      id: fingerprint,
      browser,
      installed: installedAt !== null,
      since: createdAt,
      lastUsed: lastUsedAt ?? createdAt,
    })),
  }
}
