import type { RichText } from '../richtext/tree.ts'
import type { SchoolScope } from '../scope.ts'
import { searchable } from '../searching.ts'
import type { Tongue } from '../tongues.ts'
import { messagePiece, type Piece, replyPiece, sourceOf } from './pieces.ts'
import { sentences, translateAround } from './protecting.ts'
import { firstNamesAmong, saveTranslation, textsOf, translationsOf } from './queries.ts'

/** As many replies as a page shows. */
export const mostReplies = 30

export type ToMake = { messageId: string; withId: string; language: Tongue }

/**
 * Translates what is not translated yet of a message and one of its conversations, and keeps each as it is done: the work of a
 * queue, so that nobody's page waits for an engine. Safe to repeat; what fails is tried again, and until then there is none.
 */
export async function makeTranslations(scope: SchoolScope, { messageId, withId, language }: ToMake) {
  const { translate, school } = scope
  if (!translate || !school.translates) return
  const [[message], questions, replies, kept] = await scope.db.batch([
    ...textsOf(scope, messageId, withId, mostReplies),
    translationsOf(scope, messageId, withId, language, mostReplies),
  ])
  const asked = { questions: questions.map((row) => ({ ...row, options: JSON.parse(row.options) as string[] })) } // safe: as it is stored
  const pieces = [
    ...(message
      ? [
          messagePiece(
            { ...message, rich: JSON.parse(message.rich ?? 'null') as RichText | null },
            asked,
            school.language,
          ),
        ]
      : []), // safe: as it is stored
    ...replies.map((row) => replyPiece({ ...row, language: row.language ?? school.language })),
  ]
  const failed: unknown[] = []
  for (const piece of pieces.filter((one) => one.language !== language)) {
    const source = await sourceOf(piece, school)
    if (kept.some((row) => row.about_id === piece.aboutId && row.source === source)) continue
    const engine = (text: string) => translate(text, piece.language, language)
    await partsIn(scope, piece, engine)
      .then((parts) => saveTranslation(scope, { aboutId: piece.aboutId, language, source, parts, at: scope.now }))
      .catch((error: unknown) => failed.push(error))
  }
  // One that an engine always refuses keeps none of the others from being read.
  if (failed.length > 0) throw failed[0]
}

/** At once, as far as a worker may have connections open. */
const atOnce = 5

async function partsIn(scope: SchoolScope, { parts }: Piece, engine: (text: string) => Promise<string>) {
  const words = [...scope.school.glossary, scope.school.name, ...(await namesIn(scope, parts))]
  const made: string[] = Array(parts.length).fill('')
  let next = 0
  const work = async () => {
    while (next < parts.length) {
      const place = next++
      made[place] = await whole(parts[place] ?? '', words, engine)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return made
}

async function whole(text: string, words: readonly string[], engine: (text: string) => Promise<string>) {
  const said: string[] = []
  for (const piece of sentences(text)) {
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? []
    said.push(before + (middle === '' ? '' : await translateAround(middle, words, engine)) + after)
  }
  return said.join('')
}

/** Words with a capital that are somebody's first name at this school: "Roos" stays Roos. */
async function namesIn(scope: SchoolScope, parts: readonly string[]) {
  const capitals = [...new Set(parts.join(' ').match(/\p{Lu}[\p{L}'’-]*/gu))].slice(0, 500)
  if (capitals.length === 0) return []
  const known = await firstNamesAmong(scope, [...new Set(capitals.map(searchable))])
  const names = new Set(known.map(({ first_name }) => searchable(first_name)))
  return capitals.filter((word) => names.has(searchable(word)))
}
