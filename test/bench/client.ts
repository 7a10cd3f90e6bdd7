import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

export type Answer = Response & { cookies: string[] }

/** Asks a school on this machine by its host name, whatever the resolver thinks of `*.localhost`. */
export function ask(
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
) {
  const { hostname, port, host, pathname, search, origin } = new URL(url)
  const headers = { Host: host, 'Accept-Encoding': 'identity', Origin: origin, ...init.headers }
  const options = {
    agent,
    host: '127.0.0.1',
    port,
    path: pathname + search,
    method: init.method ?? 'GET',
    headers,
    servername: hostname,
  }
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(options, async (answer) => {
      const body = await buffer(answer)
      const kept = Object.entries(answer.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      )
      const noBody = answer.statusCode === 204 || answer.statusCode === 304
      const response = new Response(noBody ? null : new Uint8Array(body), {
        status: answer.statusCode ?? 0,
        headers: kept,
      })
      resolve(Object.assign(response, { cookies: answer.headers['set-cookie'] ?? [] }))
    })
    // A kept connection may be closed by the other end just as it is used again: then nothing was heard, and it is asked anew.
    asked.on('error', (error: NodeJS.ErrnoException) =>
      asked.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')
        ? resolve(ask(url, init))
        : reject(error),
    )
    asked.end(init.body)
  })
}

/** Logs in as a person would, and gives the cookie that holds. */
export async function logIn(school: string, name: string, password: string) {
  const body = new URLSearchParams({ gebruikersnaam: name, wachtwoord: password }).toString()
  const answer = await ask(`${school}/inloggen`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  const cookie = answer.cookies.map((one) => one.split(';')[0]).join('; ')
  if (answer.status !== 303 || !cookie) throw new Error(`${name} could not log in: ${answer.status}`)
  return cookie
}
