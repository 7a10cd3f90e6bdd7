import { draftProblems } from '../../templates/drafts/problems.ts'
import { newIds } from '../ids.ts'
import type { Text } from '../language.ts'
import type { NewQuestion, NewQuestionnaire } from '../questionnaires/new.ts'
import { deadlineIn } from '../reminders/deadline-form.ts'
import { remindersBefore } from '../reminders/moments.ts'
import type { Scope } from '../scope.ts'
import { searchable } from '../searching.ts'
import type { Problems } from './compose-form.ts'
import { answersOf, type DraftContent, optionsIn, readCondition, type TypedQuestion } from './content.ts'
import { limits, tooLong } from './limits.ts'

type Checked = { questionnaire: NewQuestionnaire | null; problems: Problems }

/** The form that goes along, if any question is asked; what is wrong with it stands under each question's own fields. */
export function questionnaireIn({ mode, day, time, remind, questions }: DraftContent, scope: Scope): Checked {
  if (questions.length === 0) return { questionnaire: null, problems: {} }
  const deadline = deadlineIn(day, time, scope)
  const problems = questions.flatMap((question, place) =>
    Object.entries(wrongWith(question, questions.slice(0, place))),
  )
  return {
    questionnaire: {
      mode,
      deadline: deadline.at,
      reminders: deadline.at
        ? remindersBefore(deadline.at, remind, { zone: scope.school.zone, after: soon(scope) })
        : [],
      questions: renamed(questions.map(toQuestion), scope.now),
    },
    problems: {
      vragen: questions.length > limits.questions ? draftProblems.tooManyQuestions : undefined,
      ...deadline.problems,
      ...Object.fromEntries(problems),
    },
  }
}

/** Nobody is reminded on the heels of the message itself. */
const soon = ({ now }: Scope) => new Date(now.getTime() + 12 * 60 * 60_000)

function wrongWith(question: TypedQuestion, earlier: readonly TypedQuestion[]): Problems {
  const { id, kind } = question
  const choices = kind === 'single' || kind === 'multiple'
  return {
    [`${id}.tekst`]: question.label === '' ? draftProblems.label : tooLong(question.label, limits.label),
    [`${id}.opties`]: choices
      ? wrongOptions(optionsIn(question.options))
      : kind === 'signature'
        ? wrongText(question.options)
        : undefined,
    [`${id}.plaatsen`]: kind === 'places' && !capacityOf(question.capacity) ? draftProblems.capacity : undefined,
    [`${id}.als`]: isAskable(question.condition, earlier) ? undefined : draftProblems.condition,
  }
}

const wrongText = (typed: string) =>
  typed.trim() === '' ? draftProblems.signedText : tooLong(typed, limits.signedText)

function wrongOptions(options: readonly string[]): Text | undefined {
  if (options.length === 0) return draftProblems.options
  if (options.length > limits.options) return draftProblems.tooManyOptions
  if (new Set(options.map(lookOf)).size < options.length) return draftProblems.sameOptions
  return options.map((option) => tooLong(option, limits.option)).find(Boolean)
}

/** Two answers that differ in capitals, accents or spaces alone cannot be told apart by who chooses. */
const lookOf = (option: string) => searchable(option.replaceAll(/\s+/gu, '')) || option

function isAskable(condition: string, earlier: readonly TypedQuestion[]) {
  if (condition === '') return true
  const named = readCondition(condition)
  const question = earlier.find(({ id }) => id === named?.questionId)
  return question !== undefined && answersOf(question).includes(named?.value ?? '')
}

function capacityOf(typed: string) {
  const places = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0
  return places >= 1 && places <= limits.capacity ? places : null
}

const toQuestion = (typed: TypedQuestion): NewQuestion => ({
  id: typed.id,
  kind: typed.kind,
  label: typed.label,
  required: typed.required,
  options: chosenFrom(typed),
  positive: typed.kind === 'yesNo' && (typed.positive === 'yes' || typed.positive === 'no') ? typed.positive : null,
  capacity: typed.kind === 'places' ? capacityOf(typed.capacity) : null,
  condition: readCondition(typed.condition),
})

/** What there is to choose, or to sign. */
function chosenFrom({ kind, options }: TypedQuestion) {
  if (kind === 'signature') return [options.trim()]
  return kind === 'single' || kind === 'multiple' ? optionsIn(options) : []
}

/** Ids of our own making: those in the form came from outside, and may be those of a message that was sent before. */
function renamed(questions: readonly NewQuestion[], now: Date): NewQuestion[] {
  const ids = newIds(now, questions.length)
  const idOf = new Map(questions.map(({ id }, place) => [id, ids[place] ?? id]))
  const named = (id: string) => idOf.get(id) ?? id
  return questions.map(({ id, condition, ...question }) => ({
    ...question,
    id: named(id),
    condition: condition && { ...condition, questionId: named(condition.questionId) },
  }))
}
