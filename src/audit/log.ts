import { peopleCalled, personCalled } from '../people/finding-queries.ts'
import { fullName, nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import type { Action } from './actions.ts'
import { askedOf, type Place, type Question } from './asking.ts'
import { type EntryRow, entriesAsked } from './log-queries.ts'
import { recordExport } from './recording.ts'
import type { About } from './schema.ts'

/** `name` is empty where the person is not in the school's books any more. */
export type Mentioned = { id: string; name: string }
export type LogEntry = {
  id: string
  at: Date
  action: Action
  by: Mentioned | null
  to: Mentioned | null
  about: About
}
export type LogPage = {
  entries: LogEntry[]
  newer: string | null
  older: string | null
  /** Whom the page is about, where one person was asked for. */
  person: Mentioned | null
  /** Who may be meant by a name; null where none was typed. */
  called: Mentioned[] | null
}

const size = 50
const mostCalled = 20
/** What one file takes, newest first. */
export const mostExported = 5000

export async function auditLogPage(scope: Scope, question: Question, place: Place): Promise<LogPage> {
  const asked = askedOf(scope, question, place)
  const [rows, [person], called] = await scope.db.batch([
    entriesAsked(scope, asked, size + 1),
    personCalled(scope, question.person),
    peopleCalled(scope, question.name, mostCalled),
  ])
  const shown = rows.slice(0, size).map(toEntry)
  const entries = asked.upwards ? shown.reverse() : shown
  const isMore = rows.length > size
  return {
    entries,
    newer: (asked.upwards ? isMore : place.before !== '') ? (entries.at(0)?.id ?? null) : null,
    older: asked.upwards || isMore ? (entries.at(-1)?.id ?? null) : null,
    person: question.person ? { id: question.person, name: person ? nameOf(person) : '' } : null,
    called: question.name ? called.map((row) => ({ id: row.id, name: nameOf(row) })) : null,
  }
}

/** What a question finds, from its newest line on; that it was taken out is itself a line. */
export async function exportLog(scope: Scope, question: Question) {
  const rows = await entriesAsked(scope, askedOf(scope, question, { before: '', after: '' }), mostExported)
  await recordExport(scope, 'auditLog', rows.length)
  return rows.map(toEntry)
}

const toEntry = (row: EntryRow): LogEntry => ({
  id: row.id,
  at: new Date(row.at),
  action: row.action,
  by: mentioned(row.actor_id, row.actor_first_name, row.actor_infix, row.actor_last_name),
  to: mentioned(row.subject_id, row.subject_first_name, row.subject_infix, row.subject_last_name),
  about: aboutOf(row),
})

/** The line names a pupil by id, so that it stays right whatever the pupil is called; a reader wants the name. */
function aboutOf(row: EntryRow): About {
  const about = JSON.parse(row.about) as About // safe: it was written as one
  if (about.pupil === undefined) return about
  const pupil = mentioned(String(about.pupil), row.pupil_first_name, row.pupil_infix, row.pupil_last_name)
  return { ...about, pupil: pupil?.name ?? '' }
}

function mentioned(id: string | null, firstName: string | null, infix: string | null, lastName: string | null) {
  if (!id) return null
  return { id, name: firstName === null ? '' : fullName({ firstName, infix: infix ?? '', lastName: lastName ?? '' }) }
}
