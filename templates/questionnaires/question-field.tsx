import type { Text } from '../../src/language.ts'
import type { AskedSection } from '../../src/questionnaires/asked.ts'
import { type AnswerDraft, fieldOf } from '../../src/questionnaires/forms.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { ChoiceField, Field, SelectField, TextField } from '../ui/field.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { FileQuestion, SignatureQuestion } from './handed-fields.tsx'
import { questionnaireTexts } from './texts.ts'
import { valueText } from './value.ts'

type Props = {
  question: Question
  /** All of the form, for the one that this question depends on. */
  questions: readonly Question[]
  section: AskedSection
  values: readonly string[]
  free: number
  problem?: Text | undefined
  draft?: AnswerDraft | undefined
}

/** One question of one section, with what is in it so far. */
export const QuestionField = ({ question, questions, section, values, free, problem, draft }: Props) => {
  const say = useWords(questionnaireTexts)
  const condition = useCondition(question, questions)
  const [value] = values
  const field = {
    name: fieldOf(section.subject, question.id),
    label: question.label,
    problem,
    required: question.required,
    hint: condition,
  }
  const choice = { ...field, legend: question.label }
  switch (question.kind) {
    case 'yesNo':
      return <ChoiceField {...choice} options={yesNo(say)} value={value} inline />
    case 'single':
      return <ChoiceField {...choice} options={question.options.map(itself)} value={value} />
    case 'multiple':
      return <ChoiceField {...choice} options={question.options.map(itself)} value={values} multiple />
    case 'number':
      return <Field {...field} type="number" inputmode="decimal" value={value} />
    case 'date':
      return <DateField field={field} value={value} />
    case 'text':
      return <Field {...field} value={value} />
    case 'longText':
      return <TextField {...field} value={value} />
    case 'file':
      return <FileQuestion {...{ question, section, draft, problem }} hint={condition} />
    case 'signature':
      return <SignatureQuestion {...{ question, section, draft, problem }} hint={condition} />
    case 'places':
      return <PlacesField field={field} question={question} section={section} free={free} value={value} />
  }
}

const itself = (option: string) => ({ value: option, label: option })
const yesNo = (say: { yes: string; no: string }) => [
  { value: 'yes', label: say.yes },
  { value: 'no', label: say.no },
]

function useCondition({ conditionQuestionId, conditionValue }: Question, questions: readonly Question[]) {
  const say = useWords(questionnaireTexts)
  const reader = useReader()
  const earlier = questions.find(({ id }) => id === conditionQuestionId)
  return earlier ? say.onlyIf(earlier.label, valueText(earlier, conditionValue ?? '', reader)) : undefined
}

type FieldOf = { name: string; label: string; required: boolean; hint: string | undefined; problem: Text | undefined }

/** A browser's own date field throws away what is no date, so that is given back as text. */
const DateField = ({ field, value = '' }: { field: FieldOf; value: string | undefined }) => {
  const say = useWords(questionnaireTexts)
  const isDay = value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)
  const hint = [field.hint, isDay ? '' : say.dateHint].filter(Boolean).join(' ')
  return <Field {...field} hint={hint} type={isDay ? 'date' : 'text'} value={value} />
}

/** Lists longer than this are typed. */
const longestList = 30

type PlacesProps = {
  field: FieldOf
  question: Question
  section: AskedSection
  free: number
  value: string | undefined
}

/** As many as are free, or all of them where one can only wait. */
const PlacesField = ({ field, question, section, free, value }: PlacesProps) => {
  const say = useWords(questionnaireTexts)
  const claim = section.claims[question.id]
  const own = claim?.state === 'taken' ? claim.amount : 0
  const capacity = question.capacity ?? 0
  const most = Math.min(capacity, Math.max(free + own, claim?.amount ?? 0, Number(value) || 0) || capacity)
  const state =
    free > 0 || own > 0 ? say.free(free, capacity) : claim ? say.allTaken : section.holder ? say.fullForOther : say.full
  const hint = [field.hint, state, claim ? claimText(claim, section, say) : ''].filter(Boolean).join(' ')
  const options = Array.from({ length: most + 1 }, (_, n) => ({ value: String(n), label: say.placesOption(n) }))
  const isListed = most <= longestList && (!value || options.some((option) => option.value === value))
  return isListed ? (
    <SelectField {...field} hint={hint} options={options} value={value} />
  ) : (
    <Field {...field} hint={hint} type="number" value={value} />
  )
}

type Say = ReturnType<typeof useWords<typeof questionnaireTexts>>

/** What there is of places, or of waiting for them: the child's where it is asked per child. */
export function claimText(
  { state, amount, rank }: NonNullable<AskedSection['claims'][string]>,
  { pupil, holder }: AskedSection,
  say: Say,
) {
  const whose = pupil ?? holder
  if (state === 'waiting') return whose ? say.childWaits(whose, rank) : say.waiting(rank)
  return whose ? say.childHasPlaces(whose, amount) : say.havePlaces(amount)
}
