import { audienceLine } from '../audiences/shown.ts'
import { shownIn } from '../audiences/shown-queries.ts'
import type { Statement } from '../db/batch.ts'
import { isStale, withFigures } from '../figures/counting.ts'
import { myFolders } from '../folders/queries.ts'
import type { Text } from '../language.ts'
import { nameOf } from '../people/names.ts'
import { type Pair, sectionsOf } from '../questionnaires/sections.ts'
import type { Scope } from '../scope.ts'
import { pairsIn } from './covered.ts'
import { type EntryRow, mailboxPage, unreadEntries } from './mailbox-queries.ts'
import { type About, aboutOf, type Sender } from './messages.ts'
import { keyOf, type Listed, listed, type Standpoint } from './pages.ts'
import { type FamiliarRow, familiarNames, type Place, type SentRow, sentNames, sentPage } from './queries.ts'
import type { Message } from './schema.ts'

export type MailboxEntry = MessageEntry | ThreadEntry
export type MessageEntry = {
  message: Pick<Message, 'id' | 'subject' | 'sentAt' | 'urgent' | 'withdrawnAt'>
  sender: Sender
  about: readonly About[]
  unread: boolean
  /** Since this reader read it (D12). */
  changed: boolean
  /** Null where nothing is asked; `open` counts the parts nobody has answered yet. */
  asked: { deadline: Date | null; open: number } | null
}

/** A conversation, in the place of its message: who said something last, and when. */
export type ThreadEntry = {
  thread: { messageId: string; withId: string; at: Date; subject: string; author: Sender; mine: boolean }
  unread: boolean
  /** What its message asks, where that reached me too. */
  asked: MessageEntry['asked']
}

export const pageSize = 20

/** What stands in my mailbox: messages and conversations as one list; and in the same breath what is `also` asked of the database. */
export async function mailbox<Also extends Statement>(scope: Scope, from: Standpoint, also: Also) {
  const size = pageSize + 1
  const [rows, names, folders, found] = await scope.db.batch([
    mailboxPage(scope, size, from),
    familiarNames(scope),
    myFolders(scope),
    also,
  ])
  return { page: pageOf(scope, from, rows, names), folders, also: found }
}

/** What I have not read yet, wherever it stands. */
export async function unreadMessages(scope: Scope, from: Standpoint): Promise<Listed<MailboxEntry>> {
  const [rows, names] = await scope.db.batch([unreadEntries(scope, pageSize + 1, from), familiarNames(scope)])
  return pageOf(scope, from, rows, names)
}

function pageOf(scope: Scope, from: Standpoint, rows: readonly EntryRow[], names: readonly FamiliarRow[]) {
  const placed = rows.map((row) => ({ ...row, message: { id: row.entry_id, sentAt: new Date(row.at) } }))
  const page = listed(placed, pageSize, from)
  return { ...page, entries: entriesOf(scope, page.entries, names) }
}

export function entriesOf({ me }: Scope, rows: readonly EntryRow[], names: readonly FamiliarRow[]): MailboxEntry[] {
  const familiar = new Map(names.map((row) => [row.id, row]))
  return rows.map((row) => {
    const pairs = pairsIn(row, familiar)
    const author = { id: row.author_id, name: nameOf(row), photo: row.photo }
    const common = { unread: row.unread === 1, asked: askedIn(row, pairs) }
    return row.with_id
      ? { ...common, thread: { ...placeOf(row), withId: row.with_id, author, mine: author.id === me.id } }
      : { ...common, ...messageIn(row), sender: author, about: aboutOf(pairs) }
  })
}

const placeOf = ({ message_id, at, subject }: EntryRow) => ({ messageId: message_id, at: new Date(at), subject })

const messageIn = (row: EntryRow) => ({
  message: {
    id: row.message_id,
    subject: row.subject,
    sentAt: new Date(row.at),
    urgent: row.urgent === 1,
    withdrawnAt: dateIn(row.withdrawn_at),
  },
  changed: isChangedSince(row),
})

const dateIn = (at: number | null) => (at === null ? null : new Date(at))

/** Whoever read it before it was changed sees that it was. */
const isChangedSince = ({ read_at, changed_at, withdrawn_at }: EntryRow) =>
  withdrawn_at === null && changed_at !== null && read_at !== null && read_at < changed_at

function askedIn({ mode, deadline, answered }: EntryRow, pairs: readonly Pair[]) {
  if (!mode) return null
  const sections = sectionsOf(mode, pairs)
  const done = new Set(JSON.parse(answered) as string[]) // safe: the query made it so
  if (sections.length === 0) return null
  return { deadline: dateIn(deadline), open: sections.filter(({ subject }) => !done.has(subject)).length }
}

export function nearestFirst<Row extends { message: Place }>(rows: readonly Row[], { after }: Standpoint) {
  const newer = ({ message: one }: Row, { message: other }: Row) =>
    other.sentAt.getTime() - one.sentAt.getTime() || (one.id < other.id ? 1 : -1)
  return rows.toSorted(after ? (one, other) => newer(other, one) : newer)
}

export type SentEntry = SentRow & { to: Text }

export async function sentMessages(scope: Scope, from: Standpoint): Promise<Listed<SentEntry>> {
  const size = pageSize + 1
  const read = async () => (await scope.db.batch([sentPage(scope, size, from)]))[0]
  const [rows, names] = await scope.db.batch([sentPage(scope, size, from), sentNames(scope, size, from)])
  const staleId = ({ counting, message }: SentRow) => (isStale(counting, message) ? message.id : null)
  const page = listed(await withFigures(scope, rows, staleId, read), pageSize, from)
  const known = shownIn(names)
  return { ...page, entries: page.entries.map((row) => ({ ...row, to: audienceLine(row.message.audience, known) })) }
}

/** What names an entry when it is moved: the message, or the conversation about it. */
export const entryKey = (entry: MailboxEntry) =>
  'thread' in entry ? keyOf(entry.thread.messageId, entry.thread.withId) : entry.message.id
