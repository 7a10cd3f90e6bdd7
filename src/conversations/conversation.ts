import { newSecret } from '../ids.ts'
import type { WorkingHours } from '../notifications/hours.ts'
import { nameOf } from '../people/names.ts'
import { type Permission, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { type Answerer, type Away, answererIn } from './answering.ts'
import type { HearerRow } from './answering-queries.ts'
import type { TalkRow } from './queries.ts'
import { mostReplies, type ReplyRow } from './reply-queries.ts'
import { type OtherParent, otherParentFrom } from './safety.ts'
import type { OtherRow } from './safety-queries.ts'
import { type ListedRow, mostListed } from './thread-queries.ts'

type Person = { id: string; name: string; photo: string | null }
export type Reply = { id: string; author: Person; mine: boolean; body: string; language: Tongue | null; at: Date }
/** What was said after a message, as one of those who take part sees it. */
export type Conversation = {
  messageId: string
  withId: string
  subject: string
  sentAt: Date
  withdrawnAt: Date | null
  sender: string
  /** I am the sender. */
  isMine: boolean
  /** Whom it is with. */
  other: string
  /** When the other side reads, where they say so (E1). */
  hours: WorkingHours | null
  /** I am the one it is with. */
  isWithMe: boolean
  /** I answer for its sender, who was away when it came (D17). */
  isStandIn: boolean
  /** Partners of the one it is with, who have the message and read along (D9). */
  alongside: readonly string[]
  /** Who gets what I reply now as well, since the sender is away (D17). */
  standIn: string | null
  /** Who hears a reply besides the other side. */
  hears: 'sender' | 'teachers' | 'together'
  mayReply: boolean
  /** The archive or the folder where I put it, out of my mailbox. */
  spot: string | null
  replies: readonly Reply[]
  /** Where the replies go on that are not shown. */
  earlier: string | null
  nonce: string
  /** Where several teachers could. */
  answerer: Answerer | null
  /** On the other side, where that is no one of the school. */
  otherParent: OtherParent | null
}

/** Somebody's conversation with the sender of a message, among all who replied to it. */
export type Listed = { withId: string; person: Person; at: Date; unread: boolean; mine: boolean }
/** `own` on the page of a message that I got, or that its recipients answer together; `replied` on that of one I sent. */
export type Talks = {
  own: Conversation | null
  /** Whom it went to and who is away; or its sender, who is. */
  away: readonly Away[]
  replied: { entries: readonly Listed[]; older: number | null }
}

export function conversationFrom(
  scope: Scope,
  talk: TalkRow,
  rows: readonly ReplyRow[],
  { hearers, others }: { hearers: readonly HearerRow[]; others: readonly OtherRow[] },
): Conversation {
  const shown = rows.slice(0, mostReplies)
  return {
    messageId: talk.message_id,
    withId: talk.with_id,
    subject: talk.subject,
    sentAt: new Date(talk.sent_at),
    withdrawnAt: talk.withdrawn_at === null ? null : new Date(talk.withdrawn_at),
    sender: nameIn(talk.sender),
    isMine: talk.sender_id === scope.me.id,
    other: nameIn(talk.other),
    hours: talk.hours && talk.replies_to !== 'together' ? (JSON.parse(talk.hours) as WorkingHours) : null, // safe: the query made it so
    isWithMe: talk.with_id === scope.me.id,
    isStandIn: isStandIn(scope, talk),
    alongside: (JSON.parse(talk.alongside) as Named[]).map(nameOf), // safe: the query made it so
    standIn: talk.stand_in && nameIn(talk.stand_in),
    hears: talk.replies_to,
    mayReply: talk.may_reply === 1 && may(scope, 'conversations.reply'),
    spot: talk.placed ?? null,
    replies: shown.map((row) => replyFrom(scope, row)).toReversed(),
    earlier: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    nonce: newSecret(),
    answerer: answererIn(scope, hearers),
    otherParent: otherParentFrom(scope, others),
  }
}

const isStandIn = ({ me }: Scope, { replies_to, mine, sender_id, with_id }: TalkRow) =>
  replies_to === 'sender' && mine === 1 && sender_id !== me.id && with_id !== me.id

export const may = ({ me, school }: Scope, permission: Permission) => permitted(me.roles, permission, school)

const replyFrom = ({ me }: Scope, row: ReplyRow): Reply => ({
  id: row.id,
  author: { id: row.author_id, name: nameOf(row), photo: row.photo },
  mine: row.author_id === me.id,
  body: row.body,
  language: row.language,
  at: new Date(row.at),
})

export function repliedFrom({ me }: Scope, rows: readonly ListedRow[]): Talks['replied'] {
  const entries = rows.slice(0, mostListed).map((row) => ({
    withId: row.with_id,
    person: { id: row.with_id, name: nameOf(row), photo: row.photo },
    at: new Date(row.at),
    unread: row.unread === 1,
    mine: row.author_id === me.id,
  }))
  return { entries, older: rows.length > entries.length ? (entries.at(-1)?.at.getTime() ?? null) : null }
}

type Named = { first_name: string; infix: string; last_name: string }
const nameIn = (json: string) => nameOf(JSON.parse(json) as Named) // safe: the query made it so
