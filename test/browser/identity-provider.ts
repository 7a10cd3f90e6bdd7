import { createServer, type Server } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

export const port = 8795
export const issuer = `http://localhost:${port}`
export const client = { id: 'pleinpost', secret: 'a secret that only the two of them know' }

/** An OpenID provider on this machine, where anyone is whoever they say: certified software, with a key of its own each time. */
export async function startProvider(returnAddress: string): Promise<Server> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' }
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [returnAddress] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // The claims belong in the token itself, since we ask for nothing more than that.
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: sub, email_verified: true }) }),
    cookies: { keys: ['for tests only'] },
    jwks: { keys: [key] },
    pkce: { required: () => true },
  })
  const server = createServer(provider.callback())
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

export const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
