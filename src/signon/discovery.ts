import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose'

/** What a provider says of itself (OpenID Connect Discovery 1.0, 3 and 4). */
export type Provider = {
  issuer: string
  authorizationEndpoint: string
  tokenEndpoint: string
  /** Whether the token endpoint takes our secret in a header (RFC 6749, 2.3.1), which is what it is asked to do first. */
  takesBasic: boolean
  keys: JWTVerifyGetKey
}

/** Said aloud where the provider cannot be reached, or is none. */
export class NoProvider extends Error {}

/** In ms. How long an answer may take, how long we believe what a provider said, and how soon we look for a key that is new to us. */
const patience = 5000
const believedFor = 60 * 60_000
const lookAgainAfter = 10_000
/** In bytes; a discovery document has some five thousand. */
const largestAnswer = 200_000

const known = new Map<string, { provider: Provider; until: number }>()

/** The provider behind an issuer, read anew every hour; `onLoopback` is for a provider on this machine, in local runs. */
export async function discover(issuer: string, now: Date, onLoopback: boolean): Promise<Provider> {
  const found = known.get(issuer)
  if (found && found.until > now.getTime()) return found.provider
  const said = await read(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, onLoopback)
  const provider = providerIn(said, issuer, onLoopback)
  known.set(issuer, { provider, until: now.getTime() + believedFor })
  return provider
}

function providerIn(said: Record<string, unknown>, issuer: string, onLoopback: boolean): Provider {
  // The issuer must be the one that was asked, to the letter (Discovery, 4.3); else another's keys would speak for it.
  if (said.issuer !== issuer) throw new NoProvider('the document is of another issuer')
  const address = (name: string) => {
    const value = said[name]
    if (typeof value !== 'string' || !isReachable(value, onLoopback)) throw new NoProvider(`no usable ${name}`)
    return value
  }
  const methods = said.token_endpoint_auth_methods_supported
  return {
    issuer,
    authorizationEndpoint: address('authorization_endpoint'),
    tokenEndpoint: address('token_endpoint'),
    takesBasic: !Array.isArray(methods) || methods.includes('client_secret_basic'),
    keys: createRemoteJWKSet(new URL(address('jwks_uri')), {
      timeoutDuration: patience,
      cooldownDuration: lookAgainAfter,
      cacheMaxAge: believedFor,
      [customFetch]: (url, options) => fetch(url, { ...options, redirect: 'manual' }),
    }),
  }
}

/** By name and encrypted: a school's setting must lead our server to no address of its own network. */
export function isReachable(address: string, onLoopback: boolean) {
  const url = URL.parse(address)
  if (!url || url.username || url.password) return false
  if (onLoopback && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)) return true
  const isName =
    /\.[a-z][a-z0-9-]*$/.test(url.hostname) && !/\.(local|localhost|internal|lan|home\.arpa)$/.test(url.hostname)
  return url.protocol === 'https:' && (url.port === '' || url.port === '443') && isName
}

async function read(address: string, onLoopback: boolean) {
  if (!isReachable(address, onLoopback)) throw new NoProvider('not an address we go to')
  return readJson(await ask(address, { headers: { Accept: 'application/json' } }))
}

/** No redirect is followed, since the next address would be checked by nobody. */
export async function ask(address: string, init: RequestInit) {
  try {
    return await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) })
  } catch (error) {
    throw new NoProvider(String(error))
  }
}

export async function readJson(answer: Response): Promise<Record<string, unknown>> {
  if (!answer.ok) throw new NoProvider(`answered ${answer.status}`)
  const text = await answer.text()
  if (text.length > largestAnswer) throw new NoProvider('answered more than we read')
  try {
    return Object(JSON.parse(text)) as Record<string, unknown> // safe: only looked at, field by field
  } catch {
    throw new NoProvider('answered no JSON')
  }
}
