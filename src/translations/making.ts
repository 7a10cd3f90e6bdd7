import type { RichText } from '../richtext/tree.ts'
import type { SchoolScope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { type Names, namesAt, namesIn } from './names.ts'
import { answerPiece, keptParts, messagePiece, type Piece, replyPiece, sourceOf, type TypedAnswer } from './pieces.ts'
import { sentences, translateAround } from './protecting.ts'
import { endClaim, saveTranslation, textsOf } from './queries.ts'

/** These, of the message and of the replies and answers to it that somebody opened who may read them; or a post, by its own id. */
export type ToMake = { messageId: string; aboutIds: readonly string[]; language: Tongue }

/** How long one job may take in all (ms). */
const longest = 4 * 60_000

/**
 * Translates what is not translated yet of these, and keeps each as it is done: the work of a queue of its own, so that nobody's
 * page and no mail waits for an engine. Safe to repeat. The first that an engine does not give ends it: what comes after would
 * wait as long, and is made when somebody opens it again.
 */
export async function makeTranslations(scope: SchoolScope, toMake: ToMake, most = longest) {
  const { language } = toMake
  if (!scope.translate || !scope.school.translates) return
  const { pieces, kept } = await piecesOf(scope, toMake)
  const names = await namesAt(scope)
  const ended = AbortSignal.timeout(most)
  const { translate } = scope
  for (const [place, piece] of pieces.entries()) {
    const source = await sourceOf(piece, scope.school)
    const { aboutId, was } = piece
    const engine = (text: string) => inTime(translate(text, piece.language, language), ended)
    try {
      if (!kept.some((row) => row.about_id === aboutId && row.source === source))
        await saveTranslation(scope, {
          aboutId,
          language,
          source,
          was,
          parts: keptParts(piece, await partsIn(piece, names, engine)),
        })
      await endClaim(scope, aboutId, language)
    } catch (error) {
      // Its own claim stays until it is over, so that an engine is not asked at every look for what it refuses.
      for (const rest of pieces.slice(place + 1)) await endClaim(scope, rest.aboutId, language)
      throw error
    }
  }
}

/** What is still there of them, and in another language than is wanted. */
async function piecesOf(scope: SchoolScope, { messageId, aboutIds, language }: ToMake) {
  const { school } = scope
  const [[message], questions, replies, answers, posts, kept] = await scope.db.batch(
    textsOf(scope, messageId, aboutIds, language),
  )
  const asked = { questions: questions.map((row) => ({ ...row, options: JSON.parse(row.options) as string[] })) } // safe: as it is stored
  const pieces = [
    ...(message
      ? [
          {
            ...messagePiece({ ...message, rich: richIn(message) }, asked, message.language ?? school.language),
            was: message.was,
          },
        ]
      : []),
    ...replies.map((row) => ({ ...replyPiece({ ...row, language: row.language ?? school.language }), was: row.body })),
    ...answers.map(({ id, language, typed }) => ({
      ...answerPiece(id, JSON.parse(typed) as TypedAnswer[], language), // safe: the query made it so
      was: '',
    })),
    ...posts.map((row) => ({ ...messagePiece({ ...row, rich: richIn(row) }, null, school.language), was: row.was })),
  ]
  return { pieces: pieces.filter((one) => one.language !== language), kept }
}

const richIn = ({ rich }: { rich: string | null }) => JSON.parse(rich ?? 'null') as RichText | null // safe: as it is stored

async function inTime<T>(made: Promise<T>, ended: AbortSignal) {
  const late = new Promise<never>((_, refuse) => {
    if (ended.aborted) refuse(ended.reason)
    else ended.addEventListener('abort', () => refuse(ended.reason), { once: true })
  })
  return Promise.race([made, late])
}

/** At once, as far as a worker may have connections open. */
const atOnce = 5

async function partsIn({ parts }: Piece, names: Names, engine: (text: string) => Promise<string>) {
  const words = namesIn(names, parts.join('\n'))
  const made: string[] = Array(parts.length).fill('')
  let next = 0
  const work = async () => {
    while (next < parts.length) {
      const place = next++
      made[place] = await whole(parts[place] ?? '', words, engine).catch((error: unknown) => {
        next = parts.length
        throw error
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return made
}

async function whole(text: string, words: readonly string[], engine: (text: string) => Promise<string>) {
  const said: string[] = []
  for (const piece of sentences(text, words)) {
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? []
    said.push(before + (middle === '' ? '' : await translateAround(middle, words, engine)) + after)
  }
  return said.join('')
}
