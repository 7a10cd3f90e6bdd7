import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SignOnFailedPage } from '../../templates/signon/failed.tsx'
import { SignOnPage } from '../../templates/signon/provider.tsx'
import { signOnTexts } from '../../templates/signon/texts.ts'
import { browserOf, keepSession } from '../accounts/browser.ts'
import type { SchoolEnv, SchoolRouter, SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, readForm } from '../http/forms.ts'
import { ownPath } from '../http/own-path.ts'
import { paths } from '../paths.ts'
import { saved, shown } from '../settings/saved.ts'
import { providerForm } from './forms.ts'
import { keepProvider, ownProvider, removeProvider } from './provider.ts'
import { comeBack, type Failure, journeySeconds, returnAddress, setOut } from './signing-on.ts'

/** Lax, since the way back begins at the provider's site. */
const journeyCookie = '__Host-aanmelden'
const own = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

export function signOnRoutes(site: SiteRouter) {
  site.get(paths.signOn, async (c) => {
    const out = await setOut(c.var.school, ownPath(c.req.query('naar'), paths.overview))
    if (!out) return failed(c, 'unreachable')
    setCookie(c, journeyCookie, out.kept, { ...own, maxAge: journeySeconds })
    return c.redirect(out.url, 302)
  })

  site.get(paths.signOnReturn, async (c) => {
    const { code = '', state = '', error = '' } = c.req.query()
    const kept = getCookie(c, journeyCookie)
    deleteCookie(c, journeyCookie, own)
    const returned = await comeBack(c.var.school, kept, { code, state, error }, await browserOf(c))
    if (returned.is !== 'welcome') return failed(c, returned.is)
    keepSession(c, returned.session)
    return c.redirect(ownPath(returned.to, paths.overview), 303)
  })
}

function failed(c: Context<SiteEnv>, why: Failure) {
  c.status(why === 'unreachable' ? 502 : 403)
  return c.render(<SignOnFailedPage why={why} label={c.var.school.school.signOnLabel ?? ''} />, {
    title: signOnTexts.failed,
    hidden: true,
  })
}

export function signOnSettingsRoutes(people: SchoolRouter) {
  people.get(paths.signOnSettings, 'settings.manage', (c) => showProvider(c))

  people.post(paths.signOnSettings, 'settings.manage', async (c) => {
    const form = await readForm(c, providerForm)
    if (!form.ok) return showProvider(c, form.draft)
    const { naam: label, uitgever: issuer, client: clientId, geheim: secret, domein: domain, tweedestap } = form.value
    const kept = await keepProvider(c.var.scope, { label, issuer, clientId, secret, domain, secondStep: tweedestap })
    if (kept.ok) return saved(c, paths.signOnSettings)
    c.status(422)
    return showProvider(c, { typed: form.typed, problems: kept.problems })
  })

  people.post(paths.signOnRemoval, 'settings.manage', async (c) => {
    await removeProvider(c.var.scope)
    return saved(c, paths.signOnSettings)
  })
}

async function showProvider(c: Context<SchoolEnv>, draft?: Draft) {
  const { scope } = c.var
  const provider = await ownProvider(scope)
  const page = <SignOnPage provider={provider} draft={draft} returnAddress={returnAddress(scope)} />
  return c.render(page, shown(c, signOnTexts.title))
}
