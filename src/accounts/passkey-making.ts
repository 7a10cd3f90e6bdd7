import { Buffer } from 'node:buffer'
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { rootOf } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { challengeLasts, type Making, newChallenge, openChallenge, type Place } from './passkey-challenge.ts'
import { handleOf, type Shown } from './passkey-proof.ts'
import { type Made, readMade } from './passkey-shapes.ts'
import type { Passkey } from './schema.ts'

/** EdDSA, and what every device has: P-256 and RSA with SHA-256 (COSE). */
const algorithms = [-8, -7, -257]

/** Who is to have the key, and by what: their being logged in, or the invitation. */
type Maker = { personId: string; of: string }
type Naming = Maker & { userName: string; has?: readonly Passkey[] }

/** What a browser is asked to make; the device keeps the user name beside it. */
export async function askToMake(
  scope: SchoolScope,
  purpose: Making,
  place: Place,
  { personId, of, userName: name, has = [] }: Naming,
) {
  const { challenge, sealed } = await newChallenge(scope, purpose, place, of)
  const create = {
    challenge,
    rp: { id: place.host, name: scope.school.name },
    user: { id: handleOf(personId), name, displayName: name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: has
      .filter(({ host }) => host === place.host)
      .map(({ id, transports }) => ({ type: 'public-key', id, transports })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
    timeout: challengeLasts,
  }
  return { sealed, create }
}
export type PasskeyOffer = Awaited<ReturnType<typeof askToMake>>

/** The key that was made, if it is what this browser was asked for a moment ago; with what uses the question up. */
export async function weighMade(
  scope: SchoolScope,
  purpose: Making,
  place: Place,
  { uitdaging, sleutel }: Shown,
  { personId, of }: Maker,
) {
  const asked = await openChallenge(scope, purpose, place, uitdaging)
  if (asked?.of !== of) return { kind: 'over' as const }
  const made = readMade(sleutel)
  const passkey = made && (await verified(scope, personId, made, { ...place, challenge: asked.challenge }))
  return passkey ? { kind: 'made' as const, passkey, spend: asked.spend } : { kind: 'notMade' as const }
}

type Ask = Pick<Place, 'host' | 'origin'> & { challenge: string }

async function verified(scope: SchoolScope, person: string, made: Made, { host, origin, challenge }: Ask) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...made, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!registrationInfo) return null
    const { id, publicKey, counter } = registrationInfo.credential
    const key = Buffer.from(publicKey).toString('base64url')
    return { id, host, publicKey: key, counter, transports: made.response.transports }
  } catch (error) {
    // The library throws at whatever is not as it should be.
    scope.log({ event: 'passkey.notMade', person, error: String(error).slice(0, 200) })
    return null
  }
}

/** What the database says of a key that is somebody's already. */
export const isAnothers = (error: unknown) => /UNIQUE constraint failed: passkeys\./.test(String(rootOf(error)))
