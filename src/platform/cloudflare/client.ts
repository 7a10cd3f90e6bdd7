import type { Bindings } from '../../http/bindings.ts'
import type { CloudflareEnv } from './env.ts'
import { cloudflarePlatform } from './platform.ts'

/** The edge always says that it takes gzip; what the client itself takes, it says elsewhere. */
export function asClientSent(request: Request<unknown, IncomingRequestCfProperties>) {
  const headers = new Headers(request.headers)
  headers.set('Accept-Encoding', request.cf?.clientAcceptEncoding ?? '')
  return new Request(request, { headers })
}

export const bindingsFor = (request: Request, env: CloudflareEnv): Bindings => ({
  platform: cloudflarePlatform(env),
  clientAddress: request.headers.get('CF-Connecting-IP') ?? '',
})
