import { repliesWith } from '../conversations/queries.ts'
import { NotFound } from '../errors.ts'
import { asReader } from '../messages/messages.ts'
import { receivedMessage, sentMessage } from '../messages/queries.ts'
import { nameOf } from '../people/names.ts'
import { questionsOf } from '../questionnaires/queries.ts'
import type { RichText } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { mostReplies } from './making.ts'
import { messageOf, messagePiece, type Piece, replyOf, replyPiece, sourceOf, type TranslatedMessage } from './pieces.ts'
import { type Kept, translationsOf } from './queries.ts'

export type TranslatedReply = { id: string; author: string; mine: boolean; from: Tongue; body: RichText }

/** What a message and a conversation after it say in another language, as far as it is made, for one who may read them (D7, D13). */
export type Translated = {
  language: Tongue
  message: (TranslatedMessage & { from: Tongue }) | null
  replies: readonly TranslatedReply[]
  /** Some of it is not made yet. */
  isWaiting: boolean
}

export type Wanted = { messageId: string; withId: string; language: Tongue }

export async function openTranslation(scope: Scope, { messageId, withId, language }: Wanted): Promise<Translated> {
  const { school } = scope
  const [[received], [sent], questions, replies, kept] = await scope.db.batch([
    receivedMessage(scope, messageId),
    sentMessage(scope, messageId),
    questionsOf(scope, messageId),
    repliesWith(scope, messageId, withId, ''),
    translationsOf(scope, messageId, withId, language, mostReplies),
  ])
  const message = sent ?? (received && asReader(received.message))
  if (!message && replies.length === 0) throw new NotFound()
  const isThere = message !== undefined && message.withdrawnAt === null
  const made = makerOf(scope, kept)
  const piece = isThere && school.language !== language ? messagePiece(message, { questions }, school.language) : null
  const parts = piece && (await made(piece))
  const said = await Promise.all(
    replies.slice(0, mostReplies).map(async (row) => {
      const from = row.language ?? school.language
      if (from === language) return null
      const parts = await made(replyPiece({ id: row.id, body: row.body, language: from }))
      return { row, from, parts }
    }),
  )
  const wanted = said.filter((one) => one !== null)
  return {
    language,
    message: isThere && parts ? { ...messageOf(message, { questions }, parts), from: school.language } : null,
    replies: wanted
      .flatMap(({ row, from, parts }) =>
        parts
          ? [
              {
                id: row.id,
                author: nameOf(row),
                mine: row.author_id === scope.me.id,
                from,
                body: replyOf(row.body, parts),
              },
            ]
          : [],
      )
      .reverse(),
    isWaiting: (piece !== null && !parts) || wanted.some((one) => !one.parts),
  }
}

/** What was made of this very text; of another one it is not shown. */
const makerOf =
  ({ school }: Scope, kept: readonly Kept[]) =>
  async (piece: Piece) => {
    const row = kept.find(({ about_id }) => about_id === piece.aboutId)
    return row && row.source === (await sourceOf(piece, school)) ? (JSON.parse(row.parts) as string[]) : null // safe: as it is stored
  }

/** Has a queue make what is missing; asked for again, it finds what was made. */
export const askFor = (scope: Scope, wanted: Wanted) => scope.later([{ kind: 'translations.make', ...wanted }])
