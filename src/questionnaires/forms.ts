import type { Problems } from '../http/forms.ts'
import type { Text } from '../language.ts'
import type { Asked, AskedSection, Values } from './asked.ts'
import type { Question } from './schema.ts'
import { clean, readValues } from './values.ts'

/** Everything that stood in the form, by field; a field with several boxes has several. */
export type Typed = Readonly<Record<string, readonly string[]>>
export type AnswerDraft = { typed: Typed; problems: Problems }

/** A section with its answer as it should become. */
export type Filled = AskedSection & { values: Values }
export type Read = { ok: true; filled: readonly Filled[] } | { ok: false; problems: Problems }

export const fieldOf = (subject: string, questionId: string) => `a.${subject || '-'}.${questionId}`
/** Beside the field of a file or a signature: what is chosen, taken away, agreed to and drawn. */
const beside = (kind: string) => (subject: string, questionId: string) => `${kind}.${subject || '-'}.${questionId}`
export const fileField = beside('bestand')
export const removalField = beside('weg')
/** A file that came before, when something else in the form was wrong. */
export const waitingField = beside('wacht')
export const tickField = beside('akkoord')
export const drawingField = beside('tekening')

/** The answer the writer had before her eyes, so that one that came in between is not lost (check 33). */
export const seenField = (subject: string) => `seen.${subject || '-'}`

/** How many places were free when the form was shown. */
export const freeField = (questionId: string) => `seen.vrij.${questionId}`

export const typedIn = (body: Record<string, unknown>): Typed =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string'),
    ]),
  )

export const uploadsIn = (body: Record<string, unknown>): ReadonlyMap<string, File> =>
  new Map(
    Object.entries(body).flatMap(([name, value]) => {
      const [file] = [value].flat()
      return file instanceof File ? [[name, file] as const] : []
    }),
  )

/** Whether something was typed for a child or question that this form does not have (any more). */
export function mentionsOthers({ sections, questions }: Asked, typed: Typed) {
  const fields = new Set(sections.flatMap(({ subject }) => questions.map(({ id }) => fieldOf(subject, id))))
  return Object.keys(typed).some((name) => name.startsWith('a.') && !fields.has(name) && isTyped(typed[name]))
}

/** All sections, or what is wrong with them. One that is left empty is still to be answered; all empty is none answered. */
export function readSections({ sections, questions }: Asked, typed: Typed, wrong: Problems = {}): Read {
  const touched = sections.filter(
    (section) => isShown(section, typed) || questions.some(({ id }) => isTyped(typed[fieldOf(section.subject, id)])),
  )
  const meant = touched.length > 0 ? touched : sections
  const read = meant.map((section) => ({ section, ...readSection(section.subject, questions, typed, wrong) }))
  const problems = Object.assign({}, ...read.map((one) => one.problems)) as Problems // safe: each is one
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, filled: read.map(({ section, values }) => ({ ...section, values })) }
}

/** The answer was there to be changed; one that came since is not taken back by a form that did not show it. */
const isShown = ({ subject, given }: AskedSection, typed: Typed) =>
  given !== null && (typed[seenField(subject)]?.[0] ?? given.id) === given.id

/** In the order of asking, since a question may depend on what an earlier one got. */
function readSection(subject: string, questions: readonly Question[], typed: Typed, wrong: Problems) {
  const values: Record<string, readonly string[]> = {}
  const problems: Record<string, Text> = {}
  for (const question of questions) {
    if (!isMet(question, values)) continue
    const name = fieldOf(subject, question.id)
    const problem = wrong[name]
    const reading = problem ? { values: [], problem } : readValues(question, typed[name] ?? [])
    if (reading.problem) problems[name] = reading.problem
    if (reading.values.length > 0) values[question.id] = reading.values
  }
  return { values, problems }
}

/** Asked only after another answer; what is typed where it was not given does not count. */
export const isMet = ({ conditionQuestionId: earlier, conditionValue }: Question, values: Values) =>
  earlier === null || (values[earlier]?.includes(conditionValue ?? '') ?? false)

const isTyped = (values: readonly string[] | undefined) => values?.some((one) => clean(one) !== '') ?? false

/** Whether fewer places were got than were asked for: who has some keeps those when there are no more. */
export const gotFewer = ({ sections, questions }: Asked, typed: Typed) =>
  sections.some(({ subject, given }) =>
    questions.some(
      ({ id, kind }) => kind === 'places' && Number(typed[fieldOf(subject, id)]?.[0]) > Number(given?.values[id]?.[0]),
    ),
  )

/** The fields that ask for places which were free when the form was shown, and were given to others before it was sent. */
export const wentMeanwhile = (before: Asked, after: Asked, typed: Typed) =>
  after.sections.flatMap(({ subject, claims }) => {
    const had = before.sections.find((section) => section.subject === subject)?.claims
    return Object.entries(claims).flatMap(([id, { state, amount }]) => {
      // What a brother or sister got on the same form was given to no other.
      const needed = amount + takenOf(after, id) - takenOf(before, id)
      const isMeant = state === 'waiting' && !had?.[id] && needed <= Number(typed[freeField(id)]?.[0] ?? 0)
      return isMeant ? [fieldOf(subject, id)] : []
    })
  })

const takenOf = ({ sections }: Asked, id: string) =>
  sections.reduce((sum, { claims }) => sum + (claims[id]?.state === 'taken' ? claims[id].amount : 0), 0)

export const isSame = (one: Values, other: Values) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
