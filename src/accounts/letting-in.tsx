import type { Context } from 'hono'
import { AnothersPage } from '../../templates/accounts/anothers.tsx'
import { GoOnPage, LoginPage, type LoginProps } from '../../templates/accounts/login.tsx'
import { LoginStepPage } from '../../templates/accounts/second-step.tsx'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { accountTexts } from '../../templates/accounts/texts.ts'
import type { SiteEnv } from '../http/bindings.ts'
import type { Draft } from '../http/forms.ts'
import { openKept, writerOf } from '../http/kept-form.ts'
import { ownPath } from '../http/own-path.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { keepSession, placeOfVisitor, rememberBrowser } from './browser.ts'
import { waysToStep } from './passkey-login.ts'
import type { Welcome } from './welcome.ts'

/** What goes along through a log-in. */
export type Carried = { naar?: string; bewaard?: string; bestanden?: string }

/** The form with what was typed, but never the password. */
export async function again(c: Context<SiteEnv>, draft: Draft, wrong?: Text) {
  const { naar, bewaard = '', bestanden }: Carried = draft.typed
  const kept = (await openKept(bewaard, c.var.school)).length > 0 ? bewaard : ''
  return showLogin(c, { draft, to: ownPath(naar, paths.overview), kept, files: Boolean(bestanden), wrong })
}

/** The password was right, and is not enough; all that goes along goes on with it. */
export async function showStep(
  c: Context<SiteEnv>,
  ticket: string,
  { naar, bewaard = '', bestanden }: Carried,
  wrong?: Text,
) {
  const carried = { to: ownPath(naar, paths.overview), kept: bewaard, files: Boolean(bestanden) }
  const ways = await waysToStep(c.var.school, placeOfVisitor(c), ticket)
  const page = <LoginStepPage ticket={ticket} ways={ways} wrong={wrong} {...carried} />
  return c.render(page, { title: secondStepTexts.loginTitle, hidden: true })
}

export function letIn(c: Context<SiteEnv>, { session, browser, person }: Welcome, carried: Carried) {
  keepSession(c, session)
  rememberBrowser(c, browser)
  return goOn(c, person, carried)
}

export function showLogin(c: Context<SiteEnv>, props: LoginProps) {
  const { signOnLabel, pupilsLogIn } = c.var.school.school
  return c.render(<LoginPage {...props} elsewhere={signOnLabel} pupils={pupilsLogIn} />, {
    title: accountTexts.logIn,
    hidden: true,
  })
}

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
