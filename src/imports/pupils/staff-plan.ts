import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { fullName, searchable } from '../../people/names.ts'
import { fullName as comparable } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { change } from '../planning/difference.ts'
import { changedFields, nameOf } from '../planning/plan.ts'
import { dayBefore, keysOf, type Present } from '../planning/present.ts'
import type { ToldStaff } from '../planning/told.ts'
import type { Places } from './group-plan.ts'
import { groupNames } from './pupil-plan.ts'
import type { FileStaff, PersonName } from './school-file.ts'
import type { Planning } from './school-plan.ts'

/** Class teacher, assistant teacher, subject teacher. Other codes are suggestions that a person acts upon, or not. */
const teaching = new Set(['LRK', 'LOS', 'VAK'])

export function planStaff(planning: Planning, places: Places) {
  const { file, plan, present } = planning
  const find = staffFinder(present, file.staff)
  const named = new Set<string>()
  for (const member of file.staff) {
    const said = told(member, places)
    const { known, here, perhaps } = find(member)
    for (const { key } of [...perhaps, ...(known ? [known] : [])]) named.add(key)
    if (known) sameMember(planning, member, said, known)
    else if (perhaps.length > 0)
      plan.difference.doubts.push({
        name: fullName(member),
        text: fileTexts.namesakes,
        line: null,
        element: 'leerkracht',
      })
    else newMember(planning, member, said, here)
  }
  for (const key of keysOf<ToldStaff>(present, 'staff')) if (!named.has(key.key)) goneMember(planning, key)
  const rightless = file.staff.filter((member) => !told(member, places).teaches)
  if (rightless.length > 0) plan.difference.notes.push(fileTexts.rolesByHand(rightless.map(withRoles).join(', ')))
}

type KnownMember = ReturnType<typeof keysOf<ToldStaff>>[number]

const told = (member: FileStaff, places: Places): ToldStaff => {
  const groups = member.groupKeys.flatMap((key) => places.get(key)?.id ?? [])
  const teaches = groups.length > 0 || member.suggestedRoles.some((role) => teaching.has(role))
  return { ...nameOf(member), email: member.email?.toLowerCase() ?? null, teaches, groups: [...new Set(groups)].sort() }
}

const withRoles = (member: FileStaff) =>
  member.suggestedRoles.length > 0 ? `${fullName(member)} (${member.suggestedRoles.join(', ')})` : fullName(member)

type Found = { known?: KnownMember | undefined; here?: { id: string } | undefined; perhaps: KnownMember[] }

/** By the key where it lasts; else by a name that only one has; else by name and address: a teacher may be a parent here. */
function staffFinder(present: Present, members: FileStaff[]) {
  const keys = keysOf<ToldStaff>(present, 'staff')
  const known = new Map(keys.map((key) => [key.key, key]))
  const keyed = new Set(keys.map(({ entityId }) => entityId))
  const inFile = new Set(members.filter(({ stableKey }) => stableKey).map(({ key }) => key))
  const lapsed = keys.filter(({ key }) => !inFile.has(key))
  const byName = grouped(lapsed, ({ told }) => comparable(told))
  const byAddress = grouped(lapsed, ({ told }) => marks(told))
  const people = grouped(
    present.people.filter(({ id }) => !keyed.has(id)),
    marks,
  )
  const asking = grouped(members, comparable)
  return (member: FileStaff): Found => {
    const byKey = member.stableKey ? known.get(member.key) : undefined
    if (byKey) return { known: byKey, perhaps: [] }
    const alike =
      (member.stableKey ? member.email && byAddress.get(marks(member)) : byName.get(comparable(member))) || []
    const isAlone = alike.length <= 1 && asking.get(comparable(member))?.length === 1
    if (alike.length > 0) return isAlone ? { known: alike[0], perhaps: [] } : { perhaps: alike }
    const [here, another] = member.email ? (people.get(marks(member)) ?? []) : []
    return { here: another || !isAlone ? undefined : here, perhaps: [] }
  }
}

const marks = (person: PersonName & { email: string | null }) =>
  `${comparable(person)}|${person.email?.toLowerCase() ?? ''}`

function newMember(planning: Planning, member: FileStaff, said: ToldStaff, here: { id: string } | undefined) {
  const { plan, moment } = planning
  const personId = here?.id ?? moment.newId()
  if (!here)
    plan.newPeople.push({
      id: personId,
      ...nameOf(said),
      searchName: searchable(fullName(said)),
      email: said.email,
      createdAt: moment.now,
    })
  plan.difference.staff.added.push({ name: fullName(said), about: groupNames(planning, said.groups) })
  placed(planning, personId, { teaches: false, groups: [] }, said)
  plan.keys.push({ kind: 'staff', key: member.stableKey ? member.key : `#${personId}`, entityId: personId, told: said })
}

function sameMember(planning: Planning, member: FileStaff, said: ToldStaff, known: KnownMember) {
  const { plan } = planning
  const { entityId, told: before, goneOn } = known
  const key = member.stableKey ? member.key : known.key
  if (key !== known.key) plan.formerKeys.push({ kind: 'staff', key: known.key })
  const changes = [
    ...change('name', fullName(before), fullName(said)),
    ...change('email', before.email, said.email),
    ...change('returned', goneOn, null),
    ...change('teaches', yesOrNo(before.teaches), yesOrNo(said.teaches)),
    ...(before.groups.join() === said.groups.join()
      ? []
      : [
          {
            field: 'group' as const,
            from: groupNames(planning, before.groups) || null,
            to: groupNames(planning, said.groups) || null,
          },
        ]),
  ]
  if (changes.length > 0 || key !== known.key) plan.keys.push({ kind: 'staff', key, entityId, told: said })
  if (changes.length === 0) return
  plan.difference.staff.changed.push({ name: fullName(said), about: groupNames(planning, said.groups), changes })
  const fields = changedFields(['firstName', 'infix', 'lastName', 'email'], before, said)
  if (Object.keys(fields).length > 0) plan.personChanges.push({ id: entityId, ...fields })
  placed(planning, entityId, before, said)
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')

/** Roles that the school gave by hand stay until a hand takes them. */
function goneMember(planning: Planning, { key, entityId, told: before, goneOn }: KnownMember) {
  if (goneOn) return
  const { plan, moment } = planning
  const left = { ...before, teaches: false, groups: [] }
  plan.difference.staff.gone.push({ name: fullName(before), about: groupNames(planning, before.groups) })
  placed(planning, entityId, before, left)
  plan.keys.push({ kind: 'staff', key, entityId, told: left, goneOn: moment.today })
}

type Standing = Pick<ToldStaff, 'teaches' | 'groups'>

function placed({ plan, moment, start }: Planning, personId: string, before: Standing, said: Standing) {
  if (said.teaches && !before.teaches) plan.newStaff.push({ personId, role: 'teacher', since: moment.now })
  if (before.teaches && !said.teaches) plan.formerTeachers.push(personId)
  for (const groupId of before.groups)
    if (!said.groups.includes(groupId))
      plan.endings.push({ groupId, personId, role: 'teacher', until: dayBefore(start) })
  for (const groupId of said.groups)
    if (!before.groups.includes(groupId)) plan.memberships.push({ groupId, personId, role: 'teacher', from: start })
}
