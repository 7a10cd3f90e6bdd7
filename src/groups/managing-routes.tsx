import type { Context } from 'hono'
import { ManagedGroupPage } from '../../templates/groups/managed-group.tsx'
import { ManagedGroupsPage } from '../../templates/groups/managed-groups.tsx'
import { managedGroupTexts } from '../../templates/groups/managed-texts.ts'
import { cleanLine } from '../cleaning.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { groupNameForm, newGroupForm, placeForm } from './forms.ts'
import { endGroup, foundGroup, groupsToManage, renameGroup } from './founding.ts'
import { admit, groupToManage, membersPage, takePlace } from './members.ts'

/** Who is what in which group, and the groups that a school makes itself. */
export function groupManagementRoutes(people: SchoolRouter) {
  people.get(paths.groupsManaged, 'groups.manage', (c) => showGroups(c))

  people.post(paths.groupsManaged, 'groups.manage', async (c) => {
    const form = await readForm(c, newGroupForm)
    if (!form.ok) return showGroups(c, form.draft)
    const { naam: name, soort: kind } = form.value
    return c.redirect(paths.groupManaged(await foundGroup(c.var.scope, { name, kind })), 303)
  })

  people.get(paths.groupManaged(':id'), 'groups.manage', (c) => showGroup(c, c.req.param('id')))

  people.post(paths.groupManaged(':id'), 'groups.manage', async (c) => {
    const group = await groupToManage(c.var.scope, c.req.param('id'))
    const form = await readForm(c, groupNameForm)
    if (!form.ok) return showGroup(c, group.id, form.draft)
    await renameGroup(c.var.scope, group, form.value.naam)
    return c.redirect(paths.groupManaged(group.id), 303)
  })

  people.post(paths.groupMembers(':id'), 'groups.manage', async (c) => {
    const { scope } = c.var
    const group = await groupToManage(scope, c.req.param('id'))
    const form = await readForm(c, placeForm)
    if (!form.ok) throw new NotFound()
    const { persoon, rol, zet } = form.value
    await (zet === 'erbij' ? admit : takePlace)(scope, group, persoon, rol)
    return c.redirect(paths.groupManaged(group.id), 303)
  })

  people.post(paths.groupEnd(':id'), 'groups.manage', async (c) => {
    const group = await groupToManage(c.var.scope, c.req.param('id'))
    await endGroup(c.var.scope, group)
    return c.redirect(paths.groupManaged(group.id), 303)
  })
}

async function showGroups(c: Context<SchoolEnv>, draft?: Draft) {
  const groups = await groupsToManage(c.var.scope)
  return c.render(<ManagedGroupsPage groups={groups} draft={draft} />, {
    title: managedGroupTexts.title,
    current: 'management',
  })
}

async function showGroup(c: Context<SchoolEnv>, id: string, draft?: Draft) {
  const search = cleanLine(c.req.query('zoek') ?? '').slice(0, 100)
  const page = await membersPage(c.var.scope, id, search)
  return c.render(<ManagedGroupPage page={page} search={search} draft={draft} />, {
    title: page.group.name,
    current: 'management',
  })
}
