import type { Context } from 'hono'
import { DomainsPage } from '../../templates/domains/domains.tsx'
import { domainTexts } from '../../templates/domains/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { textOfField } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { saved, shown } from '../settings/saved.ts'
import { addDomain, type Outcome, proofOf, removeDomain } from './domains.ts'

/** A domain name of the school's own for its website (J1). */
export function domainRoutes(people: SchoolRouter) {
  people.get(paths.domains, 'settings.manage', (c) => page(c, '', null))

  people.post(paths.domains, 'settings.manage', async (c) => {
    const { domein } = await c.req.parseBody()
    const typed = typeof domein === 'string' ? domein.slice(0, 300) : ''
    const outcome = await addDomain(c.var.scope, typed)
    return outcome.ok ? saved(c, paths.domains) : page(c, typed, outcome)
  })

  people.post(paths.domainRemoval, 'settings.manage', async (c) => {
    const { domein } = await c.req.parseBody()
    await removeDomain(c.var.scope, textOfField(domein))
    return c.redirect(paths.domains, 303)
  })
}

async function page(c: Context<SchoolEnv>, typed: string, wrong: Extract<Outcome, { ok: false }> | null) {
  const { scope } = c.var
  if (wrong) c.status(422)
  const proof = wrong?.host ? await proofOf(scope, wrong.host) : null
  const props = { typed, problem: wrong?.problem, proof, domains: await scope.listing.domains() }
  return c.render(<DomainsPage {...props} subdomain={new URL(scope.origin).host} />, shown(c, domainTexts.title))
}
