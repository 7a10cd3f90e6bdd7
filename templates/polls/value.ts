import { words } from '../../src/language.ts'
import type { PollQuestion } from '../../src/polls/questions.ts'
import type { Reader } from '../ui/reader.tsx'
import { pollTexts } from './texts.ts'

/** An answer as people say it. */
export function valueText({ kind }: Pick<PollQuestion, 'kind'>, value: string, { language }: Reader) {
  const say = words(pollTexts, language)
  return kind === 'yesNo' ? (value === 'yes' ? say.yes : say.no) : value
}

/** To one place behind the comma. */
export const gradeText = (average: number, { language }: Reader) =>
  average.toFixed(1).replace('.', language === 'nl' ? ',' : '.')
