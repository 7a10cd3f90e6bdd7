import { AddressListPage, AddressListsPage } from '../../templates/lists/addresses.tsx'
import { PeoplePage } from '../../templates/lists/people.tsx'
import { PersonPage } from '../../templates/lists/person.tsx'
import { PreviewPage } from '../../templates/lists/preview.tsx'
import { listTexts } from '../../templates/lists/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { addressClasses, addressList } from './addresses.ts'
import { lookIn, peopleList } from './people.ts'
import { personFor } from './person.ts'
import { previewFor, viewers } from './preview.ts'

/** Who is here, and how they can be reached, as far as each shows it (C4). */
export function listRoutes(people: SchoolRouter) {
  people.get(paths.userList, 'userList.read', async (c) => {
    const { scope } = c.var
    const look = lookIn(c.req.query())
    const page = <PeoplePage list={await peopleList(scope, look)} look={look} me={scope.me.id} />
    return c.render(page, { title: listTexts.userList, current: 'userList' })
  })

  people.get(paths.person(':id'), 'userList.read', async (c) => {
    const card = await personFor(c.var.scope, c.req.param('id'))
    return c.render(<PersonPage card={card} />, { title: card.name, current: 'userList' })
  })

  people.get(paths.addressLists, 'addressList.read', async (c) =>
    c.render(<AddressListsPage classes={await addressClasses(c.var.scope)} />, {
      title: listTexts.addressLists,
      current: 'addressLists',
    }),
  )

  people.get(paths.addressList(':id'), 'addressList.read', async (c) => {
    const list = await addressList(c.var.scope, c.req.param('id'), c.req.query('als') === 'ouders')
    return c.render(<AddressListPage list={list} />, { title: list.group.name, current: 'addressLists' })
  })

  people.get(paths.howOthersSee, 'contacts.change', async (c) => {
    const viewer = viewers.find((known) => known === c.req.query('voor')) ?? 'school'
    const page = <PreviewPage viewer={viewer} card={await previewFor(c.var.scope, viewer)} />
    return c.render(page, { title: listTexts.howOthersSee, current: 'myDetails' })
  })
}
