import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import { fullName } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { keysOf, type Present } from '../planning/present.ts'
import type { ToldPupil } from '../planning/told.ts'
import { isSameGroup } from '../pupils/known.ts'
import type { PupilIds } from '../pupils/pupil-plan.ts'
import { childRef } from './families.ts'
import type { Child, GuardianRow } from './guardian-list.ts'

type Found = { pupilId: string } | { text: Text }
type Here = { pupilId: string; birthDate: string | null; groups: string[] }

/** Rows whose child is a pupil of ours, by our own id; the others with what is wrong. Those that the same file leaves out are neither. */
export function withPupils(rows: GuardianRow[], present: Present, pupilIds: PupilIds) {
  const find = pupilFinder(present, pupilIds)
  const isIn = ({ child: { key } }: GuardianRow) => key === null || pupilIds.get(key) !== null
  const found = rows.filter(isIn).map((row) => ({ row, found: find(row.child) }))
  return {
    rows: found.flatMap(({ row, found }) =>
      'pupilId' in found
        ? [{ ...row, child: { ...row.child, key: found.pupilId, listedAs: listedAs(row.child) } }]
        : [],
    ),
    unknown: found.flatMap(({ row, found }) => ('text' in found ? [{ row, text: found.text }] : [])),
  }
}

/** A key of the line, where there is no pupil number, is another in another order of the lines. */
const listedAs = (child: Child) => childRef({ ...child, key: child.key?.startsWith('#') ? null : child.key })

/** By the pupil number; else by name, told apart by birth date or group. */
function pupilFinder(present: Present, pupilIds: PupilIds) {
  const byKey = new Map(keysOf<ToldPupil>(present, 'pupil').map(({ key, entityId }) => [key, entityId]))
  const byName = grouped(pupilsHere(present), ({ names }) => names)
  return (child: Child): Found => {
    const lasting = child.key && !child.key.startsWith('#') ? byKey.get(child.key) : undefined
    const byNumber = pupilIds.get(child.key ?? '') ?? lasting
    if (byNumber) return { pupilId: byNumber }
    const alike = byName.get(fullName(child)) ?? []
    const fitting = alike.filter((one) => fits(child, one))
    const [one, another] = fitting
    if (one && !another) return { pupilId: one.pupilId }
    return { text: another ? fileTexts.namesakePupils : fileTexts.unknownPupil }
  }
}

function pupilsHere(present: Present) {
  const people = new Map(present.people.map((one) => [one.id, one]))
  const told = new Map(keysOf<ToldPupil>(present, 'pupil').map((key) => [key.entityId, key.told]))
  const groupNames = new Map(present.groups.map(({ id, name }) => [id, name]))
  const groupsOf = grouped(
    present.memberships.filter(({ role }) => role === 'pupil'),
    ({ personId }) => personId,
  )
  return present.pupils.map(({ personId, birthDate }): Here & { names: string } => ({
    pupilId: personId,
    names: fullName(told.get(personId) ?? people.get(personId)!),
    birthDate,
    groups: (groupsOf.get(personId) ?? []).map(({ groupId }) => groupNames.get(groupId) ?? ''),
  }))
}

const fits = (child: Child, one: Here) =>
  (!child.birthDate || !one.birthDate || child.birthDate === one.birthDate) &&
  (Boolean(child.birthDate && one.birthDate) ||
    !child.group ||
    one.groups.some((group) => isSameGroup(group, child.group!)))
