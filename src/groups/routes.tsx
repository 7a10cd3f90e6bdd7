import { GroupPage } from '../../templates/groups/group.tsx'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { groupFor } from './groups.ts'

export function groupRoutes(people: SchoolRouter) {
  people.get(paths.group(':id'), 'groups.read', async (c) => {
    const group = await groupFor(c.var.scope, c.req.param('id'))
    return c.render(<GroupPage group={group} />, { title: group.name, current: 'overview' })
  })
}
