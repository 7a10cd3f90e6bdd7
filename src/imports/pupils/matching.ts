import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import { folded, fullName, surname } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { keysOf, type Present } from '../planning/present.ts'
import type { ToldPupil } from '../planning/told.ts'
import type { FilePupil, PersonName } from './school-file.ts'

/** Whom of ours a pupil of the file is. */
export type PupilMatch = { pupil: FilePupil } & (
  | { is: 'known'; personId: string }
  | { is: 'new' }
  | { is: 'doubtful'; text: Text }
)
export type PupilMatches = {
  matches: PupilMatch[]
  /** Pupils of ours that the file may mean: they are not gone. */
  perhaps: ReadonlySet<string>
}

type Known = PersonName & { personId: string; birthDate: string | null; lastingKey: string | null }

/** By the key where it lasts; else by name and birth date, and a person decides what that leaves open. */
export function matchPupils(pupils: FilePupil[], present: Present): PupilMatches {
  const known = knownPupils(present)
  const keyed = byLastingKey(pupils, known)
  const rest = pupils.filter((pupil) => !keyed.has(pupil))
  const alike = exactlyAlike(rest, without(known, keyed))
  const free = without(without(known, keyed), alike)
  const perhaps = new Set<string>()
  const matches = pupils.map((pupil): PupilMatch => {
    const same = keyed.get(pupil) ?? alike.get(pupil)
    const another = same && isAnother(pupil, same) ? [same] : []
    const doubtful = same ? another : free.filter((one) => isNear(pupil, one))
    for (const { personId } of doubtful) perhaps.add(personId)
    const [one] = doubtful
    if (one)
      return { pupil, is: 'doubtful', text: (same ? fileTexts.keyOfAnother : fileTexts.perhapsKnown)(nameOf(one)) }
    return same ? { pupil, is: 'known', personId: same.personId } : { pupil, is: 'new' }
  })
  return { matches, perhaps }
}

type Same = ReadonlyMap<FilePupil, Known>

function byLastingKey(pupils: FilePupil[], known: Known[]): Same {
  const byKey = new Map(known.flatMap((one) => (one.lastingKey ? [[one.lastingKey, one] as const] : [])))
  return new Map(
    pupils.flatMap((pupil) => {
      const one = pupil.stableKey ? byKey.get(pupil.key) : undefined
      return one ? [[pupil, one] as const] : []
    }),
  )
}

/** One here and one there, and no other like them. */
function exactlyAlike(pupils: FilePupil[], known: Known[]): Same {
  const [here, asking] = [grouped(known, marks), grouped(pupils, marks)]
  return new Map(
    pupils.flatMap((pupil) => {
      const [one, another] = here.get(marks(pupil)) ?? []
      return one && !another && asking.get(marks(pupil))?.length === 1 ? [[pupil, one] as const] : []
    }),
  )
}

function without(known: Known[], taken: Same) {
  const ids = new Set([...taken.values()].map(({ personId }) => personId))
  return known.filter(({ personId }) => !ids.has(personId))
}

function knownPupils(present: Present): Known[] {
  const people = new Map(present.people.map((one) => [one.id, one]))
  const keys = new Map(keysOf<ToldPupil>(present, 'pupil').map((key) => [key.entityId, key]))
  return present.pupils.flatMap(({ personId, birthDate }) => {
    const person = people.get(personId)
    const key = keys.get(personId)
    const lastingKey = key && !key.key.startsWith('#') ? key.key : null
    // By the name that the file gave, which people may have changed here.
    return person
      ? [{ ...(key?.told ?? person), personId, birthDate: key?.told.birthDate ?? birthDate, lastingKey }]
      : []
  })
}

const marks = (pupil: PersonName & { birthDate: string | null }) => `${fullName(pupil)}|${pupil.birthDate ?? ''}`
const nameOf = ({ firstName, infix, lastName }: PersonName) => [firstName, infix, lastName].filter(Boolean).join(' ')

/** A key is never given to another child; a file where it is, is of another school or broken. */
const isAnother = (pupil: FilePupil, known: Known) =>
  folded(pupil.firstName) !== folded(known.firstName) &&
  pupil.birthDate !== null &&
  known.birthDate !== null &&
  pupil.birthDate !== known.birthDate

/** A lasting key that is new is a new child, unless two of ours are exactly alike. */
function isNear(pupil: FilePupil, one: Known) {
  const [sameName, sameDay] = [fullName(pupil) === fullName(one), pupil.birthDate === one.birthDate]
  if (pupil.stableKey) return sameName && sameDay
  return sameName || (sameDay && pupil.birthDate !== null && surname(pupil) === surname(one))
}
