import type { Context } from 'hono'
import { LogoPage } from '../../templates/logos/logo-page.tsx'
import { logoTexts } from '../../templates/logos/texts.ts'
import { settingsTexts } from '../../templates/settings/texts.ts'
import type { SchoolEnv, SchoolRouter, SiteRouter } from '../http/bindings.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { saved, shown } from '../settings/saved.ts'
import { logoFile, removeLogo, showLogo } from './logos.ts'

export function logoRoutes(people: SchoolRouter) {
  people.get(paths.schoolLogo, 'settings.manage', (c) => page(c))

  people.post(paths.schoolLogo, 'settings.manage', async (c) => {
    const { actie, logo } = await c.req.parseBody()
    if (actie === 'weghalen') {
      await removeLogo(c.var.scope)
      return saved(c, paths.schoolLogo)
    }
    const problem = logo instanceof File ? await showLogo(c.var.scope, logo) : logoTexts.none
    if (!problem) return saved(c, paths.schoolLogo)
    c.status(422)
    return page(c, problem)
  })
}

/**
 * For anyone, mail programs and their proxies too; another logo has another address, so whoever has it keeps it. `maat=mail`
 * is the one for mails.
 */
export function logoFileRoutes(site: SiteRouter) {
  site.get(paths.logo(':id'), async (c) => {
    const file = await logoFile(c.var.school, c.req.param('id'), c.req.query('maat') === 'mail' ? 'mail' : 'screen')
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  })
}

const page = (c: Context<SchoolEnv>, problem?: Text) =>
  c.render(<LogoPage school={c.var.scope.school} problem={problem} />, shown(c, settingsTexts.logo))
