import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SchoolEnv, SiteEnv } from '../http/bindings.ts'
import { lastsOf, sessionCookie, sessionHere } from '../http/session.ts'
import { newSecret } from '../ids.ts'
import { knownBrowserCookie, knownBrowserSeconds, openKnownBrowser } from './known-browser.ts'
import { challengeLasts, type Place } from './passkey-challenge.ts'
import type { Trier } from './throttle.ts'

const own = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** Who tries something without being logged in. */
export async function trierOf(c: Context<SiteEnv>): Promise<Trier> {
  const { school, clientAddress: address } = c.var
  return { address, known: await openKnownBrowser(getCookie(c, knownBrowserCookie), school) }
}

/** Who knocks, apart from what was typed. */
export async function browserOf(c: Context<SiteEnv>) {
  const session = await sessionHere(c, c.var.school)
  return { ...(await trierOf(c)), browser: c.req.header('User-Agent') ?? '', replaces: session?.fingerprint }
}

type Answering = Pick<Context, 'header'>

// Safe casts: a cookie is a header of the answer.
export const keepSession = (c: Answering, session: string) =>
  setCookie(c as Context, sessionCookie, session, { ...own, maxAge: lastsOf(session) })
/** No longer than the browser is open, on a computer that others use as well. */
export const lendSession = (c: Answering, session: string) => setCookie(c as Context, sessionCookie, session, own)
export const dropSession = (c: Answering) => deleteCookie(c as Context, sessionCookie, own)
export const rememberBrowser = (c: Answering, sealed: string) =>
  setCookie(c as Context, knownBrowserCookie, sealed, { ...own, maxAge: knownBrowserSeconds })

/** Tells browsers apart while they are asked for a passkey; it opens nothing. */
const passkeyCookie = '__Host-passkey'

/** Where a visitor is asked for a passkey. */
export function placeOfVisitor(c: Context<SiteEnv>): Place {
  const browser = getCookie(c, passkeyCookie) ?? newSecret()
  const lasts = { ...own, sameSite: 'Strict', maxAge: challengeLasts / 1000 } as const
  setCookie(c as unknown as Context, passkeyCookie, browser, lasts) // safe: a cookie is a header of the answer
  return placeAt(c, browser)
}

/** Where somebody who is logged in is. */
export const placeOfSession = (c: Context<SchoolEnv>) => placeAt(c, c.var.session.fingerprint)

/** At the address that was asked, which the directory knows as this school's. */
function placeAt(c: Pick<Context, 'req'>, browser: string): Place {
  const { hostname, origin } = new URL(c.req.url)
  return { host: hostname, origin, browser }
}
