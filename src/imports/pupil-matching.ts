import type { Text } from '../language.ts'
import { folded, fullName, surname } from './fields.ts'
import { grouped } from './grouping.ts'
import { keysOf, type Present } from './present.ts'
import type { FilePupil, PersonName } from './school-file.ts'
import { texts } from './texts.ts'
import type { ToldPupil } from './told.ts'

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
  const byKey = new Map(known.flatMap((one) => (one.lastingKey ? [[one.lastingKey, one] as const] : [])))
  const keyed = new Map(
    pupils.flatMap((pupil) => {
      const one = pupil.stableKey ? byKey.get(pupil.key) : undefined
      return one ? [[pupil, one] as const] : []
    }),
  )
  const taken = new Set([...keyed.values()].map(({ personId }) => personId))
  const rest = pupils.filter((pupil) => !keyed.has(pupil))
  const alike = grouped(
    known.filter(({ personId }) => !taken.has(personId)),
    marks,
  )
  const asking = grouped(rest, marks)
  const exact = new Map(
    rest.flatMap((pupil) => {
      const [one, another] = alike.get(marks(pupil)) ?? []
      return one && !another && asking.get(marks(pupil))?.length === 1 ? [[pupil, one] as const] : []
    }),
  )
  for (const { personId } of exact.values()) taken.add(personId)
  const free = known.filter(({ personId }) => !taken.has(personId))
  const perhaps = new Set<string>()
  const matches = pupils.map((pupil): PupilMatch => {
    const byItsKey = keyed.get(pupil)
    if (byItsKey) {
      if (!isAnother(pupil, byItsKey)) return { pupil, is: 'known', personId: byItsKey.personId }
      perhaps.add(byItsKey.personId)
      return { pupil, is: 'doubtful', text: texts.keyOfAnother(nameOf(byItsKey)) }
    }
    const same = exact.get(pupil)
    if (same) return { pupil, is: 'known', personId: same.personId }
    const near = free.filter((one) => isNear(pupil, one))
    for (const { personId } of near) perhaps.add(personId)
    return near[0] ? { pupil, is: 'doubtful', text: texts.perhapsKnown(nameOf(near[0])) } : { pupil, is: 'new' }
  })
  return { matches, perhaps }
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
