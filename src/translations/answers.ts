import type { Answered } from '../questionnaires/recipients.ts'
import type { Results } from '../questionnaires/results.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { answerPiece, answersOf, sourceOf } from './pieces.ts'

export type TranslatedAnswer = { from: Tongue; said: Readonly<Record<string, string>> }

/** Of the answers that its sender looks at: what those in another language say in theirs, by response, and which are not made yet (D13). */
export type TranslatedAnswers = {
  language: Tongue
  made: ReadonlyMap<string, TranslatedAnswer>
  waiting: readonly string[]
}

export async function translatedAnswers(
  scope: Scope,
  { recipients: { page, questions } }: Results,
  language: Tongue,
): Promise<TranslatedAnswers> {
  const inWords = questions.filter(({ kind }) => kind === 'text' || kind === 'longText')
  const isTyped = ({ values }: Answered) => inWords.some(({ id }) => values[id])
  const made = new Map<string, TranslatedAnswer>()
  const waiting = new Set<string>()
  for (const { foreign } of page.flatMap(({ sections }) => sections.filter(isTyped))) {
    if (!foreign || foreign.language === language) continue
    const { id, language: from, kept } = foreign
    const isMade = kept && kept[0] === (await sourceOf(answerPiece(id, [], from), scope.school))
    if (isMade) made.set(id, { from, said: answersOf(kept[1]) })
    else waiting.add(id)
  }
  return { language, made, waiting: [...waiting] }
}
