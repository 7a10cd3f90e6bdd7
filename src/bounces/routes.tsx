import { BlockedPage } from '../../templates/bounces/blocked.tsx'
import { bounceTexts } from '../../templates/bounces/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { blockedList } from './blocked.ts'
import { unblock, unblockFor } from './blocking.ts'

export function bounceRoutes(people: SchoolRouter) {
  people.post(paths.myUnblocking, 'contacts.change', async (c) => {
    await unblock(c.var.scope, c.var.scope.me.id)
    return c.redirect(`${paths.myDetails}?bewaard=ja`, 303)
  })

  people.get(paths.blockedAddresses, 'addresses.unblock', async (c) => {
    const list = await blockedList(c.var.scope, c.req.query())
    const flash = c.req.query('klaar') === 'ja' ? { text: bounceTexts.unblocked } : undefined
    return c.render(<BlockedPage list={list} />, { title: bounceTexts.title, current: 'management', flash })
  })

  people.post(paths.unblocking(':id'), 'addresses.unblock', async (c) => {
    await unblockFor(c.var.scope, c.req.param('id'))
    return c.redirect(`${paths.blockedAddresses}?klaar=ja`, 303)
  })
}
