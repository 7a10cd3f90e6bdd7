import { FinderPage } from '../../templates/schools/finder.tsx'
import { schoolTexts } from '../../templates/schools/texts.ts'
import type { ApexRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { allEntries } from './queries.ts'

export function apexRoutes(apex: ApexRouter) {
  apex.get(paths.apex, async (c) => {
    const { directory, settings } = c.env.platform
    const schools = await allEntries(directory)
    const found = schools.map(({ name, town, slug }) => ({ name, town, href: settings.origin(`${slug}.${settings.siteDomain}`) }))
    return c.render(<FinderPage schools={found} />, { title: schoolTexts.product })
  })

  apex.get(paths.health, (c) => c.json({ ok: true }, 200, { 'Cache-Control': 'no-store' }))
}
