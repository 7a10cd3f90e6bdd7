import { undoTexts } from '../../../templates/imports/undo-texts.ts'
import { auditEntry } from '../../audit/queries.ts'
import { NotFound, Refused } from '../../errors.ts'
import { fullName } from '../../people/names.ts'
import type { SchoolScope } from '../../scope.ts'
import { localDay } from '../../time.ts'
import { applicationOf } from '../queries.ts'
import { type InTheWay, isUndoable } from './standing.ts'
import {
  asReferences,
  type Clash,
  clashesOf,
  markKept,
  namesOf,
  newestApplication,
  putBack,
  type Reference,
  referencesHere,
  takeBack,
} from './undo-queries.ts'

/** Takes the last file back whole, or not at all and says what is in the way (C6). */
export async function undo(scope: SchoolScope, runId: string, byId: string): Promise<InTheWay[]> {
  const [[applied], [newest], rows] = await scope.db.batch([
    applicationOf(scope, runId),
    newestApplication(scope),
    referencesHere(scope),
  ])
  if (!applied) throw new NotFound()
  if (applied.undoing) return []
  if (!newest || !isUndoable(scope, newest, runId)) throw new Refused(undoTexts.tooLate)
  const { turn } = newest.application
  const references = asReferences(rows)
  const inTheWay = await findInTheWay(scope, turn, references)
  if (inTheWay.length > 0 || (await isTakenBack(scope, turn, byId, references))) return inTheWay
  return findInTheWay(scope, turn, references)
}

/** False where somebody changed something at this very moment. */
async function isTakenBack(scope: SchoolScope, turn: number, byId: string, references: readonly Reference[]) {
  const yesterday = localDay(new Date(scope.now.getTime() - 86_400_000), scope.school.zone)
  try {
    await scope.db.batch([
      ...markKept(scope, turn, references),
      takeBack(scope, turn, byId),
      ...putBack(scope, turn, yesterday),
      auditEntry(scope, 'import.undone', { actorId: byId, about: { turn } }),
    ])
    return true
  } catch (error) {
    if (/UNIQUE constraint failed: import_undoings/.test(String(error))) return true
    if (/NOT NULL constraint failed: import_undoings.at/.test(String(error))) return false
    throw error
  }
}

async function findInTheWay(scope: SchoolScope, turn: number, references: readonly Reference[]): Promise<InTheWay[]> {
  const marks = markKept(scope, turn, references)
  const answers = await scope.db.batch([...marks, ...clashesOf(scope, turn)])
  const clashes = answers.slice(marks.length).flat() as Clash[] // safe: what comes after the marks are the clashes
  if (clashes.length === 0) return []
  const people = await namesOf(
    scope,
    clashes.flatMap((clash) => personOf(clash) ?? []),
  )
  const names = new Map(people.map((one) => [one.id, fullName(one)]))
  const found = clashes.map((clash) => ({ name: nameOf(clash, names), what: whatOf(clash) }))
  return [...new Map(found.map((one) => [`${one.name} ${one.what}`, one])).values()]
}

const whats: Readonly<Record<string, InTheWay['what']>> = {
  people: 'details',
  contact_items: 'contact',
  guardianships: 'custody',
  household_members: 'household',
  households: 'household',
  memberships: 'place',
  staff: 'role',
  pupils: 'pupil',
  groups: 'group',
}
const whatOf = ({ table_name }: Clash) => whats[table_name] ?? 'details'

const valueIn = ({ now, after, before }: Clash, field: string) => {
  const image: unknown = JSON.parse(now ?? after ?? before ?? '[]')
  const found = Array.isArray(image)
    ? image.find((part) => part && typeof part === 'object' && field in part)
    : undefined
  return found ? String((found as Record<string, unknown>)[field]) : undefined // safe: `in` has just found it
}

const personOf = (clash: Clash) =>
  valueIn(
    clash,
    clash.table_name === 'people' ? 'id' : clash.table_name === 'external_keys' ? 'entity_id' : 'person_id',
  )

const nameOf = (clash: Clash, names: ReadonlyMap<string, string>) =>
  clash.table_name === 'groups' ? (valueIn(clash, 'name') ?? '') : (names.get(personOf(clash) ?? '') ?? '')
