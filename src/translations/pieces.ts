import { fingerprint } from '../ids.ts'
import type { Question } from '../questionnaires/schema.ts'
import { textFromPlain } from '../richtext/plain.ts'
import type { RichText } from '../richtext/tree.ts'
import type { School } from '../schools/schema.ts'
import type { Tongue } from '../tongues.ts'
import { withTexts } from './walking.ts'

/** What is translated as one: a message with what it asks, a reply, or what somebody answered in words. */
export type Piece = {
  aboutId: string
  language: Tongue
  parts: readonly string[]
  /** Of an answer: to which question each part is. Its id is another when what it says is, and so stands for its text. */
  questionIds?: readonly string[]
}

/** How we translate. After a change here everything is translated anew. */
const method = 2

/** By this a translation is known to be of this text, as it is now. */
export const sourceOf = ({ aboutId, language, parts, questionIds }: Piece, { glossary }: Pick<School, 'glossary'>) =>
  fingerprint(JSON.stringify([method, language, questionIds ? aboutId : parts, [...glossary].sort()]))

type Asking = { questions: readonly Pick<Question, 'id' | 'label' | 'options'>[] }
type Said = { id: string; subject: string; body: string; rich: RichText | null }

const bodyOf = ({ body, rich }: Pick<Said, 'body' | 'rich'>) => rich ?? textFromPlain(body)
const textsOf = (text: RichText) => {
  const texts: string[] = []
  withTexts(text, (one) => {
    texts.push(one)
    return one
  })
  return texts
}
const wordsOf = (question: Asking['questions'][number]) => [question.label, ...question.options]

export const messagePiece = (said: Said, form: Asking | null, language: Tongue): Piece => ({
  aboutId: said.id,
  language,
  parts: [said.subject, ...textsOf(bodyOf(said)), ...(form?.questions ?? []).flatMap(wordsOf)],
})

export const replyPiece = ({ id, body, language }: { id: string; body: string; language: Tongue }): Piece => ({
  aboutId: id,
  language,
  parts: textsOf(textFromPlain(body)),
})

/** Each with the question it answers. */
export type TypedAnswer = readonly [questionId: string, text: string]

export const answerPiece = (id: string, typed: readonly TypedAnswer[], language: Tongue): Piece => ({
  aboutId: id,
  language,
  parts: typed.map(([, text]) => text),
  questionIds: typed.map(([questionId]) => questionId),
})

/** As it is kept: an answer's parts each after their question. */
export const keptParts = ({ questionIds }: Piece, made: readonly string[]) =>
  questionIds ? questionIds.flatMap((id, place) => [id, made[place] ?? '']) : made

/** The same again, by question. */
export const answersOf = (kept: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(kept.flatMap((id, place) => (place % 2 === 0 ? [[id, kept[place + 1] ?? '']] : [])))

/** A text again, of its translated parts in their order. */
export type TranslatedQuestion = {
  id: string
  label: string
  options: readonly { original: string; said: string }[]
}
export type TranslatedMessage = { subject: string; body: RichText; questions: readonly TranslatedQuestion[] }

export function messageOf(said: Said, form: Asking | null, parts: readonly string[]): TranslatedMessage {
  const next = following(parts)
  const subject = next(said.subject)
  const body = withTexts(bodyOf(said), next)
  const questions = (form?.questions ?? []).map(({ id, label, options }) => ({
    id,
    label: next(label),
    options: options.map((original) => ({ original, said: next(original) })),
  }))
  return { subject, body, questions }
}

export const replyOf = (body: string, parts: readonly string[]): RichText =>
  withTexts(textFromPlain(body), following(parts))

/** One after the other; where there is none, what it was. */
function following(parts: readonly string[]) {
  let place = 0
  return (original: string) => parts[place++] ?? original
}
