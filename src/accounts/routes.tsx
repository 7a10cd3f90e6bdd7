import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { accountTexts } from '../../templates/accounts/texts.ts'
import type { SiteRouter } from '../http/bindings.ts'
import { emptyDraft, readForm } from '../http/forms.ts'
import { ownPath } from '../http/own-path.ts'
import { sessionHere } from '../http/session.ts'
import { paths } from '../paths.ts'
import { browserOf, dropSession } from './browser.ts'
import { loginForm, loginStepForm, logoutForm } from './forms.ts'
import { again, type Carried, letIn, showLogin, showStep } from './letting-in.tsx'
import { logIn, logOut } from './login.ts'
import { takeSecondStep } from './taking-step.ts'
import { windowMs } from './throttle.ts'

export function accountRoutes(site: SiteRouter) {
  site.get(paths.login, (c) => {
    const to = ownPath(c.req.query('naar'), paths.overview)
    const done = c.req.query('gewijzigd') === 'wachtwoord' ? accountTexts.passwordKept : undefined
    return showLogin(c, { draft: emptyDraft, to, kept: '', files: false, done })
  })

  site.post(paths.login, async (c) => {
    const form = await readForm(c, loginForm)
    if (!form.ok) return again(c, form.draft)
    const { gebruikersnaam: name, wachtwoord: password, naar, bewaard, bestanden } = form.value
    const outcome = await logIn(c.var.school, { name, password, ...(await browserOf(c)) })
    if (outcome.kind === 'welcome') return letIn(c, outcome, { naar, bewaard, bestanden })
    if (outcome.kind === 'secondStep') return showStep(c, outcome.ticket, { naar, bewaard, bestanden })
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
    if (!form.ok) return showStep(c, bewijs, carried, form.draft.problems.code)
    const outcome = await takeSecondStep(c.var.school, bewijs, form.value.code, await browserOf(c))
    if (outcome.kind === 'welcome') return letIn(c, outcome, carried)
    c.status(outcome.kind === 'throttled' ? 429 : 422)
    if (outcome.kind === 'over') return again(c, { typed: { ...carried }, problems: {} }, secondStepTexts.over)
    if (outcome.kind === 'throttled') c.header('Retry-After', String(windowMs / 1000))
    return showStep(c, bewijs, carried, secondStepTexts[outcome.kind])
  })

  site.post(paths.logout, async (c) => {
    const form = await readForm(c, logoutForm)
    const session = await sessionHere(c, c.var.school)
    if (session) await logOut(c.var.school, session.fingerprint)
    dropSession(c)
    return form.ok && form.value.bewaard ? again(c, { typed: form.value, problems: {} }) : c.redirect(paths.home, 303)
  })
}
