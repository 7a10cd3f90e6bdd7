import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { password, platform } from '../cast.ts'

export const host = 'linde.pleinpost.test'
export const origin = `https://${host}`

type Visit = {
  address?: string
  cookie?: string
  at?: string
  platform?: Platform
  headers?: Record<string, string>
}
type Typed = Record<string, string>

/** A browser that is not logged in: it looks, or where it typed something sends it. */
export async function knock(path: string, typed?: Typed, visit: Visit = {}) {
  const { address = '192.0.2.1', cookie = '', at = host, platform: given = platform, headers: more = {} } = visit
  const headers = { ...more, origin: `https://${at}`, 'user-agent': 'Mozilla/5.0 (Android 16) Chrome/150', cookie }
  const init = typed ? { method: 'POST', body: new URLSearchParams(typed) } : {}
  const request = new Request(`https://${at}${path}`, { redirect: 'manual', headers, ...init })
  return app.fetch(request, { platform: given, clientAddress: address })
}

/** A browser at the login page, from any address and with any cookies. */
export async function logInAs(
  name: string,
  typed: Typed = {},
  { address = '192.0.2.1', cookie = '', at = host }: Visit = {},
) {
  const headers = {
    origin: `https://${at}`,
    'user-agent': 'Mozilla/5.0 (Android 16) Chrome/150',
    ...(cookie ? { cookie } : {}),
  }
  const body = new URLSearchParams({ gebruikersnaam: name, wachtwoord: password, ...typed })
  const request = new Request(`https://${at}${paths.login}`, { method: 'POST', redirect: 'manual', headers, body })
  return app.fetch(request, { platform, clientAddress: address })
}

export const withWrongPassword = (name: string, visit: Visit = {}) => logInAs(name, { wachtwoord: 'wrong' }, visit)

export async function visitWith(cookie: string, path: string, init: RequestInit = {}) {
  const request = new Request(`${origin}${path}`, { redirect: 'manual', ...init, headers: { origin, cookie } })
  return app.fetch(request, { platform, clientAddress: '192.0.2.1' })
}

/** What a browser would send back of what it was given. */
export const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

export const setCookie = (answer: Response, name: string) =>
  answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? ''
