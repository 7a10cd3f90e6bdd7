import { fullName } from '../../people/names.ts'
import { described } from '../planning/difference.ts'
import { infixUnsaid, nameOf } from '../planning/plan.ts'
import type { ToldPupil } from '../planning/told.ts'
import type { Places } from './group-plan.ts'
import type { PupilMatch } from './matching.ts'
import type { FilePupil, PupilField } from './school-file.ts'
import type { Planning } from './school-plan.ts'

/** What a file says of a pupil, by our own ids. What it says of nobody stays as it was said before. */
export function toldPupil(
  { file, moment, present }: Planning,
  pupil: FilePupil,
  places: Places,
  before?: ToldPupil,
): ToldPupil {
  const place = pupil.groupKey === null ? undefined : places.get(pupil.groupKey)
  const leftOn = pupil.leftOn && pupil.leftOn < moment.today ? pupil.leftOn : null
  const keys = leftOn ? [] : [pupil.groupKey, ...pupil.otherGroupKeys]
  const groups = keys.flatMap((key) => (key === null ? [] : (places.get(key)?.id ?? [])))
  const said = {
    ...nameOf(pupil),
    birthDate: pupil.birthDate,
    email: pupil.email?.toLowerCase() ?? null,
    year: pupil.year ?? place?.year ?? 0,
    leftOn,
    groups: [...new Set(groups)].sort(),
  }
  if (!before) return said
  const clubs = present.groups
    .filter(({ kind, id }) => kind !== 'class' && before.groups.includes(id))
    .map(({ id }) => id)
  return { ...said, ...unsaid(file.silent.pupils, { ...before, clubs }, said) }
}

/** Whoever left is in no group, whatever a list of names says of groups. */
function unsaid(silent: readonly PupilField[], before: ToldPupil & { clubs: string[] }, said: ToldPupil) {
  const groups = silent.includes('groups')
    ? before.groups
    : [...new Set([...said.groups, ...(silent.includes('clubs') ? before.clubs : [])])].sort()
  return {
    ...Object.fromEntries(
      silent.flatMap((field) =>
        field === 'groups' || field === 'clubs' || field === 'infix' ? [] : [[field, before[field]] as const],
      ),
    ),
    ...(silent.includes('infix') ? { infix: infixUnsaid(said, before) } : {}),
    ...(said.leftOn ? {} : { groups }),
  }
}

/** Of a pupil whom somebody entered here: where the child is now counts as what was said before. */
export function toldByNobody({ present }: Planning, personId: string): ToldPupil {
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

/** Side by side: the pupil of the file, and those of ours it may be. */
export function askWhich({ plan, file, choices }: Planning, match: PupilMatch) {
  const { pupil, line, candidates, text } = match
  if (!text) return
  const group = file.groups.find(({ key }) => key === pupil.groupKey)?.name ?? null
  const question = {
    line,
    part: 'pupils' as const,
    said: described(fullName(pupil), { birthDate: pupil.birthDate, group }),
    candidates: candidates.map((one) => ({
      personId: one.personId,
      ...described(fullName(one), { birthDate: one.birthDate, group: one.groups.join(', ') }),
    })),
    answer: match.is === 'doubtful' ? null : (choices.get(line) ?? null),
  }
  plan.difference.doubts.push({ name: fullName(pupil), text, line: null, element: 'leerling', question })
}
