import { Buffer } from 'node:buffer'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { auditEntry } from '../audit/queries.ts'
import type { Statement } from '../db/batch.ts'
import { doAndTell } from '../notifications/notifying.ts'
import type { SchoolScope } from '../scope.ts'
import { challengeLasts, newChallenge, openChallenge, type Place, type Using } from './passkey-challenge.ts'
import { passkeyAt, updatePasskeyUse } from './passkey-queries.ts'
import { readSigned, type Signed } from './passkey-shapes.ts'
import type { Account, Passkey } from './schema.ts'
import { unlessSpent } from './second-step.ts'
import { countersFor, countTry, forgive, isJustOver, isOver, type Trier } from './throttle.ts'

/** What a browser is asked for; `keys` are the only ones that will do, or any that it has for this address. */
export async function askForPasskey(
  scope: SchoolScope,
  purpose: Using,
  place: Place,
  { person = '', keys = [] }: { person?: string; keys?: readonly Passkey[] } = {},
) {
  const { challenge, sealed } = await newChallenge(scope, purpose, place, person)
  const allowCredentials = keys
    .filter(({ host }) => host === place.host)
    .map(({ id, transports }) => ({ type: 'public-key', id, transports }))
  const userVerification = mustVerify(purpose) ? 'required' : 'preferred'
  return { sealed, get: { challenge, rpId: place.host, allowCredentials, userVerification, timeout: challengeLasts } }
}
export type PasskeyQuestion = Awaited<ReturnType<typeof askForPasskey>>

/** A passkey alone is two steps only if the device saw who holds it; after a password having it is enough (B4). */
const mustVerify = (purpose: Using) => purpose === 'login'

/** What comes back: the question as it was sealed, and what the browser said to it. */
export type Shown = { uitdaging: string; sleutel: string }

export type Weighed =
  | { kind: 'right'; account: Account; email: string | null; statements: readonly Statement[] }
  | { kind: 'unknown' | 'copied' | 'throttled' | 'over' }

/**
 * Whose passkey this is, if it signed what this browser was asked a moment ago. Every try is counted before it is weighed, as
 * passwords are, and uses up its question.
 */
export async function weighPasskey(
  scope: SchoolScope,
  purpose: Using,
  place: Place,
  shown: Shown,
  trier: Trier,
): Promise<Weighed> {
  const [asked, signed] = [await openChallenge(scope, purpose, place, shown.uitdaging), readSigned(shown.sleutel)]
  if (!asked) return { kind: 'over' }
  const [found] = signed ? await passkeyAt(scope, signed.id, place.host) : []
  const counters = await countersFor('passkey', found?.account.userName ?? signed?.id ?? '', trier)
  const done = await unlessSpent(() => scope.db.batch([...asked.spend, ...countTry(scope, counters)]))
  if (!done) return { kind: 'over' }
  const [, , ...counted] = done
  if (isOver(counters, counted)) return shutDoor(scope, isJustOver(counters, counted), found?.passkey.personId)
  const isTheirs = found && signed && isOf(found.passkey, signed, purpose, asked.of)
  const proof = isTheirs ? await verified(scope, found.passkey, signed, { place, purpose, ...asked }) : null
  if (!found || !proof) return refuse(scope, found?.passkey.personId)
  if (isCopy(found.passkey, proof.newCounter)) return tellOfCopy(scope, found.passkey)
  const used = updatePasskeyUse(scope, found.passkey.id, proof.newCounter)
  return {
    kind: 'right',
    account: found.account,
    email: found.email,
    statements: [...forgive(scope, counters), used],
  }
}

/** Whose key it is, the key itself says; where somebody was asked for, it must be theirs (WebAuthn, 7.2, step 6). */
function isOf({ personId }: Passkey, { response: { userHandle } }: Signed, purpose: Using, person: string) {
  if (purpose === 'login') return userHandle === handleOf(personId)
  return person === personId && (userHandle === undefined || userHandle === handleOf(personId))
}

export const handleOf = (personId: string) => Buffer.from(personId).toString('base64url')

type Ask = { place: Place; purpose: Using; challenge: string }

async function verified(scope: SchoolScope, passkey: Passkey, signed: Signed, { place, purpose, challenge }: Ask) {
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'))
  const { userHandle: _, ...response } = signed.response
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...signed, response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      requireUserVerification: mustVerify(purpose),
      // The counter is weighed below, once it is known who signed it.
      credential: { id: passkey.id, publicKey, counter: 0 },
    })
    return verified ? authenticationInfo : null
  } catch (error) {
    // The library throws at whatever is not as it should be.
    scope.log({ event: 'passkey.refused', person: passkey.personId, error: String(error).slice(0, 200) })
    return null
  }
}

/** The log has one line of it, however often somebody goes on to knock. */
async function shutDoor(scope: SchoolScope, isFirst: boolean, subjectId: string | null = null) {
  scope.log({ event: 'login.throttled', by: 'passkey' })
  if (isFirst) await auditEntry(scope, 'login.throttled', { subjectId })
  return { kind: 'throttled' as const }
}

async function refuse(scope: SchoolScope, personId: string | undefined) {
  scope.log({ event: 'login.failed', by: 'passkey' })
  await auditEntry(scope, 'login.failed', { subjectId: personId ?? null })
  return { kind: 'unknown' as const }
}

/** A key that counts never counts back: two of them do (WebAuthn, 6.1.1). One that does not count says nothing. */
const isCopy = ({ counter }: Passkey, next: number) => (counter > 0 || next > 0) && next <= counter

/** Neither of the two gets in, and the owner hears of it: the copy may have been first. */
async function tellOfCopy(scope: SchoolScope, { id, personId, counter }: Passkey) {
  scope.log({ event: 'passkey.copied', person: personId, alert: true })
  const notice = { kind: 'security', news: 'passkeyCopied', at: scope.now.getTime() } as const
  const entry = auditEntry(scope, 'passkey.copied', { subjectId: personId })
  await doAndTell(scope, [entry], [{ personId, notice, about: `security:passkeyCopied:${id}:${counter}` }])
  return { kind: 'copied' as const }
}
