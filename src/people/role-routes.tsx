import type { Context } from 'hono'
import { roleManagementTexts } from '../../templates/people/role-texts.ts'
import { BearerPage, RolesPage } from '../../templates/people/roles.tsx'
import { cleanLine } from '../cleaning.ts'
import { NotFound, Refused } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { roleForm } from './forms.ts'
import { appoint, bearerFor, dismiss, rolesPage } from './roles.ts'

export function roleRoutes(people: SchoolRouter) {
  people.get(paths.roles, 'roles.manage', async (c) => {
    const search = cleanLine(c.req.query('zoek') ?? '').slice(0, 100)
    const page = await rolesPage(c.var.scope, search)
    return c.render(<RolesPage page={page} search={search} />, {
      title: roleManagementTexts.title,
      current: 'management',
    })
  })

  people.get(paths.rolesOf(':id'), 'roles.manage', (c) => show(c, c.req.param('id')))

  people.post(paths.rolesOf(':id'), 'roles.manage', async (c) => {
    const { scope } = c.var
    const person = await bearerFor(scope, c.req.param('id'))
    const form = await readForm(c, roleForm)
    if (!form.ok) throw new NotFound()
    if (person.isPupil) throw new Refused(roleManagementTexts.isPupil)
    const { rol, doen } = form.value
    if (doen === 'geven') await appoint(scope, person.id, rol)
    else if (!(await dismiss(scope, person, rol))) return show(c, person.id, true)
    const isAdminStill = person.id !== scope.me.id || rol !== 'admin' || doen === 'geven'
    return c.redirect(isAdminStill ? paths.rolesOf(person.id) : paths.overview, 303)
  })
}

async function show(c: Context<SchoolEnv>, id: string, isLast = false) {
  const { scope } = c.var
  const person = await bearerFor(scope, id)
  if (isLast) c.status(409)
  return c.render(<BearerPage person={person} isMe={id === scope.me.id} isLast={isLast} />, {
    title: roleManagementTexts.title,
    current: 'management',
  })
}
