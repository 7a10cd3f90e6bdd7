import { nameOf, type Standing, type Talks, talkStatements, talksFrom } from '../conversations/conversations.ts'
import { type ThreadRow, threadsPage } from '../conversations/thread-queries.ts'
import { repeatable } from '../db/retry.ts'
import { NotFound } from '../errors.ts'
import { isStale, withFigures } from '../figures/counting.ts'
import { fullName } from '../people/names.ts'
import type { Person } from '../people/schema.ts'
import { type Asked, askedFrom, type Form, formFrom } from '../questionnaires/asked.ts'
import { askedStatements } from '../questionnaires/queries.ts'
import { type Pair, type Section, sectionsOf } from '../questionnaires/sections.ts'
import type { Scope } from '../scope.ts'
import { pairsIn } from './covered.ts'
import { type Listed, listed, type Standpoint } from './pages.ts'
import {
  attachmentForMe,
  attachmentsOf,
  familiarNames,
  type Place,
  type ReceivedRow,
  receivedMessage,
  receivedPage,
  type SentRow,
  sentMessage,
  sentPage,
} from './queries.ts'
import { reading } from './reading-queries.ts'
import type { Attachment, Message } from './schema.ts'

/** A child a message is about, with the group that covered it. */
export type About = { firstName: string; group: string }
export type Sender = { id: string; name: string; photo: string | null }
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
}

/** A message as one reader has it: as its recipient, its sender, or both. */
export type OpenedMessage = {
  message: Message
  /** Null on what one sent oneself. */
  sender: Sender | null
  about: readonly About[]
  wasUnread: boolean
  attachments: readonly Attachment[]
  isMine: boolean
  /** What is asked with it, whether or not this reader has something to answer. */
  form: Form | null
  asked: Asked | null
  talks: Talks
}

const pageSize = 20

export async function mailbox(scope: Scope, from: Standpoint): Promise<Listed<MailboxEntry>> {
  const [rows, names, threads] = await scope.db.batch([
    receivedPage(scope, pageSize + 1, from),
    familiarNames(scope),
    threadsPage(scope, pageSize + 1, from),
  ])
  const familiar = new Map(names.map((row) => [row.id, row]))
  const page = listed(nearestFirst([...rows, ...threads.map(placed)], from), pageSize, from)
  const entries = page.entries.map((row) =>
    'thread' in row ? threadEntry(scope, row.thread) : entryOf(row, pairsIn(row, familiar)),
  )
  return { ...page, entries }
}

/** A conversation stands where its last reply does. */
const placed = (thread: ThreadRow) => ({ thread, message: { id: thread.reply_id, sentAt: new Date(thread.at) } })

function nearestFirst<Row extends { message: Place }>(rows: readonly Row[], { after }: Standpoint) {
  const newer = ({ message: one }: Row, { message: other }: Row) =>
    other.sentAt.getTime() - one.sentAt.getTime() || (one.id < other.id ? 1 : -1)
  return rows.toSorted(after ? (one, other) => newer(other, one) : newer)
}

const threadEntry = ({ me }: Scope, row: ThreadRow): ThreadEntry => ({
  thread: {
    messageId: row.message_id,
    withId: row.with_id,
    at: new Date(row.at),
    subject: row.subject,
    author: { id: row.author_id, name: nameOf(row), photo: row.photo },
    mine: row.author_id === me.id,
  },
  unread: row.unread === 1,
})

export async function sentMessages(scope: Scope, from: Standpoint): Promise<Listed<SentRow>> {
  const read = async () => (await scope.db.batch([sentPage(scope, pageSize + 1, from)]))[0]
  const staleId = ({ counting, message }: SentRow) => (isStale(counting, message) ? message.id : null)
  return listed(await withFigures(scope, await read(), staleId, read), pageSize, from)
}

/** Opening a message that reached me marks it read. It is there for its recipients and its sender, and for nobody else (D7). */
export async function openMessage(scope: Scope, id: string, standing: Standing = {}): Promise<OpenedMessage> {
  const [[received], [sent], attachments, talks, replies, listed, readNow, hearers, away, others, , , , , , ...asked] =
    await repeatable(() =>
      scope.db.batch([
        receivedMessage(scope, id),
        sentMessage(scope, id),
        attachmentsOf(scope, id),
        ...talkStatements(scope, id, standing),
        ...reading(scope, id),
        ...askedStatements(scope, id),
      ]),
    )
  const message = sent ?? (received && asReader(received.message))
  if (!message) throw new NotFound()
  const isGone = message.withdrawnAt !== null
  const [, , pairs] = asked
  return {
    message,
    sender: received && !sent ? senderOf(received.sender) : null,
    about: received ? aboutOf(pairs) : [],
    wasUnread: (!isGone && received !== undefined && received.readAt === null) || readNow.length > 0,
    attachments: isGone && !sent ? [] : attachments,
    isMine: sent !== undefined,
    form: isGone && !sent ? null : formFrom(asked),
    asked: received && !isGone ? withSections(askedFrom(asked)) : null,
    talks: talksFrom(scope, [talks, replies, listed, readNow, hearers, away, others]),
  }
}

export async function attachmentFor(scope: Scope, id: string) {
  const [attachment] = await attachmentForMe(scope, id)
  if (!attachment) throw new NotFound()
  return attachment
}

/** Who came by name alone reads what is asked about children, and has nothing to answer. */
const withSections = (asked: Asked | null) => (asked && asked.sections.length > 0 ? asked : null)

/** What is left of a message that was withdrawn, for all but its sender: whose it was, and since when (D12). */
export const asReader = (message: Message): Message =>
  message.withdrawnAt === null ? message : { ...message, subject: '', body: '', rich: null }

const entryOf = (row: ReceivedRow, pairs: readonly Pair[]): MessageEntry => {
  const isGone = row.message.withdrawnAt !== null
  return {
    message: asReader(row.message),
    sender: senderOf(row.sender),
    about: aboutOf(pairs),
    unread: !isGone && row.readAt === null,
    changed: isChangedSince(row.readAt, row.message),
    asked: row.mode && !isGone ? askedIn(sectionsOf(row.mode, pairs), row) : null,
  }
}

/** Whoever read it before it was changed sees that it was. */
const isChangedSince = (readAt: Date | null, { changedAt, withdrawnAt }: Message) =>
  withdrawnAt === null && changedAt !== null && readAt !== null && readAt < changedAt

function askedIn(sections: readonly Section[], { deadline, answered }: ReceivedRow) {
  const done = new Set(JSON.parse(answered) as string[]) // safe: the query made it so
  return sections.length > 0 ? { deadline, open: sections.filter(({ subject }) => !done.has(subject)).length } : null
}

const senderOf = (person: Person): Sender => ({
  id: person.id,
  name: fullName(person),
  photo: person.photoKey,
})

/** Each child once, by the first of the groups that covered it. */
const aboutOf = (pairs: readonly Pair[]): About[] =>
  sectionsOf('perChild', pairs).map(({ pupil, group }) => ({ firstName: pupil ?? '', group: group ?? '' }))
