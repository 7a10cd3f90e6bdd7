import type { AwayRow } from '../audiences/stand-in-queries.ts'
import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { awayFromRows } from './answering.ts'
import { awayFrom, type HearerRow, hearersOf } from './answering-queries.ts'
import { type Conversation, conversationFrom, may, repliedFrom, type Talks } from './conversation.ts'
import { type TalkRow, talksOnPage, talkWith } from './queries.ts'
import { type ReplyRow, repliesOnPage, repliesWith } from './reply-queries.ts'
import { type OtherRow, otherParentIn } from './safety-queries.ts'
import { type ListedRow, markThreadsRead, threadsOfMessage } from './thread-queries.ts'

/** Go along in a message's own batch, and mark what it shows read. */
export const talkStatements = (scope: Scope, messageId: string, { before = '', older = '' }: Standing) =>
  [
    talksOnPage(scope, messageId),
    repliesOnPage(scope, messageId, before),
    threadsOfMessage(scope, messageId, Number(older) || Number.MAX_SAFE_INTEGER),
    markThreadsRead(scope, messageId, null),
    hearersOf(scope, messageId, null),
    awayFrom(scope, messageId),
    otherParentIn(scope, messageId, scope.me.id),
  ] as const

/** Where one stands in a long conversation, or in a long list of them. */
export type Standing = { before?: string | undefined; older?: string | undefined }

type Rows = readonly [
  readonly TalkRow[],
  readonly ReplyRow[],
  readonly ListedRow[],
  readonly unknown[],
  readonly HearerRow[],
  readonly AwayRow[],
  readonly OtherRow[],
]

export function talksFrom(scope: Scope, [talks, replies, listed, , hearers, away, others]: Rows): Talks {
  const talk = talks.find(({ mine }) => mine === 1)
  const isOwn =
    talk && may(scope, 'conversations.read') && (talk.sender_id !== scope.me.id || talk.replies_to === 'together')
  return {
    own: isOwn ? conversationFrom(scope, talk, replies, { hearers, others }) : null,
    away: awayFromRows(away),
    replied: repliedFrom(scope, listed),
  }
}

/** `onMessage`: a recipient's stands on the message's own page. */
export type Opened = { conversation: Conversation; onMessage: boolean; wasUnread: boolean }

/** Opening it marks it read. It is there for those who take part, and for nobody else (D7). */
export async function openConversation(scope: Scope, messageId: string, withId: string, before = ''): Promise<Opened> {
  const [[talk], replies, read, hearers, others] = await scope.db.batch([
    talkWith(scope, messageId, withId),
    repliesWith(scope, messageId, withId, before),
    markThreadsRead(scope, messageId, withId),
    hearersOf(scope, messageId, withId),
    otherParentIn(scope, messageId, withId),
  ])
  if (!talk) throw new NotFound()
  return {
    conversation: conversationFrom(scope, talk, replies, { hearers, others }),
    onMessage: standsOnMessage(scope, talk),
    wasUnread: read.length > 0,
  }
}

/** What recipients have together; and a recipient's own, or their household's. */
export const standsOnMessage = ({ me }: Scope, talk: TalkRow) =>
  talk.replies_to === 'together' || (talk.sender_id !== me.id && (talk.mine === 0 || talk.with_id === me.id))
