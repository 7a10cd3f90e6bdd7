import { browserAndSystem } from '../../templates/accounts/browser-names.ts'
import { passkeyTexts } from '../../templates/accounts/passkey-texts.ts'
import { RecoveryCodesPage } from '../../templates/accounts/second-step.tsx'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { browserOf, keepSession, placeOfVisitor, rememberBrowser } from '../accounts/browser.ts'
import { spacedDigits } from '../accounts/recovery-codes.ts'
import type { SiteRouter } from '../http/bindings.ts'
import { type Draft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { nameProblems, openInvitation } from './acceptance.ts'
import { choose, over } from './choosing.tsx'
import { acceptanceNameForm, passkeyAcceptanceForm } from './forms.ts'
import { acceptByPasskey, offerFirstPasskey } from './passkey-acceptance.ts'

/** Without a password. Whoever has no scripts has the password (B1). */
export function passkeyAcceptanceRoutes(site: SiteRouter) {
  // Asked for by the page's script with the user name; where there is no question, the form itself is told why.
  site.post(paths.acceptanceQuestion(':token'), async (c) => {
    const { school } = c.var
    const opened = await openInvitation(school, c.req.param('token'))
    const form = await readForm(c, acceptanceNameForm)
    const offer =
      opened.is === 'open' && form.ok
        ? await offerFirstPasskey(school, opened.guest, placeOfVisitor(c), form.value.gebruikersnaam)
        : null
    return c.json(offer, offer ? 200 : 422)
  })

  site.post(paths.acceptancePasskey(':token'), async (c) => {
    const { token } = c.req.param()
    const { school } = c.var
    const opened = await openInvitation(school, token)
    if (opened.is !== 'open') return over(c, token, opened)
    const form = await readForm(c, passkeyAcceptanceForm)
    const { guest } = opened
    if (!form.ok) return choose(c, { token, guest, ...(await notShown(school, form.draft)) })
    const { gebruikersnaam: userName, ...shown } = form.value
    const who = await browserOf(c)
    const by = { ...shown, ...who, userName, keyName: keyNamedAfter(who.browser) }
    const accepted = await acceptByPasskey(school, guest, placeOfVisitor(c), by)
    if (accepted.is === 'over') return over(c, token, await openInvitation(school, token))
    if (accepted.is === 'wrong') {
      c.status(422)
      const draft = { typed: { gebruikersnaam: userName }, problems: accepted.problems }
      return choose(c, { token, guest, draft, said: accepted.said })
    }
    keepSession(c, accepted.session)
    rememberBrowser(c, accepted.browser)
    if (accepted.codes.length === 0) return c.redirect(paths.overview, 303)
    const page = <RecoveryCodesPage codes={accepted.codes.map(spacedDigits)} />
    return c.render(page, { title: secondStepTexts.saveThese, hidden: true })
  })
}

/** What is wrong with the user name; where nothing is, no passkey came along. */
async function notShown(school: SchoolScope, { typed: { gebruikersnaam = '' }, problems: missing }: Draft) {
  const problems = { ...(await nameProblems(school, gebruikersnaam)), ...missing }
  const said = problems.gebruikersnaam ? undefined : passkeyTexts.cancelled
  return { draft: { typed: { gebruikersnaam }, problems }, said }
}

/** Until its owner calls it otherwise. */
function keyNamedAfter(userAgent: string) {
  const { browser, system } = browserAndSystem(userAgent)
  return [system, browser].filter(Boolean).join(', ') || 'Passkey'
}
