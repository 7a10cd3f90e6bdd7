import type { Context } from 'hono'
import { settingsTexts } from '../../templates/settings/texts.ts'
import { MovedPage } from '../../templates/subdomains/moved.tsx'
import { SubdomainPage } from '../../templates/subdomains/subdomain.tsx'
import { subdomainTexts } from '../../templates/subdomains/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { saved, shown } from '../settings/saved.ts'
import { changeSubdomain } from './changing.ts'
import { subdomainForm } from './forms.ts'

export function subdomainRoutes(people: SchoolRouter) {
  people.get(paths.subdomain, 'settings.manage', (c) =>
    page(c, { typed: { subdomein: c.var.scope.school.slug }, problems: {} }),
  )

  people.post(paths.subdomain, 'settings.manage', async (c) => {
    const form = await readForm(c, subdomainForm)
    if (!form.ok) return page(c, form.draft)
    const changed = await changeSubdomain(c.var.scope, c.var.session.fingerprint, form.value.subdomein)
    if (changed.kind === 'same') return saved(c, paths.subdomain)
    if (changed.kind === 'moved') {
      return c.render(<MovedPage href={changed.href} host={changed.host} />, {
        title: subdomainTexts.moved,
        hidden: true,
      })
    }
    c.status(422)
    return page(c, { typed: form.value, problems: { subdomein: changed.problem } })
  })
}

async function page(c: Context<SchoolEnv>, draft: Draft) {
  const { school, origin, listing, demoEndsAt } = c.var.scope
  const domain = new URL(origin).host.slice(school.slug.length + 1)
  const props = { draft, domain, formers: await listing.formers(), isDemo: demoEndsAt !== null }
  return c.render(<SubdomainPage {...props} />, shown(c, settingsTexts.subdomain))
}
