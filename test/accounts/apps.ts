import { Secret, TOTP } from 'otpauth'
import { sealAppSecret } from '../../src/accounts/code-app.ts'
import { recoveryFingerprint } from '../../src/accounts/recovery-codes.ts'
import { codeApps, recoveryCodes, spentProofs } from '../../src/accounts/schema.ts'
import { insertCodeApp, insertRecoveryCodes } from '../../src/accounts/second-step-queries.ts'
import { paths } from '../../src/paths.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { knock } from './door.ts'

/** An authenticator app that knows this secret, whose clock is so many seconds off. */
export const appCode = (secret: string, off = 0) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + off * 1000 })

export const recovery = '1234567890123456'

/** Gives somebody an app and one recovery code, as setting it up does. */
export async function giveApp(scope: SchoolScope, personId: string) {
  const secret = new Secret({ size: 20 }).base32
  const print = await recoveryFingerprint(scope, personId, recovery)
  await scope.db.batch([
    insertCodeApp(scope, personId, await sealAppSecret(scope, personId, secret)),
    ...insertRecoveryCodes(scope, personId, [print]),
  ])
  return secret
}

export const takeApps = ({ db }: SchoolScope) =>
  db.batch([codeApps, recoveryCodes, spentProofs].map((table) => db.delete(table, undefined)))

/** What the page after the password carries on. */
export const ticketIn = (page: string) => /name="bewijs" value="([^"]*)"/.exec(page)?.[1] ?? ''

export const step = (ticket: string, code: string, visit = {}, more = {}) =>
  knock(paths.loginStep, { bewijs: ticket, code, ...more }, visit)
