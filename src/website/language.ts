import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { ownPath } from '../http/own-path.ts'
import { languageCookie } from '../http/respond.tsx'
import { type Language, languages, type Offer } from '../language.ts'
import { paths } from '../paths.ts'

const year = 365 * 24 * 60 * 60

/** The language that was pressed, kept in this browser. */
export async function chooseLanguage(c: Context, offer: Offer = { languages, language: 'nl' }): Promise<Language> {
  const { language } = await c.req.parseBody()
  const chosen = offer.languages.find((known) => known === language) ?? offer.language
  setCookie(c, languageCookie, chosen, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: year })
  return chosen
}

/** The page one was on, which a browser tells of its own site (Referrer-Policy). */
export function cameFrom(c: Pick<Context, 'req'>) {
  const from = c.req.header('Referer') ?? ''
  if (!URL.canParse(from)) return paths.home
  const { pathname, search } = new URL(from)
  return ownPath(pathname + search, paths.home)
}
