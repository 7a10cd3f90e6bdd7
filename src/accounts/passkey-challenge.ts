import { openSealed, sealText } from '../http/sealing.ts'
import { fingerprint, newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { deleteOldProofs, insertSpent } from './second-step-queries.ts'

/** How long somebody may take to find the key (ms); the browser is told the same. */
export const challengeLasts = 10 * 60_000

/** For what a passkey is asked: to log in, after a password, or by who is logged in by that alone. */
export type Using = 'login' | 'step' | 'confirm'
/** For what one is made: one more for whoever is logged in, or the first of whoever accepts an invitation. */
export type Making = 'add' | 'accept'
export type Purpose = Using | Making

/** At which address, and of which browser: a passkey of one school is nothing at another, and an answer nothing elsewhere. */
export type Place = { host: string; origin: string; browser: string }

type Claims = { challenge: string; of: string; until: number }

const about = (purpose: Purpose, { origin, browser }: Place) => `passkey ${purpose} ${origin} ${browser}`

/** What a passkey is to sign, and the same sealed, to come back with what it signed; it may say of which person or invitation. */
export async function newChallenge(scope: SchoolScope, purpose: Purpose, place: Place, of = '') {
  const claims: Claims = { challenge: newSecret(), of, until: scope.now.getTime() + challengeLasts }
  return { challenge: claims.challenge, sealed: await sealText(JSON.stringify(claims), scope, about(purpose, place)) }
}

/** What was asked of this browser a moment ago, with what uses it up. */
export async function openChallenge(scope: SchoolScope, purpose: Purpose, place: Place, sealed: string) {
  const opened = await openSealed(sealed, scope, about(purpose, place))
  const claims = opened === null ? null : (JSON.parse(opened) as Claims) // safe: we sealed nothing else as this
  if (!claims || claims.until <= scope.now.getTime()) return null
  const { challenge, of, until } = claims
  const spent = insertSpent(scope, await fingerprint(`passkey ${challenge}`), new Date(until))
  return { challenge, of, spend: [deleteOldProofs(scope), spent] as const }
}
