import type { Context } from 'hono'
import { ConfirmationPage, OverPage } from '../../templates/signups/confirmation.tsx'
import { SentPage } from '../../templates/signups/sent.tsx'
import { SignUpPage, SubdomainField } from '../../templates/signups/sign-up.tsx'
import { signUpTexts } from '../../templates/signups/texts.ts'
import { problems } from '../../templates/ui/problems.ts'
import type { ApexRouter, AppEnv } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { readerOf } from '../http/respond.tsx'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { asSubdomain } from '../schools/subdomains.ts'
import { trialEnd } from '../schools/trial.ts'
import type { SignUp } from './directory-schema.ts'
import { confirmationForm, signUpForm } from './forms.ts'
import { confirm } from './founding.ts'
import { openSignUp, sealSent } from './links.ts'
import { signUpWithId } from './queries.ts'
import { signUp } from './sign-ups.ts'
import { freeSubdomain, problemWith } from './subdomains.ts'

export function signUpRoutes(apex: ApexRouter) {
  apex.get(paths.signUp, (c) => page(c, emptyDraft))

  /** The address that a name suggests, for as long as nobody typed one. */
  apex.get(paths.signUpSubdomain, async (c) => {
    const { school = '', plaats = '', subdomein = '', voorgesteld = '' } = c.req.query()
    const own = asSubdomain(subdomein)
    const { directory, settings } = c.env.platform
    const isOwn = own !== '' && own !== voorgesteld
    const suggested = isOwn ? own : await freeSubdomain(directory, school.slice(0, 100), plaats.slice(0, 80))
    const field = <SubdomainField value={suggested} suggested={suggested} domain={settings.siteDomain} />
    return c.render(field, { title: signUpTexts.title, hidden: true })
  })

  apex.post(paths.signUp, async (c) => {
    const form = await readForm(c, signUpForm)
    if (!form.ok) return page(c, form.draft)
    const { platform, clientAddress: address } = c.env
    const outcome = await signUp(platform, form.value, { address, language: readerOf(c).language })
    if (outcome.kind === 'mailed') {
      return c.redirect(paths.signUpSent(await sealSent(platform.settings.secret, outcome.id)), 303)
    }
    const { wachtwoord: _, ...typed } = form.value
    c.status(outcome.kind === 'throttled' ? 429 : 422)
    return outcome.kind === 'throttled'
      ? page(c, { typed, problems: {} }, true)
      : page(c, { typed, problems: outcome.problems })
  })

  apex.get(paths.signUpSent(':token'), async (c) => {
    const { directory, settings, now } = c.env.platform
    const id = await openSignUp(settings.secret, 'sent', c.req.param('token'))
    const [found] = id ? await signUpWithId(directory, id, now()) : []
    return found ? c.render(<SentPage email={found.email} />, { title: signUpTexts.sent, hidden: true }) : over(c)
  })

  apex.get(paths.signUpConfirmation(':token'), async (c) => {
    const found = await openedBy(c)
    if (!found) return over(c)
    const taken = await problemWith(c.env.platform.directory, found.subdomain)
    return confirmation(c, found, taken && !found.foundingId ? { subdomein: found.subdomain } : null)
  })

  apex.post(paths.signUpConfirmation(':token'), async (c) => {
    const found = await openedBy(c)
    if (!found) return over(c)
    const form = await readForm(c, confirmationForm)
    const subdomain = (form.ok && asSubdomain(form.value.subdomein)) || found.subdomain
    const problem = found.foundingId ? null : await problemWith(c.env.platform.directory, subdomain)
    if (problem) return confirmation(c, found, { subdomein: subdomain })
    const outcome = await confirm(c.env.platform, found.id, subdomain)
    if (outcome.kind === 'founded') return c.redirect(outcome.href, 303)
    return outcome.kind === 'over' ? over(c) : confirmation(c, found, { subdomein: subdomain })
  })
}

function page(c: Context<AppEnv>, { typed, problems: wrong }: Draft, throttled = false) {
  const { settings, now } = c.env.platform
  const id = typed.aanmelding || newId(now())
  const shown = { draft: { typed: { ...typed, wachtwoord: '' }, problems: wrong }, id, domain: settings.siteDomain }
  return c.render(<SignUpPage {...shown} throttled={throttled} />, { title: signUpTexts.title })
}

async function openedBy(c: Context<AppEnv, string>) {
  const { directory, settings, now } = c.env.platform
  const id = await openSignUp(settings.secret, 'sign-up', c.req.param('token') ?? '')
  const [found] = id ? await signUpWithId(directory, id, now()) : []
  return found
}

/** With another address to choose, where the first one is another school's by now. */
async function confirmation(c: Context<AppEnv>, signUp: SignUp, typed: { subdomein: string } | null) {
  const { directory, settings, now } = c.env.platform
  const problem = typed ? await problemWith(directory, typed.subdomein) : null
  if (problem) c.status(c.req.method === 'POST' ? 422 : 200)
  const wrong = typed && problem ? { value: typed.subdomein, problem: problems[problem] } : null
  const token = c.req.param('token') ?? ''
  const { zone } = readerOf(c)
  const shown = { signUp, token, domain: settings.siteDomain, trialEndsAt: trialEnd(now(), zone), wrong }
  return c.render(<ConfirmationPage {...shown} />, { title: signUpTexts.confirmTitle, hidden: true })
}

function over(c: Context<AppEnv>) {
  c.status(404)
  return c.render(<OverPage />, { title: signUpTexts.over, hidden: true })
}
