import { audienceLine } from '../audiences/shown.ts'
import { shownIn } from '../audiences/shown-queries.ts'
import { type AskingThreadRow, threadsPage, unreadThreadsPage } from '../conversations/thread-queries.ts'
import type { Statement } from '../db/batch.ts'
import { isStale, withFigures } from '../figures/counting.ts'
import { myFolders } from '../folders/queries.ts'
import type { Text } from '../language.ts'
import { nameOf } from '../people/names.ts'
import { type Pair, sectionsOf } from '../questionnaires/sections.ts'
import type { Scope } from '../scope.ts'
import { type Familiar, pairsIn } from './covered.ts'
import { type About, aboutOf, asReader, type Sender, senderOf } from './messages.ts'
import { keyOf, type Listed, listed, type Standpoint } from './pages.ts'
import {
  type FamiliarRow,
  familiarNames,
  type Place,
  type ReceivedRow,
  receivedPage,
  type SentRow,
  sentNames,
  sentPage,
  unreadReceived,
} from './queries.ts'
import type { Message } from './schema.ts'

export type MailboxEntry = MessageEntry | ThreadEntry
export type MessageEntry = {
  message: Message
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
  const [rows, names, threads, folders, found] = await scope.db.batch([
    receivedPage(scope, size, from),
    familiarNames(scope),
    threadsPage(scope, size, from),
    myFolders(scope),
    also,
  ])
  return { page: pageOf(scope, from, { rows, names, threads }), folders, also: found }
}

/** What I have not read yet, wherever it stands. */
export async function unreadMessages(scope: Scope, from: Standpoint): Promise<Listed<MailboxEntry>> {
  const size = pageSize + 1
  const [rows, names, threads] = await scope.db.batch([
    unreadReceived(scope, size, from),
    familiarNames(scope),
    unreadThreadsPage(scope, size, from),
  ])
  return pageOf(scope, from, { rows, names, threads })
}

export type Rows = {
  rows: readonly ReceivedRow[]
  names: readonly FamiliarRow[]
  threads: readonly AskingThreadRow[]
}

function pageOf(scope: Scope, from: Standpoint, { rows, names, threads }: Rows): Listed<MailboxEntry> {
  const page = listed(nearestFirst([...rows, ...threads.map(placed)], from), pageSize, from)
  return { ...page, entries: entriesOf(scope, page.entries, names) }
}

type EntryRow = ReceivedRow | ReturnType<typeof placed>

export function entriesOf(scope: Scope, rows: readonly EntryRow[], names: readonly FamiliarRow[]): MailboxEntry[] {
  const familiar = new Map(names.map((row) => [row.id, row]))
  return rows.map((row) =>
    'thread' in row ? threadEntry(scope, row.thread, familiar) : entryOf(row, pairsIn(row, familiar)),
  )
}

/** A conversation stands where its last reply does. */
export const placed = (thread: AskingThreadRow) => ({
  thread,
  message: { id: thread.reply_id, sentAt: new Date(thread.at) },
})

export function nearestFirst<Row extends { message: Place }>(rows: readonly Row[], { after }: Standpoint) {
  const newer = ({ message: one }: Row, { message: other }: Row) =>
    other.sentAt.getTime() - one.sentAt.getTime() || (one.id < other.id ? 1 : -1)
  return rows.toSorted(after ? (one, other) => newer(other, one) : newer)
}

const threadEntry = ({ me }: Scope, row: AskingThreadRow, familiar: Familiar): ThreadEntry => ({
  thread: {
    messageId: row.message_id,
    withId: row.with_id,
    at: new Date(row.at),
    subject: row.subject,
    author: { id: row.author_id, name: nameOf(row), photo: row.photo },
    mine: row.author_id === me.id,
  },
  unread: row.unread === 1,
  asked: row.mode
    ? askedIn({ ...row, deadline: row.deadline === null ? null : new Date(row.deadline) }, pairsIn(row, familiar))
    : null,
})

const entryOf = (row: ReceivedRow, pairs: readonly Pair[]): MessageEntry => {
  const isGone = row.message.withdrawnAt !== null
  return {
    message: asReader(row.message),
    sender: senderOf(row.sender),
    about: aboutOf(pairs),
    unread: !isGone && row.readAt === null,
    changed: isChangedSince(row.readAt, row.message),
    asked: isGone ? null : askedIn(row, pairs),
  }
}

/** Whoever read it before it was changed sees that it was. */
const isChangedSince = (readAt: Date | null, { changedAt, withdrawnAt }: Message) =>
  withdrawnAt === null && changedAt !== null && readAt !== null && readAt < changedAt

function askedIn(
  { mode, deadline, answered }: Pick<ReceivedRow, 'mode' | 'deadline' | 'answered'>,
  pairs: readonly Pair[],
) {
  if (!mode) return null
  const sections = sectionsOf(mode, pairs)
  const done = new Set(JSON.parse(answered) as string[]) // safe: the query made it so
  return sections.length > 0 ? { deadline, open: sections.filter(({ subject }) => !done.has(subject)).length } : null
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
