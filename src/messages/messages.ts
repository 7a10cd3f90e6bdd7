import { audienceLine } from '../audiences/shown.ts'
import { shownIn } from '../audiences/shown-queries.ts'
import type { Talks } from '../conversations/conversation.ts'
import { type Standing, talkStatements, talksFrom } from '../conversations/conversations.ts'
import { repeatable } from '../db/retry.ts'
import { NotFound } from '../errors.ts'
import { placingsOf } from '../folders/queries.ts'
import type { Text } from '../language.ts'
import { fullName } from '../people/names.ts'
import type { Person } from '../people/schema.ts'
import { type Asked, askedFrom, type Form, formFrom } from '../questionnaires/asked.ts'
import { askedStatements } from '../questionnaires/queries.ts'
import { type Pair, sectionsOf } from '../questionnaires/sections.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { type Kept, translationOf } from '../translations/queries.ts'
import { keyOf } from './pages.ts'
import { attachmentForMe, attachmentsOf, namesOfSent, receivedMessage, sentMessage } from './queries.ts'
import { reading } from './reading-queries.ts'
import type { Attachment, Message } from './schema.ts'

/** A child a message is about, with the group that covered it. */
export type About = { firstName: string; group: string }
export type Sender = { id: string; name: string; photo: string | null }

/** A message as one reader has it: as its recipient, its sender, or both. */
export type OpenedMessage = {
  message: Message
  /** Null on what one sent oneself. */
  sender: Sender | null
  about: readonly About[]
  wasUnread: boolean
  attachments: readonly Attachment[]
  isMine: boolean
  /** To whom it went, for its sender. */
  to: Text | null
  /** What is asked with it, whether or not this reader has something to answer. */
  form: Form | null
  asked: Asked | null
  talks: Talks
  /** What a machine made of it in the language that was asked for (D13). */
  kept: readonly Kept[]
  /** What moves in the mailbox: its conversation once there is one, and where else it was put, if it was. Null where it is not in there. */
  place: { what: string; spot: string | null } | null
}

/** `into`: what it is translated into for its reader, if it is. */
type Looking = Standing & { into?: Tongue | null }

/** Opening a message that reached me marks it read. It is there for its recipients and its sender, and for nobody else (D7). */
export async function openMessage(
  scope: Scope,
  id: string,
  { into = null, ...standing }: Looking = {},
): Promise<OpenedMessage> {
  const [
    [received],
    [sent],
    attachments,
    placed,
    kept,
    names,
    talks,
    replies,
    listed,
    readNow,
    hearers,
    away,
    others,
    ,
    ,
    ,
    ,
    ,
    ...asked
  ] = await repeatable(() =>
    scope.db.batch([
      receivedMessage(scope, id),
      sentMessage(scope, id),
      attachmentsOf(scope, id),
      placingsOf(scope, id),
      translationOf(scope, id, into),
      namesOfSent(scope, id),
      ...talkStatements(scope, id, standing),
      ...reading(scope, id),
      ...askedStatements(scope, id),
    ]),
  )
  const message = sent ?? (received && asReader(received.message))
  if (!message) throw new NotFound()
  const isGone = message.withdrawnAt !== null
  const [, , pairs] = asked
  const conversations = talksFrom(scope, [talks, replies, listed, readNow, hearers, away, others])
  return {
    message,
    sender: received && !sent ? senderOf(received.sender) : null,
    about: received ? aboutOf(pairs) : [],
    wasUnread: (!isGone && received !== undefined && received.readAt === null) || readNow.length > 0,
    attachments: isGone && !sent ? [] : attachments,
    isMine: sent !== undefined,
    to: sent ? audienceLine(sent.audience, shownIn(names)) : null,
    form: isGone && !sent ? null : formFrom(asked),
    asked: received && !isGone ? withSections(askedFrom(asked)) : null,
    talks: conversations,
    kept,
    place: received ? placeIn(id, conversations, placed) : null,
  }
}

export async function attachmentFor(scope: Scope, id: string) {
  const [attachment] = await attachmentForMe(scope, id)
  if (!attachment) throw new NotFound()
  return attachment
}

function placeIn(id: string, { own }: Talks, placed: readonly { with_id: string; spot: string }[]) {
  const withId = own && own.replies.length > 0 ? own.withId : ''
  return { what: keyOf(id, withId), spot: placed.find((row) => row.with_id === withId)?.spot ?? null }
}

/** Who came by name alone reads what is asked about children, and has nothing to answer. */
const withSections = (asked: Asked | null) => (asked && asked.sections.length > 0 ? asked : null)

/** What is left of a message that was withdrawn, for all but its sender: whose it was, and since when (D12). */
export const asReader = (message: Message): Message =>
  message.withdrawnAt === null ? message : { ...message, subject: '', body: '', rich: null }

export const senderOf = (person: Person): Sender => ({
  id: person.id,
  name: fullName(person),
  photo: person.photoKey,
})

/** Each child once, by the first of the groups that covered it. */
export const aboutOf = (pairs: readonly Pair[]): About[] =>
  sectionsOf('perChild', pairs).map(({ pupil, group }) => ({ firstName: pupil ?? '', group: group ?? '' }))
