import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import { paths } from '../paths.ts'
import { fullName, nameOf } from '../people/names.ts'
import { holders } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import {
  deleteBlock,
  insertBlock,
  insertReport,
  type OtherRow,
  otherParentIn,
  type PieceRow,
  pieceOf,
  reportEntry,
  reportExists,
  reportsHere,
  reportTold,
  type Showing,
  settledEntry,
  settleReport,
  showingPiece,
} from './safety-queries.ts'

/** Another parent, from whom one need not hear, but as long as either of the two has a task (C5). */
export type OtherParent = {
  id: string
  name: string
  isBlocked: boolean
  /** Whose task lets this parent write all the same. */
  task: 'theirs' | 'mine' | null
  isReported: boolean
}

export const otherParentFrom = ({ me: { roles } }: Scope, [row]: readonly OtherRow[]): OtherParent | null => {
  if (!row) return null
  const mine = roles.has('classParent') || roles.has('liceParent')
  const task = row.has_task === 1 ? 'theirs' : mine ? 'mine' : null
  return { id: row.id, name: nameOf(row), isBlocked: row.blocked === 1, task, isReported: row.reported === 1 }
}

/** From now on, until it is taken back, the other parent writes me nothing, unless with a task; the school always can. */
export async function block(scope: Scope, messageId: string, withId: string, blocks: boolean) {
  const other = otherParentFrom(scope, await otherParentIn(scope, messageId, withId))
  if (!other) throw new NotFound()
  await (blocks ? insertBlock(scope, other.id) : deleteBlock(scope, other.id))
}

/** Of anybody I blocked, whether or not there is a conversation still. */
export const unblock = (scope: Scope, blockedId: string) => deleteBlock(scope, blockedId)

/** What would be shown to the school's management. */
export async function reportable(scope: Scope, messageId: string, withId: string, replyId: string): Promise<PieceRow> {
  const [found] = await pieceOf(scope, messageId, withId, replyId)
  if (!found) throw new NotFound()
  return found
}

/** Shows one text of another parent to the school's management (D7). */
export async function report(scope: Scope, messageId: string, withId: string, replyId: string) {
  const { author_id } = await reportable(scope, messageId, withId, replyId)
  await showManagement(scope, author_id, showingPiece(scope, messageId, withId, replyId))
}

/** Once, and tells them that there is one. */
export async function showManagement(scope: Scope, authorId: string, showing: Showing) {
  const id = newId(scope.now)
  const telling = tellFound(scope, `report:${id}`)
  const [, , , told] = await scope.db.batch([
    insertReport(scope, id, showing),
    reportEntry(scope, id, authorId),
    telling.tell(reportTold(id, holders('reports.settle', scope.school))),
    telling.keys,
  ])
  await telling.queue(told)
}

export type Report = {
  id: string
  at: Date
  subject: string
  body: string
  reporter: string
  author: string
  settledAt: Date | null
  /** Where it can be read and hidden; null of what only its readers see. */
  href: string | null
}

const mostReports = 100

export async function reports(scope: Scope): Promise<Report[]> {
  const rows = await reportsHere(scope, mostReports)
  return rows.map(({ at, settled_at, reporter, author, about_id, post_id, ...row }) => ({
    ...row,
    at: new Date(at),
    reporter: nameIn(reporter),
    author: nameIn(author),
    settledAt: settled_at === null ? null : new Date(settled_at),
    href: post_id && paths.postComment(post_id, about_id),
  }))
}

export async function settle(scope: Scope, id: string) {
  const [[found]] = await scope.db.batch([reportExists(scope, id), settleReport(scope, id), settledEntry(scope, id)])
  if (!found) throw new NotFound()
}

const nameIn = (json: string) => fullName(JSON.parse(json) as Parameters<typeof fullName>[0]) // safe: the query made it so
