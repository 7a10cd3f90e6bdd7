import { NotFound } from '../errors.ts'
import { fullName } from '../people/names.ts'
import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { type ClosedRow, closedPupils, openGroup, type PlaceRow, peopleOfOpenGroup } from './queries.ts'
import type { Group, MemberRole } from './schema.ts'

/** Somebody in a group, as the viewer may see them; `writable` says there is an envelope: to a pupil's parents, or to the adult. */
export type Somebody = { id: string; name: string; photo: string | null; writable: boolean }
export type Adult = Somebody & { role: Exclude<MemberRole, 'pupil'> }
export type NamedGroup = Pick<Group, 'id' | 'name'>
export type GroupPeople = NamedGroup & { adults: Adult[]; pupils: Somebody[] }

export async function groupFor(scope: Scope, id: string): Promise<GroupPeople> {
  const worksHere = isStaff(scope.me.roles)
  const [[group], places, closed] = await scope.db.batch([
    openGroup(scope, id, worksHere),
    peopleOfOpenGroup(scope, id, worksHere),
    closedPupils(scope),
  ])
  if (!group) throw new NotFound()
  return peopleIn(scope, group, places, closed)
}

/** Teachers first, then parents with a task and members; pupils by first name. A pupil sees nothing of parents (B7). */
export function peopleIn(
  scope: Scope,
  { id, name }: NamedGroup,
  places: readonly PlaceRow[],
  closed: readonly ClosedRow[],
): GroupPeople {
  const rows = places.filter((row) => row.group_id === id)
  const pupils = rows.filter((row) => row.role === 'pupil')
  const writes = writer(scope, rows, closed)
  const adults = rows.filter(isAdult).filter((row) => writes.atAll || row.role === 'teacher')
  return {
    id,
    name,
    adults: adults.map((row) => ({ ...seen(row, fullName(named(row)), writes.to(row)), role: row.role })).sort(byRole),
    pupils: pupils.map((row) => seen(row, firstName(row, pupils), writes.toParentsOf(row))).sort(byName),
  }
}

/** Whom the viewer may write to (C5): staff everybody, parents with a task here all parents, parents whoever hears them, pupils nobody. */
function writer({ me }: Scope, rows: readonly PlaceRow[], closed: readonly ClosedRow[]) {
  const atAll = permitted(me.roles, 'messages.write')
  const isMember = (row: PlaceRow) => row.role === 'member'
  const worksHere = isStaff(me.roles)
  const inMyCare = rows.some((row) => row.id === me.id && (row.role === 'classParent' || row.role === 'liceParent'))
  const shut = new Set(closed.filter(({ mine }) => mine || !(worksHere || inMyCare)).map((row) => row.pupil_id))
  return {
    atAll,
    to: (row: PlaceRow) => atAll && row.id !== me.id && (worksHere || !isMember(row) || row.hears === 1),
    toParentsOf: (row: PlaceRow) => atAll && !shut.has(row.id),
  }
}

const seen = ({ id, photo }: PlaceRow, name: string, writable: boolean): Somebody => ({
  id,
  name,
  photo: photo ? id : null,
  writable,
})

const named = (row: PlaceRow) => ({ firstName: row.first_name, infix: row.infix, lastName: row.last_name })

/** Two of one name are told apart by a letter. */
const firstName = ({ first_name, last_name }: PlaceRow, all: readonly PlaceRow[]) =>
  all.filter((other) => other.first_name === first_name).length > 1
    ? `${first_name} ${last_name.slice(0, 1)}.`
    : first_name

const isAdult = (row: PlaceRow): row is PlaceRow & { role: Adult['role'] } => row.role !== 'pupil'

const roleOrder: readonly Adult['role'][] = ['teacher', 'classParent', 'liceParent', 'member']
const byName = (one: Somebody, other: Somebody) => one.name.localeCompare(other.name, 'nl')
const byRole = (one: Adult, other: Adult) =>
  roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role) || byName(one, other)
