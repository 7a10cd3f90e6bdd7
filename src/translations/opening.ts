import { standsOnMessage } from '../conversations/conversations.ts'
import { talkWith } from '../conversations/queries.ts'
import { mostReplies, type ReplyRow, repliesWith } from '../conversations/reply-queries.ts'
import { NotFound } from '../errors.ts'
import { asReader, type OpenedMessage } from '../messages/messages.ts'
import { receivedMessage, sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { paths } from '../paths.ts'
import { nameOf } from '../people/names.ts'
import { questionsOf } from '../questionnaires/queries.ts'
import type { Question } from '../questionnaires/schema.ts'
import type { RichText } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { messageOf, messagePiece, type Piece, replyOf, replyPiece, sourceOf, type TranslatedMessage } from './pieces.ts'
import { claimTranslations, type Kept, translationsOf } from './queries.ts'

export type TranslatedReply = { id: string; author: string; from: Tongue; body: RichText }

/** What a message and a conversation after it say in another language, as far as it is made, for one who may read them (D7, D13). */
export type Translated = {
  language: Tongue
  message: (TranslatedMessage & { from: Tongue }) | null
  replies: readonly TranslatedReply[]
  /** Ids of what is not made yet. */
  waiting: readonly string[]
  /** The page where the original stands. */
  original: string
}

/** `before`: on an older page of the conversation. */
export type Wanted = { messageId: string; withId: string; language: Tongue; before: string }

export async function openTranslation(scope: Scope, wanted: Wanted): Promise<Translated> {
  const { messageId, withId, language, before } = wanted
  const [[received], [sent], questions, [talk], replies, kept] = await scope.db.batch([
    receivedMessage(scope, messageId),
    sentMessage(scope, messageId),
    questionsOf(scope, messageId),
    talkWith(scope, messageId, withId),
    repliesWith(scope, messageId, withId, before),
    translationsOf(scope, messageId, withId, language, before),
  ])
  const message = sent ?? (received && asReader(received.message))
  if (!message && !talk) throw new NotFound()
  const made = makerOf(scope, kept)
  const text = message && (await messageIn(scope, message, questions, { language, made }))
  const said = await repliesIn(scope, replies, { language, made })
  const page = talk && !standsOnMessage(scope, talk) ? paths.conversation(messageId, withId) : paths.message(messageId)
  return {
    language,
    message: text?.translated ?? null,
    replies: said.flatMap(({ translated }) => translated ?? []).reverse(),
    waiting: [...(text ? [text] : []), ...said].flatMap(({ id, translated }) => (translated ? [] : [id])),
    original: before ? `${page}?voor=${before}` : page,
  }
}

type Making = { language: Tongue; made: ReturnType<typeof makerOf> }

/** Null where there is nothing to translate. */
async function messageIn(
  { school }: Scope,
  message: Message,
  questions: readonly Question[],
  { language, made }: Making,
) {
  const from = message.language ?? school.language
  if (message.withdrawnAt !== null || from === language) return null
  const parts = await made(messagePiece(message, { questions }, from))
  const translated = parts && { ...messageOf(message, { questions }, parts), from }
  return { id: message.id, translated }
}

/** What is asked with a message, where it stands on that one's own page; none where it is not made of this very text (D13). */
export async function questionsIn(scope: Scope, { message, form, kept }: OpenedMessage, language: Tongue) {
  if (!form || kept.length === 0) return []
  const made = makerOf(scope, kept)
  const text = await messageIn(scope, message, form.questions, { language, made })
  return text?.translated?.questions ?? []
}

/** What I wrote myself I can read. */
async function repliesIn({ school, me }: Scope, rows: readonly ReplyRow[], { language, made }: Making) {
  const shown = rows.slice(0, mostReplies).map((row) => ({ ...row, from: row.language ?? school.language }))
  const foreign = shown.filter(({ from, author_id: author }) => from !== language && author !== me.id)
  return Promise.all(
    foreign.map(async ({ from, ...row }) => {
      const parts = await made(replyPiece({ id: row.id, body: row.body, language: from }))
      const translated = parts && { id: row.id, author: nameOf(row), from, body: replyOf(row.body, parts) }
      return { id: row.id, translated }
    }),
  )
}

/** What was made of this very text; of another one it is not shown. */
export const makerOf =
  ({ school }: Scope, kept: readonly Kept[]) =>
  async (piece: Piece) => {
    const row = kept.find(({ about_id }) => about_id === piece.aboutId)
    return row && row.source === (await sourceOf(piece, school)) ? (JSON.parse(row.parts) as string[]) : null // safe: as it is stored
  }

/** How often a page looks whether it is there; then it says that it is not. */
export const mostLooks = 20

/** After this nobody is making it any more, whatever became of them (ms): a job and its one repetition are over. */
const claimLasts = 10 * 60_000

/** Has a queue make what is missing, each text once however many ask: nobody else is, and it names only what its reader sees. */
export async function askFor(
  scope: Scope,
  { messageId, language }: Pick<Wanted, 'messageId' | 'language'>,
  waiting: readonly string[],
) {
  const until = new Date(scope.now.getTime() + claimLasts)
  const claimed = await claimTranslations(scope, waiting, language, until)
  const aboutIds = claimed.map((row) => row.about_id)
  if (aboutIds.length > 0) await scope.later([{ kind: 'translations.make', messageId, aboutIds, language }])
}
