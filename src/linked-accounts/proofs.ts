import jwt from '@tsndr/cloudflare-worker-jwt'
import { NotFound } from '../errors.ts'
import { keyedFingerprint } from '../ids.ts'
import type { Scope } from '../scope.ts'

/** An account, and the browser that was logged in as it when this was made. */
type Account = { school: string; person: string; browser: string }
type Begun = { from: Account; to: string; purpose: 'linkBegun' }
type Agreed = { from: Account; with: { school: string; person: string }; purpose: 'linkAgreed' }

/** To log in at another school with two steps takes minutes (s). */
const lasts = 15 * 60

const moment = ({ now }: Scope) => Math.floor(now.getTime() / 1000)
const lasting = (scope: Scope) => ({ iat: moment(scope), exp: moment(scope) + lasts })

/** Of the session without telling it: the token passes through addresses. */
const browserOf = ({ secret }: Scope, session: string) => keyedFingerprint(secret, `linking:${session}`)

/** From here, in this browser, to that school. */
export const sealBegun = async (scope: Scope, session: string, to: string) => {
  const from = { school: scope.school.schoolId, person: scope.me.id, browser: await browserOf(scope, session) }
  return jwt.sign<Begun>({ from, to, purpose: 'linkBegun', ...lasting(scope) }, scope.secret)
}

/** Where it began, if it was meant to end here. */
export async function openBegun(scope: Scope, token: string) {
  const claims = await opened<Begun>(scope, token)
  if (claims.purpose !== 'linkBegun' || claims.to !== scope.school.schoolId) throw new NotFound()
  return claims.from
}

/** Agreed to here, to be completed where it began. */
export const sealAgreed = (scope: Scope, from: Account) => {
  const here = { school: scope.school.schoolId, person: scope.me.id }
  return jwt.sign<Agreed>({ from, with: here, purpose: 'linkAgreed', ...lasting(scope) }, scope.secret)
}

/**
 * Whom it is to be linked with. Only in the very browser session that began it: whoever gets somebody else to agree, by a link that
 * they sent, cannot complete it, since the answer goes to the browser that agreed.
 */
export async function openAgreed(scope: Scope, session: string, token: string) {
  const { purpose, from, with: other } = await opened<Agreed>(scope, token)
  const mine = from?.school === scope.school.schoolId && from.person === scope.me.id
  if (purpose !== 'linkAgreed' || !mine || from.browser !== (await browserOf(scope, session))) throw new NotFound()
  return { schoolId: other.school, personId: other.person }
}

async function opened<Claims>({ secret, now }: Scope, token: string): Promise<Claims> {
  const checked = await jwt.verify<Claims & { exp: number }>(token, secret).catch(() => undefined)
  if (!checked || checked.payload.exp * 1000 <= now.getTime()) throw new NotFound()
  return checked.payload
}
