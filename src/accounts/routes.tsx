import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { GoOnPage, LoginPage, type LoginProps } from '../../templates/accounts/login.tsx'
import { accountTexts } from '../../templates/accounts/texts.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { type KeptForm, readKept } from '../http/kept-form.ts'
import { ownPath } from '../http/own-path.ts'
import { openSession, sessionCookie, sessionSeconds } from '../http/session.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { loginForm } from './forms.ts'
import { logIn, logOut } from './login.ts'

const own = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

export function accountRoutes(site: SiteRouter) {
  site.get(paths.login, (c) => {
    const to = ownPath(c.req.query('naar'), paths.overview)
    return c.render(<LoginPage draft={emptyDraft} to={to} kept={[]} />, { title: accountTexts.logIn })
  })

  site.post(paths.login, async (c) => {
    const form = await readForm(c, loginForm)
    if (!form.ok) return again(c, form.draft)
    const { gebruikersnaam: name, wachtwoord: password, naar, bewaard } = form.value
    const browser = c.req.header('User-Agent') ?? ''
    const outcome = await logIn(c.var.school, { name, password, address: c.var.clientAddress, browser })
    if (outcome.kind === 'welcome') {
      setCookie(c, sessionCookie, outcome.cookie, { ...own, maxAge: sessionSeconds })
      return goOn(c, ownPath(naar, paths.overview), readKept(bewaard))
    }
    c.status(outcome.kind === 'throttled' ? 429 : 422)
    return again(c, { typed: { gebruikersnaam: name, naar, bewaard }, problems: {} }, accountTexts[outcome.kind])
  })

  site.post(paths.logout, async (c) => {
    const { school } = c.var
    const claim = await openSession(getCookie(c, sessionCookie), school.school.schoolId, school.secret)
    if (claim) await logOut(school, claim.fingerprint)
    deleteCookie(c, sessionCookie, own)
    return c.redirect(paths.home, 303)
  })
}

/** The form with what was typed, but never the password. */
function again(c: Context<SiteEnv>, draft: Draft, wrong?: Text) {
  const { naar, bewaard } = draft.typed
  const props: LoginProps = { draft, to: ownPath(naar, paths.overview), kept: readKept(bewaard ?? ''), wrong }
  return c.render(<LoginPage {...props} />, { title: accountTexts.logIn })
}

const goOn = (c: Context<SiteEnv>, to: string, kept: KeptForm) =>
  kept.length === 0 ? c.redirect(to, 303) : c.render(<GoOnPage to={to} kept={kept} />, { title: accountTexts.welcomeBack })
