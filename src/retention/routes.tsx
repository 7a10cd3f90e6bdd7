import { DeletionsPage } from '../../templates/retention/deletions.tsx'
import { retentionTexts } from '../../templates/retention/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { latestDeletions } from './queries.ts'

export function retentionRoutes(people: SchoolRouter) {
  people.get(paths.deletions, 'audit.read', async (c) =>
    c.render(<DeletionsPage deletions={await latestDeletions(c.var.scope)} />, {
      title: retentionTexts.title,
      current: 'management',
    }),
  )
}
