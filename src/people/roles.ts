import { NotFound } from '../errors.ts'
import { takingFromAllGroups } from '../groups/member-queries.ts'
import type { MemberRole } from '../groups/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type NamedRow, peopleCalled } from './finding-queries.ts'
import { nameOf } from './names.ts'
import { bearer, giving, rolesHeld, type StaffRow, staffRows, taking, tasksOf } from './role-queries.ts'
import type { StaffRole } from './schema.ts'

/** `enters` says whether somebody has a way in; who has none is still to be invited. */
export type Colleague = { id: string; name: string; photo: string | null; enters: boolean }
export type RolesPage = {
  byRole: { role: StaffRole; people: Colleague[] }[]
  /** Who was found by a name; null where none was typed. */
  found: { id: string; name: string }[] | null
}

const mostFound = 20

/** The school's staff, role by role, and whoever is looked for to be given one. */
export async function rolesPage(scope: Scope, search: string): Promise<RolesPage> {
  const [rows, found] = await scope.db.batch([staffRows(scope), peopleCalled(scope, search, mostFound)])
  const colleagues = (role: StaffRole) => rows.filter((row) => row.role === role).map(toColleague)
  return {
    byRole: staffRolesInOrder.map((role) => ({ role, people: colleagues(role) })),
    found: search ? found.map((row) => ({ id: row.id, name: nameOf(row) })) : null,
  }
}

/** From whom the school trusts with most. */
export const staffRolesInOrder: readonly StaffRole[] = ['admin', 'management', 'administration', 'teacher']

export type Task = { groupId: string; group: string; role: MemberRole }
export type Bearer = Colleague & {
  /** A pupil works nowhere. */
  isPupil: boolean
  isGuardian: boolean
  roles: ReadonlySet<StaffRole>
  tasks: Task[]
}

/** Somebody with all that makes somebody who they are here. */
export async function bearerFor(scope: Scope, id: string): Promise<Bearer> {
  const [[person], held, tasks] = await scope.db.batch([bearer(scope, id), rolesHeld(scope, id), tasksOf(scope, id)])
  if (!person) throw new NotFound()
  return {
    ...toColleague(person),
    isPupil: person.pupil === 1,
    isGuardian: person.guardian === 1,
    roles: new Set(held.map(({ role }) => role)),
    tasks: tasks.map(({ group_id: groupId, name: group, role }) => ({ groupId, group, role })),
  }
}

/** Gives somebody a role at the school. Only a hand does this: what a pupil administration calls people gives no rights. */
export async function appoint(scope: SchoolScope, personId: string, role: StaffRole) {
  await scope.db.batch(giving(scope, personId, role))
}

/**
 * Takes it again, from the next request on (check 4); who teaches no more teaches no group either. False where it cannot be:
 * the last school admin who can get in stays one.
 */
export async function dismiss(scope: SchoolScope, { id, roles }: Pick<Bearer, 'id' | 'roles'>, role: StaffRole) {
  const teaching = role === 'teacher' ? takingFromAllGroups(scope, id, 'teacher') : []
  const [taken] = await scope.db.batch([...taking(scope, id, role), ...teaching])
  return taken.length > 0 || !roles.has(role)
}

const toColleague = (row: Pick<StaffRow, 'photo' | 'enters'> & NamedRow): Colleague => ({
  id: row.id,
  name: nameOf(row),
  photo: row.photo,
  enters: row.enters === 1,
})
