import type { Context } from 'hono'
import { PupilLoginPage } from '../../templates/pupil-accounts/login.tsx'
import { pupilAccountTexts } from '../../templates/pupil-accounts/texts.ts'
import { browserOf, keepSession, lendSession, rememberBrowser } from '../accounts/browser.ts'
import { showStep } from '../accounts/letting-in.tsx'
import { logIn } from '../accounts/login.ts'
import { windowMs } from '../accounts/throttle.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { ownPath } from '../http/own-path.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { pupilLoginForm } from './forms.ts'
import { endOfSharedSession, typedName } from './logging-in.ts'

/** The log-in for those who have just learnt to type (B7); it weighs what was typed as the other one does. */
export function pupilLoginRoutes(site: SiteRouter) {
  site.get(paths.pupilLogin, (c) =>
    c.var.school.school.pupilsLogIn ? page(c, emptyDraft) : c.redirect(paths.login, 303),
  )

  site.post(paths.pupilLogin, async (c) => {
    const { school } = c.var
    if (!school.school.pupilsLogIn) return c.redirect(paths.login, 303)
    const form = await readForm(c, pupilLoginForm)
    if (!form.ok) return page(c, form.draft)
    const { gebruikersnaam, woorden: password, eigen, naar } = form.value
    const until = eigen ? undefined : endOfSharedSession(school)
    const outcome = await logIn(school, { name: typedName(gebruikersnaam), password, until, ...(await browserOf(c)) })
    if (outcome.kind === 'secondStep') return showStep(c, outcome.ticket, {})
    if (outcome.kind === 'welcome') {
      ;(eigen ? keepSession : lendSession)(c, outcome.session)
      rememberBrowser(c, outcome.browser)
      return c.redirect(ownPath(naar, paths.overview), 303)
    }
    c.status(outcome.kind === 'throttled' ? 429 : 422)
    if (outcome.kind === 'throttled') c.header('Retry-After', String(windowMs / 1000))
    return page(c, { typed: form.typed, problems: {} }, pupilAccountTexts[outcome.kind])
  })
}

const page = (c: Context<SiteEnv>, draft: Draft, wrong?: Text) =>
  c.render(<PupilLoginPage draft={draft} wrong={wrong} />, { title: pupilAccountTexts.logIn, hidden: true })
