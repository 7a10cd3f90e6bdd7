import { fullName, searchable } from '../../people/names.ts'
import { type Change, change } from '../planning/difference.ts'
import { changedFields, filledIn, nameOf } from '../planning/plan.ts'
import { dayBefore, keysOf } from '../planning/present.ts'
import type { ToldPupil } from '../planning/told.ts'
import type { Places } from './group-plan.ts'
import { matchPupils } from './matching.ts'
import type { FilePupil } from './school-file.ts'
import type { Planning } from './school-plan.ts'

export function planPupils(planning: Planning, places: Places) {
  const { file, present, plan } = planning
  const known = new Map(keysOf<ToldPupil>(present, 'pupil').map((key) => [key.entityId, key]))
  const { matches, perhaps } = matchPupils(file.pupils, present)
  const named = new Set(perhaps)
  for (const match of matches) {
    const said = told(match.pupil, places, planning.moment.today)
    if (match.is === 'doubtful')
      plan.difference.doubts.push({ name: fullName(match.pupil), text: match.text, line: null, element: 'leerling' })
    if (match.is === 'new') newPupil(planning, match.pupil, said)
    if (match.is !== 'known') continue
    named.add(match.personId)
    samePupil(planning, match.pupil, said, match.personId, known.get(match.personId))
  }
  for (const key of known.values()) if (!named.has(key.entityId)) gonePupil(planning, key)
}

type KnownPupil = ReturnType<typeof keysOf<ToldPupil>>[number]

function told(pupil: FilePupil, places: Places, today: string): ToldPupil {
  const place = pupil.groupKey === null ? undefined : places.get(pupil.groupKey)
  const leftOn = pupil.leftOn && pupil.leftOn < today ? pupil.leftOn : null
  const keys = leftOn ? [] : [pupil.groupKey, ...pupil.otherGroupKeys]
  const groups = keys.flatMap((key) => (key === null ? [] : (places.get(key)?.id ?? [])))
  return {
    ...nameOf(pupil),
    birthDate: pupil.birthDate,
    email: pupil.email?.toLowerCase() ?? null,
    year: pupil.year ?? place?.year ?? 0,
    leftOn,
    groups: [...new Set(groups)].sort(),
  }
}

/** Who left before we knew them is no business of ours. */
function newPupil(planning: Planning, pupil: FilePupil, said: ToldPupil) {
  if (said.leftOn) return
  const { plan, moment } = planning
  const personId = moment.newId()
  const { birthDate, email, year } = said
  plan.newPeople.push({
    id: personId,
    ...nameOf(said),
    searchName: searchable(fullName(said)),
    email,
    createdAt: moment.now,
  })
  plan.pupils.push({ personId, birthDate, year })
  plan.difference.pupils.added.push({ name: fullName(said), about: groupNames(planning, said.groups) })
  moved(planning, personId, { groups: [] }, said)
  plan.keys.push(keyOf(pupil, personId, said))
}

const keyOf = ({ stableKey, key }: FilePupil, entityId: string, said: ToldPupil) => ({
  kind: 'pupil' as const,
  key: stableKey ? key : `#${entityId}`,
  entityId,
  told: said,
})

function samePupil(
  planning: Planning,
  pupil: FilePupil,
  said: ToldPupil,
  personId: string,
  known: KnownPupil | undefined,
) {
  const { plan } = planning
  const before = known?.told ?? toldByNobody(planning, personId)
  const now = known ? said : filledIn(before, said, ['firstName', 'infix', 'lastName', 'email'])
  const key = keyOf(pupil, personId, said)
  const isRekeyed = known !== undefined && pupil.stableKey && known.key !== pupil.key
  if (isRekeyed) plan.formerKeys.push({ kind: 'pupil', key: known.key })
  const changes = changesOf(planning, before, now)
  if (changes.length === 0) {
    if (!known || isRekeyed) plan.keys.push(key)
    return
  }
  tell(planning, before, now, changes)
  const fields = changedFields(['firstName', 'infix', 'lastName', 'email'], before, now)
  if (Object.keys(fields).length > 0) plan.personChanges.push({ id: personId, ...fields })
  plan.pupils.push({ personId, birthDate: now.birthDate, year: now.year, leftOn: now.leftOn })
  moved(planning, personId, before, now)
  plan.keys.push(pupil.stableKey || !known ? key : { ...key, key: known.key })
}

/** Of a pupil whom somebody entered here: where the child is now counts as what was said before. */
function toldByNobody({ present }: Planning, personId: string): ToldPupil {
  const person = present.people.find(({ id }) => id === personId)!
  const { birthDate = null, year = 0, leftOn = null } = present.pupils.find((one) => one.personId === personId) ?? {}
  const groups = present.memberships.filter((one) => one.personId === personId && one.role === 'pupil')
  return {
    ...nameOf(person),
    email: person.email,
    birthDate,
    year,
    leftOn,
    groups: groups.map(({ groupId }) => groupId).sort(),
  }
}

const changesOf = (planning: Planning, before: ToldPupil, said: ToldPupil): Change[] => [
  ...change('name', fullName(before), fullName(said)),
  ...change('birthDate', before.birthDate, said.birthDate),
  ...change('email', before.email, said.email),
  ...change('year', before.year, said.year),
  ...change('left', before.leftOn, said.leftOn),
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

function tell(planning: Planning, before: ToldPupil, said: ToldPupil, changes: Change[]) {
  const { pupils } = planning.plan.difference
  const entry = { name: fullName(said), about: groupNames(planning, said.leftOn ? before.groups : said.groups) }
  if (said.leftOn && !before.leftOn) pupils.gone.push(entry)
  else pupils.changed.push({ ...entry, changes })
}

function gonePupil(planning: Planning, { key, entityId, told: before }: KnownPupil) {
  if (before.leftOn) return
  const { plan, start } = planning
  const left = { ...before, leftOn: dayBefore(start), groups: [] }
  plan.difference.pupils.gone.push({ name: fullName(before), about: groupNames(planning, before.groups) })
  plan.pupils.push({ personId: entityId, birthDate: before.birthDate, year: before.year, leftOn: left.leftOn })
  moved(planning, entityId, before, left)
  plan.keys.push({ kind: 'pupil', key, entityId, told: left })
}

/** A place in a group ends the day before the other begins, or when the pupil left; neither is forgotten. */
function moved({ plan, start }: Planning, personId: string, before: Pick<ToldPupil, 'groups'>, said: ToldPupil) {
  const until = said.leftOn ?? dayBefore(start)
  for (const groupId of before.groups)
    if (!said.groups.includes(groupId)) plan.endings.push({ groupId, personId, role: 'pupil', until })
  for (const groupId of said.groups)
    if (!before.groups.includes(groupId)) plan.memberships.push({ groupId, personId, role: 'pupil', from: start })
}

export function groupNames({ present, plan }: Planning, ids: readonly string[]) {
  const names = new Map([...present.groups, ...plan.groups].map(({ id, name }) => [id, name]))
  return ids
    .flatMap((id) => names.get(id) ?? [])
    .sort()
    .join(', ')
}
