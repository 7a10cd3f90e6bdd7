import { questionnaireTexts } from '../../templates/questionnaires/texts.ts'
import { type Problem, problems } from '../../templates/ui/problems.ts'
import { type Text, textWith } from '../language.ts'
import { readDay } from '../time.ts'
import { fileIn, signedIn } from './handed-in.ts'
import type { Question, QuestionKind } from './schema.ts'

/** What was typed in one field, read as its kind of question; nothing typed is no values. */
export type Reading = { values: readonly string[]; problem?: Text }

type Reader = (typed: readonly string[], question: Question) => Reading

const valid = (...values: string[]): Reading => ({ values })
const wrong = (key: Problem): Reading => ({ values: [], problem: problems[key] })

const longest = { text: 200, longText: 5000 }

const readText =
  (characters: number): Reader =>
  ([typed = '']) =>
    [...typed].length > characters
      ? { values: [], problem: textWith(questionnaireTexts.tooLong, characters) }
      : valid(typed)

const oneOf =
  (options: (question: Question) => readonly string[]): Reader =>
  ([typed = ''], question) =>
    options(question).includes(typed) ? valid(typed) : wrong('notAnOption')

const readers: Record<QuestionKind, Reader> = {
  yesNo: oneOf(() => ['yes', 'no']),
  single: oneOf(({ options }) => options),
  multiple: (typed, { options }) =>
    typed.every((one) => options.includes(one))
      ? valid(...options.filter((one) => typed.includes(one)))
      : wrong('notAnOption'),
  number: ([typed = '']) => {
    const digits = typed.replaceAll(' ', '').replace(',', '.')
    if (/^-\d/.test(digits)) return wrong('belowZero')
    if (/^\d{10}/.test(digits)) return wrong('numberTooLarge')
    return /^\d{1,9}(\.\d{1,4})?$/.test(digits) ? valid(String(Number(digits))) : wrong('notANumber')
  },
  date: ([typed = '']) => {
    const day = readDay(typed)
    return day ? valid(day) : wrong('notADate')
  },
  text: readText(longest.text),
  longText: readText(longest.longText),
  // Of these handing-in.ts has made our own words already.
  file: ([typed = '']) => (fileIn(typed) ? valid(typed) : wrong('required')),
  signature: ([typed = '']) => (signedIn(typed) ? valid(typed) : wrong('required')),
  places: ([typed = ''], { capacity }) => {
    if (!/^\d{1,9}$/.test(typed)) return wrong('notANumber')
    const amount = Number(typed)
    return amount > (capacity ?? 0) ? { values: [], problem: questionnaireTexts.tooManyPlaces } : valid(String(amount))
  },
}

export function readValues(question: Question, typed: readonly string[]): Reading {
  const cleaned = typed.map(clean).filter((one) => one !== '')
  if (cleaned.length > 0) return readers[question.kind](cleaned, question)
  if (!question.required) return valid()
  return wrong(isChosen(question.kind) ? 'choose' : 'required')
}

const isChosen = (kind: QuestionKind) => kind === 'yesNo' || kind === 'single' || kind === 'multiple'

/** Without what no keyboard types and no database keeps: NUL and other control characters, and halves of letters. */
export const clean = (typed: string) =>
  typed
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim()
