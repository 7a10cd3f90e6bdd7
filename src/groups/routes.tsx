import { GroupPage } from '../../templates/groups/group.tsx'
import type { SchoolRouter } from '../http/bindings.ts'
import { mayOf } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { isStaff } from '../permissions.ts'
import { mayLetIn } from '../pupil-accounts/pupil-accounts.ts'
import { groupFor } from './groups.ts'

export function groupRoutes(people: SchoolRouter) {
  people.get(paths.group(':id'), 'groups.read', async (c) => {
    const { scope } = c.var
    const group = await groupFor(scope, c.req.param('id'))
    return c.render(
      <GroupPage
        group={group}
        letsPupilsIn={mayLetIn(scope, group)}
        seesConsents={mayOf(scope)('consents.read')}
        worksHere={isStaff(scope.me.roles)}
      />,
      {
        title: group.name,
        current: 'overview',
      },
    )
  })
}
