import { NotFound } from '../errors.ts'
import { fullName } from '../people/names.ts'
import { calledAmong } from '../people/namesakes.ts'
import { isOn, isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { byText } from '../searching.ts'
import { type ClosedRow, closedPupils, type PlaceRow, peopleOfGroup } from './queries.ts'
import type { Group, MemberRole } from './schema.ts'

/** Somebody in a group, as the viewer may see them; `writable` says there is an envelope: to a pupil's parents, or to the adult. */
export type Somebody = { id: string; name: string; photo: string | null; writable: boolean }
export type Adult = Somebody & { role: Exclude<MemberRole, 'pupil'> }
export type NamedGroup = Pick<Group, 'id' | 'name'>
/** Of a group that is not whole, the grown-ups alone. */
export type GroupPeople = NamedGroup & Pick<Group, 'kind'> & { isWhole: boolean; adults: Adult[]; pupils: Somebody[] }

export async function groupFor(scope: Scope, id: string): Promise<GroupPeople> {
  const [places, closed] = await scope.db.batch([
    peopleOfGroup(scope, id, isStaff(scope.me.roles)),
    closedPupils(scope),
  ])
  const [group] = groupsIn(scope, places, closed)
  if (!group) throw new NotFound()
  return group
}

/** The groups by year and name, each with its people as the viewer may see them. */
export function groupsIn(scope: Scope, places: readonly PlaceRow[], closed: readonly ClosedRow[]): GroupPeople[] {
  const byGroup = [...Map.groupBy(places, ({ group_id }) => group_id).values()] as [PlaceRow, ...PlaceRow[]][] // safe: none is empty
  return byGroup
    .sort(([one], [other]) => one.year - other.year || byText(one.group_name, other.group_name))
    .map((rows) => {
      const [{ group_id: id, group_name: name, kind }] = rows
      const isWhole = rows.some(({ whole }) => whole === 1)
      const people = peopleIn(scope, rows.filter(isSomebody), closed)
      return { id, name, kind, isWhole, ...people, pupils: isWhole ? people.pupils : [] }
    })
}

/** Teachers first, then parents with a task and members; pupils by first name. A pupil sees nothing of parents (B7). */
function peopleIn(scope: Scope, rows: readonly SomebodyRow[], closed: readonly ClosedRow[]) {
  const pupils = rows.filter((row) => row.role === 'pupil')
  const children = pupils.map(named)
  const writes = writer(scope, rows, closed)
  const adults = rows.filter(isAdult).filter((row) => writes.atAll || row.role === 'teacher')
  return {
    adults: adults.map((row) => ({ ...seen(row, fullName(named(row)), writes.to(row)), role: row.role })).sort(byRole),
    pupils: pupils.map((row) => seen(row, calledAmong(named(row), children), writes.toParentsOf(row))).sort(byName),
  }
}

/** Whom the viewer may write to (C5): staff everybody, parents with a task here all parents, parents whoever hears them where the school lets them, pupils nobody. */
function writer({ me, school }: Scope, rows: readonly SomebodyRow[], closed: readonly ClosedRow[]) {
  const atAll = permitted(me.roles, 'messages.write', school)
  const isMember = (row: SomebodyRow) => row.role === 'member'
  const worksHere = isStaff(me.roles)
  const inMyCare = rows.some((row) => row.id === me.id && (row.role === 'classParent' || row.role === 'liceParent'))
  const shut = new Set(closed.filter(({ mine }) => mine || !(worksHere || inMyCare)).map((row) => row.pupil_id))
  const toParents = worksHere || inMyCare || isOn('parentMessages', school)
  return {
    atAll,
    to: (row: SomebodyRow) =>
      atAll && row.id !== me.id && (worksHere || !isMember(row) || (toParents && row.hears === 1)),
    toParentsOf: (row: SomebodyRow) => atAll && toParents && !shut.has(row.id),
  }
}

const seen = ({ id, photo }: SomebodyRow, name: string, writable: boolean): Somebody => ({
  id,
  name,
  photo,
  writable,
})

const named = (row: SomebodyRow) => ({
  id: row.id,
  firstName: row.first_name,
  infix: row.infix,
  lastName: row.last_name,
})

type SomebodyRow = Extract<PlaceRow, { id: string }>
const isSomebody = (row: PlaceRow): row is SomebodyRow => row.id !== null
const isAdult = (row: SomebodyRow): row is SomebodyRow & { role: Adult['role'] } => row.role !== 'pupil'

const roleOrder: readonly Adult['role'][] = ['teacher', 'classParent', 'liceParent', 'member']
const byName = (one: Somebody, other: Somebody) => byText(one.name, other.name)
const byRole = (one: Adult, other: Adult) =>
  roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role) || byName(one, other)
