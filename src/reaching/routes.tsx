import { CallListPage } from '../../templates/reaching/call-list.tsx'
import { ReachingPage } from '../../templates/reaching/reaching.tsx'
import { reachingTexts } from '../../templates/reaching/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { lettersOf } from './letters.ts'
import { callsAPage, reachingOf, shownIn } from './reaching.ts'

/** Whom a message did not reach, and how else to (D16). */
export function reachingRoutes(people: SchoolRouter) {
  people.get(paths.reaching(':id'), 'messages.reach', async (c) => {
    const { toon, na, brieven } = c.req.query()
    const reaching = await reachingOf(c.var.scope, c.req.param('id'), shownIn(toon), na ?? '')
    return c.render(<ReachingPage reaching={reaching} noLetters={brieven !== undefined} />, {
      title: reachingTexts.title,
      current: 'messages',
    })
  })

  people.get(paths.callList(':id'), 'messages.reach', async (c) => {
    const { toon, na } = c.req.query()
    const reaching = await reachingOf(c.var.scope, c.req.param('id'), shownIn(toon), na ?? '', callsAPage)
    return c.render(<CallListPage reaching={reaching} />, { title: reachingTexts.callList, current: 'messages' })
  })

  people.post(paths.messageLetters(':id'), 'messages.reach', async (c) => {
    const id = c.req.param('id')
    const { persoon } = await c.req.parseBody()
    const pdf = await lettersOf(c.var.scope, id, typeof persoon === 'string' && persoon ? persoon : null)
    if (!pdf) return c.redirect(`${paths.reaching(id)}?brieven=geen`, 303)
    return c.body(pdf, 200, {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.length),
      'Content-Disposition': 'attachment; filename="brief.pdf"',
    })
  })
}
