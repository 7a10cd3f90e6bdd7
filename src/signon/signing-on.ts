import jwt from '@tsndr/cloudflare-worker-jwt'
import { type Entering, newSession } from '../accounts/new-session.ts'
import { insertAccount } from '../accounts/queries.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import { openSealed } from '../http/sealing.ts'
import { suggestedName } from '../invitations/user-name.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { discover, NoProvider } from './discovery.ts'
import { authorizationUrl, type Identity, identityOf, type Journey, newJourney, Untrusted } from './protocol.ts'
import { ofGoogle } from './provider.ts'
import { type Colleague, colleagues, insertIdentity, providerHere } from './queries.ts'
import type { IdentityProvider } from './schema.ts'

/** How long one may be away at the provider (s). */
export const journeySeconds = 600

type Claims = Journey & { school: string; to: string; purpose: 'signon' }

/** Why somebody who went to the provider is not logged in. */
export type Failure = 'cancelled' | 'stale' | 'unreachable' | 'untrusted' | 'stranger'
export type Returned = { is: 'welcome'; session: string; to: string } | { is: Failure }

/** Where to send the browser, and what it keeps until it is back; nothing where the provider is out of reach. */
export async function setOut(scope: SchoolScope, to: string) {
  const provider = await providerOf(scope)
  const journey = newJourney()
  try {
    const found = await discover(provider.issuer, scope.now, scope.development)
    const url = await authorizationUrl(found, await clientOf(scope, provider), journey, provider.domain)
    const exp = Math.floor(scope.now.getTime() / 1000) + journeySeconds
    const claims = { ...journey, to, school: scope.school.schoolId, purpose: 'signon' as const, exp }
    return { url, kept: await jwt.sign(claims, scope.secret) }
  } catch (error) {
    if (error instanceof NoProvider) return noted(scope, error)
    throw error
  }
}

export type Return = { code: string; state: string; error: string }

/** Back from the provider: logged in as a colleague of this school, or told why not (B9). */
export async function comeBack(
  scope: SchoolScope,
  kept: string | undefined,
  said: Return,
  entering: Entering,
): Promise<Returned> {
  const journey = await journeyIn(scope, kept)
  if (!journey || journey.state !== said.state) return { is: 'stale' }
  if (said.error || !said.code) return { is: 'cancelled' }
  const provider = await providerOf(scope)
  const identity = await identify(scope, provider, journey, said.code)
  if (typeof identity === 'string') return { is: identity }
  const person = await colleagueFor(scope, provider, identity)
  if (!person) {
    scope.log({ event: 'signon.stranger' })
    return { is: 'stranger' }
  }
  return { is: 'welcome', session: await enter(scope, provider, identity, person, entering), to: journey.to }
}

async function identify(scope: SchoolScope, provider: IdentityProvider, journey: Journey, code: string) {
  try {
    const found = await discover(provider.issuer, scope.now, scope.development)
    return await identityOf(found, await clientOf(scope, provider), journey, code)
  } catch (error) {
    if (error instanceof NoProvider) return noted(scope, error) ?? 'unreachable'
    if (!(error instanceof Untrusted)) throw error
    scope.log({ event: 'signon.untrusted', error: error.message, alert: true })
    return 'untrusted' as const
  }
}

const noted = (scope: SchoolScope, error: NoProvider) => {
  scope.log({ event: 'signon.unreachable', error: error.message, alert: true })
  return null
}

/**
 * By the provider's own name for the person. The first time by the address, if that is surely the person's: seen by the
 * provider, or of the domain that only the school gives out. Only who works here now.
 */
async function colleagueFor(scope: SchoolScope, { issuer, domain }: IdentityProvider, identity: Identity) {
  // With Google anyone may keep an account at a school's address; only the hosted domain says that it is the school's.
  const isOfDomain = issuer !== ofGoogle && identity.email?.endsWith(`@${domain}`)
  const isOurs = !domain || identity.hostedDomain === domain || isOfDomain
  if (!isOurs) return null
  const isSure = identity.isVerified || domain !== ''
  const email = isSure ? (identity.email ?? '') : ''
  const found = await colleagues(scope, issuer, identity.subject, email)
  const known = found.find((one) => one.known === 1)
  const one = known ?? (found.length === 1 ? found[0] : undefined)
  return one?.works_here === 1 ? one : null
}

/** A new session (check 7); the first time with an account, and with who they are to the provider. */
async function enter(
  scope: SchoolScope,
  { issuer, secondStep }: IdentityProvider,
  { subject, usedSecondStep }: Identity,
  person: Colleague,
  entering: Entering,
) {
  const personId = person.id
  const secondStepAt = secondStep || usedSecondStep ? scope.now : null
  const session = await newSession(scope, personId, { ...entering, secondStepAt })
  const name = { firstName: person.first_name, lastName: person.last_name }
  const userName = suggestedName(name, JSON.parse(person.names) as string[]) // safe: made by the statement
  await scope.db.batch([
    ...(person.account ? [] : [insertAccount(scope, { personId, userName, passwordHash: '' })]),
    insertIdentity(scope, { issuer, subject, personId }),
    ...session.statements,
    auditEntry(scope, 'login.signedOn', { subjectId: personId, actorId: personId }),
  ])
  return session.sealed
}

async function journeyIn({ school, secret }: SchoolScope, kept: string | undefined) {
  const opened = kept ? await jwt.verify<Claims>(kept, secret).catch(() => undefined) : undefined
  const claims = opened?.payload
  return claims?.purpose === 'signon' && claims.school === school.schoolId ? claims : null
}

async function providerOf(scope: SchoolScope) {
  const [provider] = await providerHere(scope)
  if (!provider) throw new NotFound()
  return provider
}

/** Where the provider sends the browser back to: what the school registers there. */
export const returnAddress = ({ origin }: Pick<SchoolScope, 'origin'>) => `${origin}${paths.signOnReturn}`

async function clientOf(scope: SchoolScope, { clientId, secret }: IdentityProvider) {
  return { id: clientId, secret: (await openSealed(secret, scope)) ?? '', redirect: returnAddress(scope) }
}
