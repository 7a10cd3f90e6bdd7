import { GroupJoinersPage, MessageJoinersPage } from '../../templates/joining/joiners.tsx'
import { joiningTexts } from '../../templates/joining/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { giveToJoiners, giveToJoinersOfGroup, joinersOfGroup, joinersOfMessage } from './joining.ts'
import { groupStatements, messageStatements } from './queries.ts'

const head = { title: joiningTexts.title, current: 'messages' as const }

/** What children who came later have not got yet (D6). */
export function joiningRoutes(people: SchoolRouter) {
  const peopleWithMessage = people.knowing(messageStatements)
  const peopleWithGroup = people.knowing(groupStatements)

  peopleWithMessage.get(paths.joiners(':id'), 'messages.reach', async (c, known) =>
    c.render(
      <MessageJoinersPage found={await joinersOfMessage(c.var.scope, known)} given={c.req.query('gegeven')} />,
      head,
    ),
  )

  peopleWithMessage.post(paths.joiners(':id'), 'messages.reach', async (c, known) => {
    const given = await giveToJoiners(c.var.scope, known)
    return c.redirect(`${paths.joiners(c.req.param('id'))}?gegeven=${given}`, 303)
  })

  peopleWithGroup.get(paths.groupJoiners(':id'), 'messages.reach', async (c, known) =>
    c.render(
      <GroupJoinersPage found={await joinersOfGroup(c.var.scope, known)} given={c.req.query('gegeven')} />,
      head,
    ),
  )

  peopleWithGroup.post(paths.groupJoiners(':id'), 'messages.reach', async (c, known) => {
    const given = await giveToJoinersOfGroup(c.var.scope, known)
    return c.redirect(`${paths.groupJoiners(c.req.param('id'))}?gegeven=${given}`, 303)
  })
}
