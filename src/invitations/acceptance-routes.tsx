import type { Context } from 'hono'
import { acceptanceTexts } from '../../templates/invitations/acceptance-texts.ts'
import { CodePage } from '../../templates/invitations/code.tsx'
import { browserOf, keepSession, rememberBrowser } from '../accounts/browser.ts'
import { windowMs } from '../accounts/throttle.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { accept, askForAnother, type Guest, openInvitation, problemsOf } from './acceptance.ts'
import { choose, over } from './choosing.tsx'
import { openCode } from './codes.ts'
import { acceptanceForm, carriedCode, codeForm } from './forms.ts'

/** For whoever has no account yet. Mail scanners open links: looking uses nothing up (check 11). */
export function acceptanceRoutes(site: SiteRouter) {
  site.get(paths.acceptance(':token'), async (c) => {
    const { token } = c.req.param()
    const opened = await openInvitation(c.var.school, token)
    return opened.is === 'open' ? choose(c, { token, guest: opened.guest, draft: emptyDraft }) : over(c, token, opened)
  })

  site.post(paths.acceptance(':token'), async (c) => {
    const { token } = c.req.param()
    const { school } = c.var
    const opened = await openInvitation(school, token)
    if (opened.is !== 'open') return over(c, token, opened)
    const form = await readForm(c, acceptanceForm)
    if (!form.ok) return choose(c, { token, guest: opened.guest, draft: await allOf(school, opened.guest, form.draft) })
    const { gebruikersnaam: userName, wachtwoord: password } = form.value
    const accepted = await accept(school, opened.guest, { userName, password, ...(await browserOf(c)) })
    if (accepted.is === 'over') return over(c, token, await openInvitation(school, token))
    if (accepted.is === 'wrong') {
      c.status(422)
      const draft = { typed: { gebruikersnaam: userName }, problems: accepted.problems }
      return choose(c, { token, guest: opened.guest, draft, said: accepted.said })
    }
    keepSession(c, accepted.session)
    rememberBrowser(c, accepted.browser)
    return c.redirect(paths.overview, 303)
  })

  site.post(paths.newInvitation(':token'), async (c) => {
    const { token } = c.req.param()
    const opened = await openInvitation(c.var.school, token)
    if (opened.is !== 'open' && opened.is !== 'unknown') await askForAnother(c.var.school, opened)
    return c.redirect(paths.acceptance(token), 303)
  })

  codeRoutes(site)
}

function codeRoutes(site: SiteRouter) {
  site.get(paths.code, (c) => askCode(c, { typed: { code: carriedCode(c.req.query('c')) }, problems: {} }))

  site.post(paths.code, async (c) => {
    const form = await readForm(c, codeForm)
    if (!form.ok) return askCode(c, form.draft)
    const { code } = form.value
    const opened = await openCode(c.var.school, code, c.var.clientAddress)
    if (opened.is === 'known') return c.redirect(paths.acceptance(opened.token), 303)
    const throttled = opened.is === 'throttled'
    c.status(throttled ? 429 : 422)
    if (throttled) c.header('Retry-After', String(windowMs / 1000))
    return askCode(c, { typed: { code }, problems: { code: acceptanceTexts[throttled ? 'throttled' : 'unknownCode'] } })
  })
}

/** What is wrong with the one field is said together with what was not filled in beside it. */
async function allOf(school: SchoolScope, guest: Guest, { typed, problems }: Draft): Promise<Draft> {
  const { gebruikersnaam = '', wachtwoord = '' } = typed
  const wrong = await problemsOf(school, guest, { userName: gebruikersnaam, password: wachtwoord })
  return { typed: { gebruikersnaam }, problems: { ...wrong, ...problems } }
}

const askCode = (c: Context<SiteEnv>, draft: Draft) =>
  c.render(<CodePage draft={draft} />, { title: acceptanceTexts.typeCode, hidden: true })
