import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import { fullName as comparable } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { type Choices, chosenPerson, lineId, somebodyNew } from '../planning/lines.ts'
import { keysOf, type PersonHere, type Present } from '../planning/present.ts'
import type { ToldStaff } from '../planning/told.ts'
import type { FileStaff, PersonName } from './school-file.ts'

export type KnownMember = ReturnType<typeof keysOf<ToldStaff>>[number]
type Candidate = { personId: string; person: PersonName & { email: string | null }; known: KnownMember | null }

/** Whom of ours a member of staff is: somebody the file named before, somebody who is here as a parent, or nobody yet. */
export type StaffMatch = { line: string; candidates: Candidate[]; text: Text | null } & (
  | { is: 'known'; known: KnownMember }
  | { is: 'here'; personId: string }
  | { is: 'new' }
  | { is: 'doubtful' }
)
type Found = { known?: KnownMember | undefined; here?: { id: string } | undefined; perhaps: Candidate[]; text?: Text }

export function staffMatcher(present: Present, members: FileStaff[], choices: Choices) {
  const find = staffFinder(present, members)
  const answered = new Set<string>()
  return (member: FileStaff): StaffMatch => {
    const { known, here, perhaps, text = null } = find(member)
    const asked = { line: lineId('who', 'staff', member.key), candidates: perhaps, text }
    if (known) return { ...asked, is: 'known', known }
    if (here) return { ...asked, is: 'here', personId: here.id }
    if (perhaps.length === 0) return { ...asked, is: 'new' }
    const answer = choices.get(asked.line)
    const chosen = perhaps.find(({ personId }) => personId === chosenPerson(answer) && !answered.has(personId))
    if (chosen) answered.add(chosen.personId)
    if (chosen?.known) return { ...asked, is: 'known', known: chosen.known }
    if (chosen) return { ...asked, is: 'here', personId: chosen.personId }
    return { ...asked, is: answer === somebodyNew ? 'new' : 'doubtful' }
  }
}

/** By the key where it lasts; else by a name that only one has; else by name and address: a teacher may be a parent here. */
function staffFinder(present: Present, members: FileStaff[]) {
  const keys = keysOf<ToldStaff>(present, 'staff')
  const known = new Map(keys.map((key) => [key.key, key]))
  const inFile = new Set(members.filter(({ stableKey }) => stableKey).map(({ key }) => key))
  const lapsed = keys.filter(({ key }) => !inFile.has(key))
  const byName = grouped(lapsed, ({ told }) => comparable(told))
  const byAddress = grouped(lapsed, ({ told }) => marks(told))
  const people = peopleHere(present)
  const namesakes = grouped(people, comparable)
  const here = grouped(people, marks)
  const asking = grouped(members, comparable)
  return (member: FileStaff): Found => {
    const byKey = member.stableKey ? known.get(member.key) : undefined
    if (byKey) return { known: byKey, perhaps: [] }
    const alike =
      (member.stableKey ? member.email && byAddress.get(marks(member)) : byName.get(comparable(member))) || []
    const isAlone = alike.length <= 1 && asking.get(comparable(member))?.length === 1
    if (alike.length > 0)
      return isAlone ? { known: alike[0], perhaps: [] } : { perhaps: alike.map(candidate), text: fileTexts.namesakes }
    const [one, another] = member.email ? (here.get(marks(member)) ?? []) : []
    if (one && !another && isAlone) return { here: one, perhaps: [] }
    const perhaps = (namesakes.get(comparable(member)) ?? []).map((person) => ({
      personId: person.id,
      person,
      known: null,
    }))
    return { perhaps, text: fileTexts.perhapsHere }
  }
}

const candidate = (known: KnownMember) => ({ personId: known.entityId, person: known.told, known })

/** Adults here whom no file has named as staff: they may have come as a parent, or by hand. */
function peopleHere({ keys, people, pupils }: Present): PersonHere[] {
  const others = new Set([
    ...keys.filter(({ kind }) => kind === 'staff').map(({ entityId }) => entityId),
    ...pupils.map(({ personId }) => personId),
  ])
  return people.filter(({ id }) => !others.has(id))
}

const marks = (person: PersonName & { email: string | null }) =>
  `${comparable(person)}|${person.email?.toLowerCase() ?? ''}`
