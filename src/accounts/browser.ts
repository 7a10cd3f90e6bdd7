import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SiteEnv } from '../http/bindings.ts'
import { sessionCookie, sessionHere, sessionSeconds } from '../http/session.ts'
import { knownBrowserCookie, knownBrowserSeconds, openKnownBrowser } from './known-browser.ts'
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

export const keepSession = (c: Context<SiteEnv>, session: string) =>
  setCookie(c, sessionCookie, session, { ...own, maxAge: sessionSeconds })

export const dropSession = (c: Pick<Context, 'header'>) => deleteCookie(c as Context, sessionCookie, own) // safe: only a header is set

export const rememberBrowser = (c: Context<SiteEnv>, sealed: string) =>
  setCookie(c, knownBrowserCookie, sealed, { ...own, maxAge: knownBrowserSeconds })
