import { managedGroupTexts } from '../../templates/groups/managed-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import {
  type CandidateRow,
  candidatesCalled,
  candidateWith,
  formerMembersOf,
  groupWith,
  type MemberRow,
  membersOf,
  seating,
  unseating,
} from './member-queries.ts'
import type { GroupKind, MemberRole } from './schema.ts'

export type ManagedGroup = { id: string; name: string; kind: GroupKind; endedOn: string | null }
export type Member = {
  id: string
  name: string
  photo: string | null
  role: MemberRole
  from: string
  until: string | null
}
/** Somebody who could get a place, and the places that can be given. */
export type Candidate = Pick<Member, 'id' | 'name' | 'photo'> & { roles: MemberRole[] }
export type MembersPage = {
  group: ManagedGroup
  members: Member[]
  former: Member[]
  /** Null where nobody was looked for. */
  candidates: Candidate[] | null
}

const mostFound = 12

/** The places there are in a group, by its kind. */
export const placesIn: Readonly<Record<GroupKind, readonly MemberRole[]>> = {
  class: ['teacher', 'classParent', 'liceParent'],
  club: ['teacher', 'member', 'pupil'],
  council: ['member'],
  parentsCouncil: ['member'],
  team: ['member'],
}

export async function membersPage(scope: Scope, id: string, search: string): Promise<MembersPage> {
  const [groups, members, former, found] = await scope.db.batch([
    groupWith(scope, id),
    membersOf(scope, id),
    formerMembersOf(scope, id),
    candidatesCalled(scope, id, search, mostFound),
  ])
  const group = managed(groups)
  return {
    group,
    members: members.map(toMember),
    former: former.map(toMember),
    candidates: search ? found.map((row) => ({ ...named(row), roles: rolesFor(group, row) })) : null,
  }
}

export const groupToManage = async (scope: Scope, id: string) => managed(await groupWith(scope, id))

function managed([row]: Awaited<ReturnType<typeof groupWith>>): ManagedGroup {
  if (!row) throw new NotFound()
  return { id: row.id, name: row.name, kind: row.kind, endedOn: row.ended_on }
}

/**
 * Teachers work here, so that nobody becomes staff by way of a group; a parent with a task is no pupil, and has custody of
 * whatever pupil of the group is hers, since the task shows her the group.
 */
function rolesFor({ kind, endedOn }: ManagedGroup, row: CandidateRow): MemberRole[] {
  if (endedOn) return []
  const may: Record<MemberRole, boolean> = {
    teacher: row.works_here === 1,
    classParent: row.pupil === 0 && row.limited === 0,
    liceParent: row.pupil === 0 && row.limited === 0,
    member: row.pupil === 0,
    pupil: row.pupil === 1,
  }
  return placesIn[kind].filter((role) => may[role])
}

/** Puts somebody in a group who may be what she is to be there. */
export async function admit(scope: Scope, group: ManagedGroup, personId: string, role: string) {
  const [row] = await candidateWith(scope, group.id, personId)
  if (!row) throw new NotFound()
  const place = rolesFor(group, row).find((possible) => possible === role)
  if (!place) throw new Refused(managedGroupTexts.cannotBe)
  await givePlace(scope, group, personId, place)
}

/** A place in a group, by whoever may give it: a hand, or the demo's maker. */
export async function givePlace(
  scope: SchoolScope,
  { id, name }: Pick<ManagedGroup, 'id' | 'name'>,
  personId: string,
  role: MemberRole,
) {
  await scope.db.batch(seating(scope, { groupId: id, group: name, personId, role }))
}

/** From the next request on (check 4). What was a place stays known, since old messages and pages rest on it (C8). */
export async function takePlace(scope: Scope, { id, name, kind }: ManagedGroup, personId: string, role: string) {
  const place = placesIn[kind].find((possible) => possible === role)
  if (!place) throw new NotFound()
  await scope.db.batch(unseating(scope, { groupId: id, group: name, personId, role: place }))
}

const named = (row: Pick<MemberRow, 'id' | 'first_name' | 'infix' | 'last_name' | 'photo'>) => ({
  id: row.id,
  name: nameOf(row),
  photo: row.photo,
})

const toMember = (row: MemberRow): Member => ({
  ...named(row),
  role: row.role,
  from: row.from_day,
  until: row.until_day,
})
