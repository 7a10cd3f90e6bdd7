import { managedGroupTexts } from '../../templates/groups/managed-texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { localDay, monthsLater, schoolYearOf } from '../time.ts'
import { insertGroup, updateGroup } from './founding-queries.ts'
import { type GroupRow, groupsNow, takingEverybody } from './member-queries.ts'
import type { ManagedGroup } from './members.ts'
import type { GroupKind } from './schema.ts'

/** What a school makes by hand; classes come with the pupils' file, and end with their year. */
export const madeByHand = ['club', 'team', 'council', 'parentsCouncil'] as const satisfies readonly GroupKind[]
export type HandMade = (typeof madeByHand)[number]

/** Groups of no year stand after the classes. */
const afterClasses = 99

export type ListedGroup = { id: string; name: string; kind: GroupKind; teachers: string }

export async function groupsToManage(scope: Scope): Promise<ListedGroup[]> {
  const day = today(scope)
  const years = { last: schoolYearOf(monthsLater(day, -12)), current: schoolYearOf(day) }
  const rows = await groupsNow(scope, years)
  return rows.map(({ teachers, ...group }: GroupRow) => ({ ...group, teachers: teachers ?? '' }))
}

export async function foundGroup(scope: Scope, { name, kind }: { name: string; kind: HandMade }) {
  const id = newId(scope.now)
  const group = { id, name, kind, schoolYear: schoolYearOf(today(scope)), year: afterClasses }
  await scope.db.batch([
    insertGroup(scope, group),
    auditEntry(scope, 'group.founded', { about: { group: name, kind } }),
  ])
  return id
}

export async function renameGroup(scope: Scope, group: ManagedGroup, name: string) {
  demandHandMade(group)
  if (name === group.name) return
  await scope.db.batch([
    updateGroup(scope, group.id, { name }),
    auditEntry(scope, 'group.renamed', { about: { from: group.name, to: name } }),
  ])
}

/** Nobody has a place in it from the next request on; who had one stays known (C8). */
export async function endGroup(scope: Scope, group: ManagedGroup) {
  demandHandMade(group)
  if (group.endedOn) return
  await scope.db.batch([
    ...takingEverybody(scope, group.id),
    updateGroup(scope, group.id, { endedOn: today(scope) }),
    auditEntry(scope, 'group.ended', { about: { group: group.name } }),
  ])
}

export const isHandMade = ({ kind }: Pick<ManagedGroup, 'kind'>) => kind !== 'class'

function demandHandMade(group: ManagedGroup) {
  if (!isHandMade(group)) throw new Refused(managedGroupTexts.classesComeByFile)
}

const today = ({ now, school }: Scope) => localDay(now, school.zone)
