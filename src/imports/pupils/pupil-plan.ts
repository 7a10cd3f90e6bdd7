import { fullName, searchable } from '../../people/names.ts'
import { type Change, change } from '../planning/difference.ts'
import { planLine } from '../planning/lines.ts'
import { changedFields, emailAfter, filledIn, nameOf } from '../planning/plan.ts'
import { dayBefore, keysOf } from '../planning/present.ts'
import type { ToldPupil } from '../planning/told.ts'
import type { Places } from './group-plan.ts'
import { matchPupils, type PupilMatch } from './matching.ts'
import { askWhich, toldByNobody, toldPupil } from './pupil-said.ts'
import type { FilePupil } from './school-file.ts'
import { groupNames, movedBetween, type Planning } from './school-plan.ts'

type Keyed = ReturnType<typeof keysOf<ToldPupil>>[number]

/** Who of ours each key of the file is, or nobody: who is left as it is here, or out, keeps or gets no parents by it. */
export type PupilIds = ReadonlyMap<string, string | null>

export function planPupils(planning: Planning, places: Places): PupilIds {
  const { file, present } = planning
  const known = new Map(keysOf<ToldPupil>(present, 'pupil').map((key) => [key.entityId, key]))
  const { matches, perhaps } = matchPupils(file, present, planning.choices)
  const ids = new Map(matches.map((match) => [match.pupil.key, planPupil(planning, match, places, known)]))
  const named = new Set([...perhaps, ...matches.flatMap((match) => (match.is === 'known' ? [match.personId] : []))])
  const saidGone = new Set(file.gone.pupils)
  const retaken = new Set(planning.plan.keys.map(({ key }) => key))
  for (const key of known.values())
    if (saidGone.has(key.key) || (file.whole.pupils && !named.has(key.entityId)))
      gonePupil(planning, key, retaken.has(key.key) ? `#${key.entityId}` : key.key)
  return ids
}

function planPupil(planning: Planning, match: PupilMatch, places: Places, known: ReadonlyMap<string, Keyed>) {
  const { pupil, candidates } = match
  askWhich(planning, match)
  if (match.is === 'doubtful') return null
  if (match.is === 'known') {
    const { personId } = match
    return samePupil(planning, pupil, places, personId, known.get(personId)) ? personId : null
  }
  const said = toldPupil(planning, pupil, places)
  // Who left before we knew them is no business of ours.
  if (said.leftOn) return null
  const former = candidates.flatMap(({ personId }) => known.get(personId) ?? []).find(({ key }) => key === pupil.key)
  const personId = planning.moment.newId()
  return newPupil(planning, pupil, personId, said, former) ? personId : null
}

const newPupil = (planning: Planning, pupil: FilePupil, personId: string, said: ToldPupil, former: Keyed | undefined) =>
  planLine(planning, 'pupils', pupil.key, (draft) => {
    const { plan, moment } = draft
    const { birthDate, email, year } = said
    const name = { ...nameOf(said), searchName: searchable(fullName(said)) }
    plan.newPeople.push({ id: personId, ...name, email, createdAt: moment.now })
    plan.pupils.push({ personId, birthDate, year })
    moved(draft, personId, { groups: [] }, said)
    // The key was another's, of whom somebody says that it is not this one.
    if (former) plan.keys.push({ ...rowOf(former), key: `#${former.entityId}` })
    plan.keys.push(keyOf(pupil, personId, said))
    return { way: 'added', name: fullName(said), about: groupNames(planning, said.groups) }
  })

const rowOf = ({ kind, key, entityId, told, goneOn }: Keyed) => ({ kind, key, entityId, told, goneOn })

const keyOf = ({ stableKey, key }: FilePupil, entityId: string, said: ToldPupil) => ({
  kind: 'pupil' as const,
  key: stableKey ? key : `#${entityId}`,
  entityId,
  told: said,
})

const samePupil = (planning: Planning, pupil: FilePupil, places: Places, personId: string, known: Keyed | undefined) =>
  planLine(planning, 'pupils', pupil.key, (draft) => {
    const { plan } = draft
    const before = known?.told ?? toldByNobody(planning, personId)
    const heard = toldPupil(planning, pupil, places, before)
    const said = { ...heard, email: emailAfter(planning.present, personId, before, heard) }
    const now = known ? said : filledIn(before, said, ['firstName', 'infix', 'lastName', 'email'])
    const key = keyOf(pupil, personId, said)
    const isRekeyed = known !== undefined && pupil.stableKey && known.key !== pupil.key
    if (isRekeyed) plan.formerKeys.push({ kind: 'pupil', key: known.key })
    const changes = changesOf(planning, before, now)
    if (changes.length > 0 || !known || isRekeyed)
      plan.keys.push(pupil.stableKey || !known ? key : { ...key, key: known.key })
    if (changes.length === 0) return null
    const fields = changedFields(['firstName', 'infix', 'lastName', 'email'], before, now)
    if (Object.keys(fields).length > 0) plan.personChanges.push({ id: personId, ...fields })
    plan.pupils.push({ personId, birthDate: now.birthDate, year: now.year, leftOn: now.leftOn })
    moved(draft, personId, before, now)
    return tell(planning, before, now, changes)
  })

const changesOf = (planning: Planning, before: ToldPupil, said: ToldPupil): Change[] => [
  ...change('name', fullName(before), fullName(said)),
  ...change('birthDate', before.birthDate, said.birthDate),
  ...change('email', before.email, said.email),
  ...change('year', before.year, said.year),
  ...change('left', before.leftOn, said.leftOn),
  ...movedBetween(planning, before.groups, said.groups),
]

const tell = (planning: Planning, before: ToldPupil, said: ToldPupil, changes: Change[]) => {
  const entry = { name: fullName(said), about: groupNames(planning, said.leftOn ? before.groups : said.groups) }
  return said.leftOn && !before.leftOn
    ? { way: 'gone' as const, ...entry }
    : { way: 'changed' as const, ...entry, changes }
}

function gonePupil(planning: Planning, { key: named, entityId, told: before }: Keyed, key: string) {
  if (before.leftOn) return
  planLine(planning, 'pupils', named, (draft) => {
    const { plan, start } = draft
    const left = { ...before, leftOn: dayBefore(start), groups: [] }
    plan.pupils.push({ personId: entityId, birthDate: before.birthDate, year: before.year, leftOn: left.leftOn })
    moved(draft, entityId, before, left)
    plan.keys.push({ kind: 'pupil', key, entityId, told: left })
    return { way: 'gone', name: fullName(before), about: groupNames(planning, before.groups) }
  })
}

/** A place in a group ends the day before the other begins, or when the pupil left; neither is forgotten. */
function moved({ plan, start }: Planning, personId: string, before: Pick<ToldPupil, 'groups'>, said: ToldPupil) {
  const until = said.leftOn ?? dayBefore(start)
  for (const groupId of before.groups)
    if (!said.groups.includes(groupId)) plan.endings.push({ groupId, personId, role: 'pupil', until })
  for (const groupId of said.groups)
    if (!before.groups.includes(groupId)) plan.memberships.push({ groupId, personId, role: 'pupil', from: start })
}
