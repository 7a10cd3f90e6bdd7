import { FindingPage } from '../../templates/finding/finding.tsx'
import { findingTexts } from '../../templates/finding/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { standpoint } from '../messages/pages.ts'
import { paths } from '../paths.ts'
import { find, searchFor } from './finding.ts'

/** Declared before the messages' own addresses, which lie under the same folder. */
export function findingRoutes(people: SchoolRouter) {
  people.get(paths.findMessages, 'messages.arrange', async (c) => {
    const { zoek, voor, na } = c.req.query()
    const search = searchFor(zoek)
    const page = await find(c.var.scope, search, standpoint(voor, na))
    return c.render(<FindingPage search={search} page={page} isFirst={!voor && !na} />, {
      title: findingTexts.find,
      current: 'messages',
    })
  })
}
