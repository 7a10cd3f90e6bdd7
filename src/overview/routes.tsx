import { OverviewPage } from '../../templates/overview/overview.tsx'
import { overviewTexts } from '../../templates/overview/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'

export function overviewRoutes(people: SchoolRouter) {
  people.get(paths.overview, 'overview.read', (c) =>
    c.render(<OverviewPage me={c.var.scope.me} />, { title: overviewTexts.title, current: 'overview' }),
  )
}
