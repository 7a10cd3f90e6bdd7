import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { vi } from 'vitest'

export const issuer = 'https://login.voorbeeld.example/tenant'

type Said = Record<string, unknown>

/**
 * A provider that says what we want it to, at the other end of `fetch`: what a hostile or broken one would say. The real
 * one is in the browser tests.
 */
export async function provider() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const other = await generateKeyPair('RS256')
  const state = {
    document: {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    } as Said,
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] } as Said,
    token: (async () => ({})) as (form: URLSearchParams) => Promise<Said | Response>,
  }
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input instanceof Request ? input.url : input)
    if (url === `${issuer}/.well-known/openid-configuration`) return Response.json(state.document)
    if (url === `${issuer}/keys`) return Response.json(state.keys)
    if (url !== `${issuer}/token`) return new Response('', { status: 404 })
    const said = await state.token(new URLSearchParams(String(init?.body)))
    return said instanceof Response ? said : Response.json(said)
  })
  const sign = (claims: Said, { kid = 'one', key = privateKey, alg = 'RS256' } = {}) =>
    new SignJWT({ sub: 'ines-1', ...claims }).setProtectedHeader({ alg, kid }).sign(key)
  return { state, sign, otherKey: other.privateKey }
}

export const seconds = (plus = 0) => Math.floor(Date.now() / 1000) + plus
