import { errors, jwtVerify } from 'jose'
import { base64url, newSecret } from '../ids.ts'
import { ask, NoProvider, type Provider, readJson } from './discovery.ts'

/** What the browser keeps between leaving for the provider and coming back; each is new every time. */
export type Journey = { state: string; nonce: string; verifier: string }
export const newJourney = (): Journey => ({ state: newSecret(), nonce: newSecret(), verifier: newSecret() })

type Client = { id: string; secret: string; redirect: string }

/** Where the browser is sent (OpenID Connect Core 1.0, 3.1.2.1), with a proof key (RFC 7636). */
export async function authorizationUrl(provider: Provider, client: Client, journey: Journey, hint: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(journey.verifier))
  const url = new URL(provider.authorizationEndpoint)
  const asked = {
    response_type: 'code',
    scope: 'openid email profile',
    client_id: client.id,
    redirect_uri: client.redirect,
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    ...(hint ? { hd: hint } : {}),
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}

/** Who the provider says it is. */
export type Identity = {
  subject: string
  email: string | null
  /** The provider has seen that the address is theirs. */
  isVerified: boolean
  /** The domain that the account belongs to, where the provider says so (Google). */
  hostedDomain: string | null
  usedSecondStep: boolean
}

/** Said where what came back is not what was asked for. */
export class Untrusted extends Error {}

/** Changes the code for the provider's word, and believes it only with its signature, for us, of this journey, and fresh. */
export async function identityOf(
  provider: Provider,
  client: Client,
  journey: Journey,
  code: string,
): Promise<Identity> {
  const token = await tokenFor(provider, client, journey, code)
  const { payload } = await verified(provider, client, token)
  if (payload.nonce !== journey.nonce) throw new Untrusted('of another journey')
  if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload.azp !== client.id)
    throw new Untrusted('for others')
  const { email, preferred_username: name, email_verified: seen, hd, amr } = payload
  const address = typeof email === 'string' ? email : typeof name === 'string' && name.includes('@') ? name : null
  return {
    subject: payload.sub ?? '',
    email: address?.toLowerCase() ?? null,
    isVerified: seen === true || seen === 'true',
    hostedDomain: typeof hd === 'string' ? hd.toLowerCase() : null,
    usedSecondStep: Array.isArray(amr) && amr.includes('mfa'),
  }
}

async function verified(provider: Provider, client: Client, token: string) {
  try {
    return await jwtVerify(token, provider.keys, {
      issuer: provider.issuer,
      audience: client.id,
      // Signed by the provider's own key: never by our secret, and never not at all.
      algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
      clockTolerance: 60,
      maxTokenAge: 600,
      requiredClaims: ['sub', 'nonce', 'exp', 'iat'],
    })
  } catch (error) {
    // Its keys were not to be had: that says nothing of the token.
    const isAway = !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC'
    if (isAway || error instanceof errors.JWKSTimeout) throw new NoProvider(String(error))
    throw new Untrusted(String(error))
  }
}

async function tokenFor(provider: Provider, client: Client, { verifier }: Journey, code: string) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: client.redirect,
    code_verifier: verifier,
    ...(provider.takesBasic ? {} : { client_id: client.id, client_secret: client.secret }),
  })
  const headers: Record<string, string> = provider.takesBasic ? { Authorization: basic(client) } : {}
  const answer = await ask(provider.tokenEndpoint, { method: 'POST', headers, body })
  if (answer.status === 400 || answer.status === 401) throw new Untrusted(`the code was refused (${answer.status})`)
  const { id_token: token } = await readJson(answer)
  if (typeof token !== 'string') throw new Untrusted('without a token')
  return token
}

/** Both parts are form-encoded first (RFC 6749, 2.3.1). */
const basic = ({ id, secret }: Client) => `Basic ${btoa(`${encoded(id)}:${encoded(secret)}`)}`
const encoded = (text: string) => new URLSearchParams({ x: text }).toString().slice(2)
