import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { fullName, searchable } from '../../people/names.ts'
import { change, described } from '../planning/difference.ts'
import { planLine } from '../planning/lines.ts'
import { changedFields, emailAfter, infixUnsaid, nameOf } from '../planning/plan.ts'
import { dayBefore, keysOf } from '../planning/present.ts'
import type { ToldStaff } from '../planning/told.ts'
import type { Places } from './group-plan.ts'
import type { FileStaff, StaffField } from './school-file.ts'
import { groupNames, movedBetween, type Planning } from './school-plan.ts'
import { type KnownMember, type StaffMatch, staffMatcher } from './staff-matching.ts'

/** Class teacher, assistant teacher, subject teacher. Other codes are suggestions that a person acts upon, or not. */
const teaching = new Set(['LRK', 'LOS', 'VAK'])

export function planStaff(planning: Planning, places: Places) {
  const { file, plan, present } = planning
  const find = staffMatcher(present, file.staff, planning.choices)
  const named = new Set<string>()
  for (const member of file.staff) {
    const match = find(member)
    const said = told(member, places)
    askWhich(planning, member, match)
    const spoken =
      match.is === 'known' ? [match.known] : match.is === 'doubtful' ? match.candidates.map((one) => one.known) : []
    for (const known of spoken) if (known) named.add(known.key)
    if (match.is === 'known') sameMember(planning, member, said, match.known)
    else if (match.is !== 'doubtful') newMember(planning, member, said, match.is === 'here' ? match.personId : null)
  }
  const saidGone = new Set(file.gone.staff)
  for (const key of keysOf<ToldStaff>(present, 'staff'))
    if (saidGone.has(key.key) || (file.whole.staff && !named.has(key.key))) goneMember(planning, key)
  const rightless = file.staff.filter((member) => !told(member, places).teaches)
  if (rightless.length > 0) plan.difference.notes.push(fileTexts.rolesByHand(rightless.map(withRoles).join(', ')))
}

function askWhich({ plan, choices }: Planning, member: FileStaff, { is, line, candidates, text }: StaffMatch) {
  if (!text || candidates.length === 0) return
  const question = {
    line,
    part: 'staff' as const,
    said: described(fullName(member), { email: member.email }),
    candidates: candidates.map(({ personId, person }) => ({
      personId,
      ...described(fullName(person), { email: person.email }),
    })),
    answer: is === 'doubtful' ? null : (choices.get(line) ?? null),
  }
  plan.difference.doubts.push({ name: fullName(member), text, line: null, element: 'leerkracht', question })
}

const told = (member: FileStaff, places: Places): ToldStaff => {
  const groups = member.groupKeys.flatMap((key) => places.get(key)?.id ?? [])
  const teaches = groups.length > 0 || member.suggestedRoles.some((role) => teaching.has(role))
  return { ...nameOf(member), email: member.email?.toLowerCase() ?? null, teaches, groups: [...new Set(groups)].sort() }
}

const withRoles = (member: FileStaff) =>
  member.suggestedRoles.length > 0 ? `${fullName(member)} (${member.suggestedRoles.join(', ')})` : fullName(member)

const newMember = (planning: Planning, member: FileStaff, said: ToldStaff, here: string | null) =>
  planLine(planning, 'staff', member.key, (draft) => {
    const { plan, moment } = draft
    const personId = here ?? moment.newId()
    const name = { ...nameOf(said), searchName: searchable(fullName(said)) }
    if (!here) plan.newPeople.push({ id: personId, ...name, email: said.email, createdAt: moment.now })
    placed(draft, personId, { teaches: false, groups: [] }, said)
    const key = member.stableKey ? member.key : `#${personId}`
    plan.keys.push({ kind: 'staff', key, entityId: personId, told: said })
    return { way: 'added', name: fullName(said), about: groupNames(planning, said.groups) }
  })

const sameMember = (planning: Planning, member: FileStaff, written: ToldStaff, known: KnownMember) =>
  planLine(planning, 'staff', member.key, (draft) => {
    const { plan, file } = draft
    const { entityId, told: before, goneOn } = known
    const heard = { ...written, ...unsaid(file.silent.staff, before, written) }
    const said = { ...heard, email: emailAfter(draft.present, entityId, before, heard) }
    const key = member.stableKey ? member.key : known.key
    if (key !== known.key) plan.formerKeys.push({ kind: 'staff', key: known.key })
    const changes = changesOf(planning, before, said, goneOn)
    if (changes.length > 0 || key !== known.key) plan.keys.push({ kind: 'staff', key, entityId, told: said })
    if (changes.length === 0) return null
    const fields = changedFields(['firstName', 'infix', 'lastName', 'email'], before, said)
    if (Object.keys(fields).length > 0) plan.personChanges.push({ id: entityId, ...fields })
    placed(draft, entityId, before, said)
    return { way: 'changed', name: fullName(said), about: groupNames(planning, said.groups), changes }
  })

const unsaid = (silent: readonly StaffField[], before: ToldStaff, said: ToldStaff) =>
  Object.fromEntries(
    silent.map((field) => [field, field === 'infix' ? infixUnsaid(said, before) : before[field]] as const),
  )

const changesOf = (planning: Planning, before: ToldStaff, said: ToldStaff, goneOn: string | null) => [
  ...change('name', fullName(before), fullName(said)),
  ...change('email', before.email, said.email),
  ...change('returned', goneOn, null),
  ...change('teaches', yesOrNo(before.teaches), yesOrNo(said.teaches)),
  ...movedBetween(planning, before.groups, said.groups),
]

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')

/** Roles that the school gave by hand stay until a hand takes them. */
function goneMember(planning: Planning, { key, entityId, told: before, goneOn }: KnownMember) {
  if (goneOn) return
  planLine(planning, 'staff', key, (draft) => {
    const left = { ...before, teaches: false, groups: [] }
    placed(draft, entityId, before, left)
    draft.plan.keys.push({ kind: 'staff', key, entityId, told: left, goneOn: draft.moment.today })
    return { way: 'gone', name: fullName(before), about: groupNames(planning, before.groups) }
  })
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
