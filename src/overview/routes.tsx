import { layoutTexts } from '../../templates/layout/texts.ts'
import { MorePage } from '../../templates/more/more.tsx'
import { OverviewPage } from '../../templates/overview/overview.tsx'
import { overviewTexts } from '../../templates/overview/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { mayOf } from '../http/respond.tsx'
import { linkedOf, saidOfLinking } from '../linked-accounts/linking.ts'
import { paths } from '../paths.ts'
import { overview } from './overview.ts'

export function overviewRoutes(people: SchoolRouter) {
  people.get(paths.overview, 'overview.read', async (c) => {
    const { scope } = c.var
    const { firstName } = scope.me
    const page = <OverviewPage firstName={firstName} overview={await overview(scope)} />
    return c.render(page, { title: overviewTexts.title, current: 'overview' })
  })

  people.get(paths.more, 'overview.read', async (c) => {
    const { scope } = c.var
    const may = mayOf(scope)
    const linked = may('schools.link') ? await linkedOf(scope) : []
    const said = saidOfLinking(c.req.query())
    const flash = said && { text: said }
    return c.render(<MorePage school={scope.school} may={may} linked={linked} />, {
      title: layoutTexts.more,
      current: 'more',
      flash,
    })
  })
}
