import { openSealed, sealText } from '../http/sealing.ts'
import { fingerprint, newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { deleteOldProofs, insertSpent } from './second-step-queries.ts'

/** How long somebody may take to find the key (ms); the browser is told the same. */
export const challengeLasts = 10 * 60_000

/** For what a passkey is asked: to log in, after a password, by who is logged in by that alone, or to be kept. */
export type Purpose = 'login' | 'step' | 'confirm' | 'add'

/** At which address, and of which browser: a passkey of one school is nothing at another, and an answer nothing elsewhere. */
export type Place = { host: string; origin: string; browser: string }

type Claims = { challenge: string; person: string; until: number }

const about = (purpose: Purpose, { origin, browser }: Place) => `passkey ${purpose} ${origin} ${browser}`

/** What a passkey is to sign, and the same sealed, to come back with what it signed; it may say of whom. */
export async function newChallenge(scope: SchoolScope, purpose: Purpose, place: Place, person = '') {
  const claims: Claims = { challenge: newSecret(), person, until: scope.now.getTime() + challengeLasts }
  return { challenge: claims.challenge, sealed: await sealText(JSON.stringify(claims), scope, about(purpose, place)) }
}

/** What was asked of this browser a moment ago, with what uses it up. */
export async function openChallenge(scope: SchoolScope, purpose: Purpose, place: Place, sealed: string) {
  const opened = await openSealed(sealed, scope, about(purpose, place))
  const claims = opened === null ? null : (JSON.parse(opened) as Claims) // safe: we sealed nothing else as this
  if (!claims || claims.until <= scope.now.getTime()) return null
  const { challenge, person, until } = claims
  const spent = insertSpent(scope, await fingerprint(`passkey ${challenge}`), new Date(until))
  return { challenge, person, spend: [deleteOldProofs(scope), spent] as const }
}
