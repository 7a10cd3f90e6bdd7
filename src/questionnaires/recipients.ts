import type { Mode } from '../audiences/audience.ts'
import type { FiguresRow } from '../figures/queries.ts'
import { fullName } from '../people/names.ts'
import type { Tongue } from '../tongues.ts'
import type { Values } from './asked.ts'
import type { RecipientRow } from './recipient-queries.ts'
import { byPlace } from './sections.ts'

/** What holds in one section of a recipient: whose answer it is, unless the recipient's own, and what waits for a place. */
export type Answered = {
  name: string
  answered: boolean
  giver: string | null
  /** By whom of the school on this person's behalf, and when (D4). */
  entered: { by: string; at: Date } | null
  /** Of words in another language than the school's, which may be translated (D13). */
  foreign: { id: string; language: Tongue; kept: Kept | null } | null
  values: Values
  waiting: ReadonlySet<string>
}
export type Recipient = {
  id: string
  name: string
  photo: string | null
  hasEmail: boolean
  reachable: boolean
  readAt: Date | null
  sections: readonly Answered[]
}

/** What a machine made of its words: from what, and the parts. */
type Kept = [source: string, parts: string[]]
type Value = [question: string, value: string, waits: 0 | 1]
type Part = [
  pupilId: string | null,
  name: [firstName: string, infix: string, lastName: string] | null,
  groupId: string | null,
  answered: 0 | 1,
  giver: string | null,
  told: 0 | 1,
  response: [by: string | null, at: number, id: string, language: Tongue | null, kept: Kept | null] | null,
  values: Value[],
]
/** In what mode it is asked, and its groups by id. */
export type Asking = { mode: Mode | null; groups: ReadonlyMap<string, FiguresRow> }

/** Those of one page. Children go by their whole name: others of their first name may stand on the next. */
export function recipientsIn(rows: readonly RecipientRow[], asking: Asking): Recipient[] {
  const read = rows.map((row) => ({ row, parts: JSON.parse(row.parts) as Part[] })) // safe: the query made it so
  return read.map(({ row, parts }) => recipientIn(row, parts, asking))
}

const recipientIn = (
  { photo, email, unreachable, readAt, ...person }: RecipientRow,
  parts: readonly Part[],
  asking: Asking,
): Recipient => ({
  id: person.id,
  name: fullName(person),
  photo,
  hasEmail: email === 1,
  reachable: unreachable === 0,
  readAt: readAt === null ? null : new Date(readAt),
  sections: sectionsIn(parts, asking),
})

/** Each child or group once, in the order of every screen, as far as they are read with this person. */
function sectionsIn(parts: readonly Part[], { mode, groups }: Asking): Answered[] {
  const placed = parts.map((part) => ({ part, place: placeOf(part, groups) }))
  const sorted = placed.sort((one, other) => byPlace(one.place, other.place))
  const subjectOf = ({ pupilId, groupId }: Place) => (mode === 'perGroup' ? groupId : pupilId)
  const once = new Map(sorted.toReversed().map((one) => [subjectOf(one.place), one]))
  return [...once.values()]
    .toReversed()
    .filter(({ part: [, , , , , told] }) => told)
    .map(({ part, place }) => answeredIn(part, mode === 'perGroup' ? place.groupName : place.childName))
}

type Place = ReturnType<typeof placeOf>
function placeOf([pupilId, name, groupId]: Part, groups: Asking['groups']) {
  const group = groups.get(groupId ?? '')
  const [firstName = '', infix = '', lastName = ''] = name ?? []
  return {
    pupilId: pupilId ?? '',
    firstName,
    childName: fullName({ firstName, infix, lastName }),
    groupId: groupId ?? '',
    groupName: group?.name ?? '',
    year: group?.year ?? 0,
  }
}

function answeredIn([, , , answered, giver, , response, given]: Part, name: string): Answered {
  const [by = null, at = 0, id = '', language = null, kept = null] = response ?? []
  const byQuestion = Object.groupBy(given, ([question]) => question)
  return {
    name,
    answered: answered === 1,
    giver,
    entered: by === null ? null : { by, at: new Date(at) },
    foreign: language && { id, language, kept },
    values: Object.fromEntries(
      Object.entries(byQuestion).map(([id, rows = []]) => [id, rows.map(([, value]) => value)]),
    ),
    waiting: new Set(given.flatMap(([question, , waits]) => (waits === 1 ? [question] : []))),
  }
}
