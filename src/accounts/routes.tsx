import type { Context } from 'hono'
import { AnothersPage } from '../../templates/accounts/anothers.tsx'
import { GoOnPage, LoginPage, type LoginProps } from '../../templates/accounts/login.tsx'
import { LoginStepPage } from '../../templates/accounts/second-step.tsx'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { accountTexts } from '../../templates/accounts/texts.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { openKept, writerOf } from '../http/kept-form.ts'
import { ownPath } from '../http/own-path.ts'
import { sessionHere } from '../http/session.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { browserOf, dropSession, keepSession, rememberBrowser } from './browser.ts'
import { loginForm, loginStepForm, logoutForm } from './forms.ts'
import { logIn, logOut } from './login.ts'
import { takeSecondStep } from './taking-step.ts'
import { windowMs } from './throttle.ts'
import type { Welcome } from './welcome.ts'

export function accountRoutes(site: SiteRouter) {
  site.get(paths.login, (c) => {
    const to = ownPath(c.req.query('naar'), paths.overview)
    const done = c.req.query('gewijzigd') === 'wachtwoord' ? accountTexts.passwordKept : undefined
    return page(c, { draft: emptyDraft, to, kept: '', files: false, done })
  })

  site.post(paths.login, async (c) => {
    const form = await readForm(c, loginForm)
    if (!form.ok) return again(c, form.draft)
    const { gebruikersnaam: name, wachtwoord: password, naar, bewaard, bestanden } = form.value
    const outcome = await logIn(c.var.school, { name, password, ...(await browserOf(c)) })
    if (outcome.kind === 'welcome') return letIn(c, outcome, { naar, bewaard, bestanden })
    if (outcome.kind === 'secondStep') return step(c, outcome.ticket, { naar, bewaard, bestanden })
    c.status(outcome.kind === 'throttled' ? 429 : 422)
    if (outcome.kind === 'throttled') c.header('Retry-After', String(windowMs / 1000))
    return again(
      c,
      { typed: { gebruikersnaam: name, naar, bewaard, bestanden }, problems: {} },
      accountTexts[outcome.kind],
    )
  })

  site.post(paths.loginStep, async (c) => {
    const form = await readForm(c, loginStepForm)
    const { bewijs = '', ...carried }: Carried & { bewijs?: string } = form.ok ? form.value : form.draft.typed
    if (!form.ok) return step(c, bewijs, carried, form.draft.problems.code)
    const outcome = await takeSecondStep(c.var.school, bewijs, form.value.code, await browserOf(c))
    if (outcome.kind === 'welcome') return letIn(c, outcome, carried)
    c.status(outcome.kind === 'throttled' ? 429 : 422)
    if (outcome.kind === 'over') return again(c, { typed: { ...carried }, problems: {} }, secondStepTexts.over)
    if (outcome.kind === 'throttled') c.header('Retry-After', String(windowMs / 1000))
    return step(c, bewijs, carried, secondStepTexts[outcome.kind])
  })

  site.post(paths.logout, async (c) => {
    const form = await readForm(c, logoutForm)
    const session = await sessionHere(c, c.var.school)
    if (session) await logOut(c.var.school, session.fingerprint)
    dropSession(c)
    return form.ok && form.value.bewaard ? again(c, { typed: form.value, problems: {} }) : c.redirect(paths.home, 303)
  })
}

type Carried = { naar?: string; bewaard?: string; bestanden?: string }

/** The form with what was typed, but never the password. */
async function again(c: Context<SiteEnv>, draft: Draft, wrong?: Text) {
  const { naar, bewaard = '', bestanden }: Carried = draft.typed
  const kept = (await openKept(bewaard, c.var.school)).length > 0 ? bewaard : ''
  return page(c, { draft, to: ownPath(naar, paths.overview), kept, files: Boolean(bestanden), wrong })
}

/** The password was right, and a code is asked for; all that goes along goes on with it. */
const step = (c: Context<SiteEnv>, ticket: string, { naar, bewaard = '', bestanden }: Carried, wrong?: Text) => {
  const carried = { to: ownPath(naar, paths.overview), kept: bewaard, files: Boolean(bestanden) }
  const props = { title: secondStepTexts.loginTitle, hidden: true }
  return c.render(<LoginStepPage ticket={ticket} wrong={wrong} {...carried} />, props)
}

function letIn(c: Context<SiteEnv>, { session, browser, person }: Welcome, carried: Carried) {
  keepSession(c, session)
  rememberBrowser(c, browser)
  return goOn(c, person, carried)
}

const page = (c: Context<SiteEnv>, props: LoginProps) =>
  c.render(<LoginPage {...props} elsewhere={c.var.school.school.signOnLabel} />, {
    title: accountTexts.logIn,
    hidden: true,
  })

/** Back to what was asked for; by way of what was typed there, if it was this person who typed it. */
async function goOn(c: Context<SiteEnv>, person: string, { naar, bewaard = '', bestanden }: Carried) {
  const kept = await openKept(bewaard, c.var.school)
  const to = ownPath(naar, paths.overview)
  if (kept.length === 0) return c.redirect(to, 303)
  const files = Boolean(bestanden)
  return (writerOf(kept) ?? person) === person
    ? c.render(<GoOnPage to={to} kept={kept} files={files} />, { title: accountTexts.welcomeBack, hidden: true })
    : c.render(<AnothersPage to={to} kept={bewaard} files={files} />, { title: accountTexts.anothers, hidden: true })
}
