import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import { folded, fullName, surname } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { type Choices, chosenPerson, lineId, somebodyNew } from '../planning/lines.ts'
import type { Present } from '../planning/present.ts'
import { isSameGroup, type KnownPupil, knownPupils } from './known.ts'
import type { FilePupil, PersonName, SchoolFile } from './school-file.ts'

/** Whom of ours a pupil of the file is. */
export type PupilMatch = {
  pupil: FilePupil
  line: string
  /** Those of ours it may be, where somebody is asked, and why. */
  candidates: KnownPupil[]
  text: Text | null
} & ({ is: 'known'; personId: string } | { is: 'new' } | { is: 'doubtful' })
export type PupilMatches = {
  matches: PupilMatch[]
  /** Pupils of ours that the file may mean: they are not gone. */
  perhaps: ReadonlySet<string>
}

/** By the key where it lasts; else by name and birth date, and a person decides what that leaves open. */
export function matchPupils(file: SchoolFile, present: Present, choices: Choices): PupilMatches {
  const { pupils } = file
  const known = knownPupils(present)
  const same = sameByFile(file, known)
  const near = nearby(without(known, same))
  const answered = new Set<string>()
  const perhaps = new Set<string>()
  const matches = pupils.map((pupil): PupilMatch => {
    const one = same.get(pupil)
    const candidates = one ? (isAnother(pupil, one) ? [one] : []) : near(pupil)
    const text = candidates[0] ? (one ? fileTexts.keyOfAnother : fileTexts.perhapsKnown)(nameOf(candidates[0])) : null
    const asked = { pupil, candidates, text, line: lineId('who', 'pupils', pupil.key) }
    if (candidates.length === 0)
      return one ? { ...asked, is: 'known', personId: one.personId } : { ...asked, is: 'new' }
    const answer = choices.get(asked.line)
    const chosen = candidates.find(({ personId }) => personId === chosenPerson(answer) && !answered.has(personId))
    if (chosen) answered.add(chosen.personId)
    if (chosen) return { ...asked, is: 'known', personId: chosen.personId }
    if (answer === somebodyNew) return { ...asked, is: 'new' }
    for (const { personId } of candidates) perhaps.add(personId)
    return { ...asked, is: 'doubtful' }
  })
  return { matches, perhaps }
}

type Same = ReadonlyMap<FilePupil, KnownPupil>

/** The surest first: by key, by name and birth date, and where that is not said by name and class. */
function sameByFile(file: SchoolFile, known: KnownPupil[]): Same {
  const keyed = byLastingKey(file.pupils, known)
  const rest = () => file.pupils.filter((pupil) => !keyed.has(pupil))
  for (const [pupil, one] of exactlyAlike(rest(), without(known, keyed), marks)) keyed.set(pupil, one)
  // A namesake in the same file may be meant as well, also once that one is known here.
  const named = grouped(file.pupils, fullName)
  for (const [pupil, one] of exactlyAlike(rest(), without(known, keyed), fullName))
    if (named.get(fullName(pupil))?.length === 1 && isUnsaid(pupil, one) && isClassmate(file, pupil, one))
      keyed.set(pupil, one)
  return keyed
}

function byLastingKey(pupils: FilePupil[], known: KnownPupil[]) {
  const byKey = new Map(known.flatMap((one) => (one.lastingKey ? [[one.lastingKey, one] as const] : [])))
  return new Map(
    pupils.flatMap((pupil) => {
      const one = pupil.stableKey ? byKey.get(pupil.key) : undefined
      return one ? [[pupil, one] as const] : []
    }),
  )
}

type Born = PersonName & { birthDate: string | null }

/** One here and one there, and no other like them. */
function exactlyAlike(pupils: FilePupil[], known: KnownPupil[], marksOf: (one: Born) => string) {
  const [here, asking] = [grouped(known, marksOf), grouped(pupils, marksOf)]
  return pupils.flatMap((pupil) => {
    const [one, another] = here.get(marksOf(pupil)) ?? []
    return one && !another && asking.get(marksOf(pupil))?.length === 1 ? [[pupil, one] as const] : []
  })
}

function without(known: KnownPupil[], taken: Same) {
  const ids = new Set([...taken.values()].map(({ personId }) => personId))
  return known.filter(({ personId }) => !ids.has(personId))
}

const marks = (pupil: Born) => `${fullName(pupil)}|${pupil.birthDate ?? ''}`
const family = (pupil: Born) => `${surname(pupil)}|${pupil.birthDate ?? ''}`
const nameOf = ({ firstName, infix, lastName }: PersonName) => [firstName, infix, lastName].filter(Boolean).join(' ')
const isUnsaid = (pupil: Born, one: Born) => pupil.birthDate === null || one.birthDate === null

function isClassmate({ groups }: SchoolFile, { groupKey }: FilePupil, one: KnownPupil) {
  const group = groups.find(({ key }) => key === groupKey)
  return group !== undefined && one.groups.some((name) => isSameGroup(name, group.name))
}

/** A key is never given to another child; a file where it is, is of another school or broken. */
const isAnother = (pupil: FilePupil, known: KnownPupil) =>
  folded(pupil.firstName) !== folded(known.firstName) && !isUnsaid(pupil, known) && pupil.birthDate !== known.birthDate

/** A lasting key that is new is a new child, unless two of ours are exactly alike or nobody says when it was born. */
function nearby(free: KnownPupil[]) {
  const [byName, byFamily] = [grouped(free, fullName), grouped(free, family)]
  return (pupil: FilePupil): KnownPupil[] => {
    const sameName = byName.get(fullName(pupil)) ?? []
    if (pupil.stableKey) return sameName.filter((one) => isUnsaid(pupil, one) || one.birthDate === pupil.birthDate)
    const sameFamily = pupil.birthDate === null ? [] : (byFamily.get(family(pupil)) ?? [])
    return [...new Set([...sameName, ...sameFamily])]
  }
}
