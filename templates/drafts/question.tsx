import type { Problems } from '../../src/drafts/compose-form.ts'
import { answersOf, type TypedQuestion } from '../../src/drafts/content.ts'
import { Button } from '../ui/button.tsx'
import { CheckField, ChoiceField, Field, SelectField, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/reader.tsx'
import { askTexts } from './texts.ts'

type Props = { question: TypedQuestion; earlier: readonly TypedQuestion[]; last: boolean; problems: Problems }

/** One question as its writer makes it; its fields are named after it. */
export const QuestionCard = ({ question, earlier, last, problems }: Props) => {
  const say = useWords(askTexts)
  const { id, kind } = question
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a card would put its legend outside
    <div class="card" role="group" aria-labelledby={`vraag-${id}`}>
      <h3 id={`vraag-${id}`}>{say.numbered(earlier.length + 1, say[kind])}</h3>
      <input type="hidden" name="vraag[]" value={id} />
      <input type="hidden" name={`${id}.soort`} value={kind} />
      <Field name={`${id}.tekst`} label={say.label} value={question.label} problem={problems[`${id}.tekst`]} required />
      <OfItsKind question={question} problems={problems} />
      <CheckField name={`${id}.verplicht`} label={say.required} checked={question.required} />
      <Condition question={question} earlier={earlier} problems={problems} />
      <div class="cluster">
        {earlier.length > 0 ? (
          <Button name="actie" value={`vraag-op:${id}`}>
            {say.up}
          </Button>
        ) : null}
        {last ? null : (
          <Button name="actie" value={`vraag-neer:${id}`}>
            {say.down}
          </Button>
        )}
        <Button name="actie" value={`vraag-weg:${id}`}>
          {say.remove}
        </Button>
      </div>
    </div>
  )
}

const OfItsKind = ({ question, problems }: Pick<Props, 'question' | 'problems'>) => {
  const say = useWords(askTexts)
  const { id, kind } = question
  const options = { name: `${id}.opties`, value: question.options, problem: problems[`${id}.opties`] }
  const capacity = { name: `${id}.plaatsen`, value: question.capacity, problem: problems[`${id}.plaatsen`] }
  const positive = [
    { value: 'yes', label: say.yes },
    { value: 'no', label: say.no },
    { value: '', label: say.none },
  ]
  if (kind === 'yesNo') {
    return (
      <ChoiceField name={`${id}.positief`} legend={say.positive} value={question.positive} options={positive} inline />
    )
  }
  if (kind === 'single' || kind === 'multiple')
    return <TextField {...options} label={say.options} hint={say.optionsHint} required />
  if (kind === 'signature') return <TextField {...options} label={say.signedText} hint={say.signedTextHint} required />
  if (kind === 'places')
    return <Field {...capacity} type="number" label={say.capacity} hint={say.capacityHint} required />
  return null
}

/** Only where an earlier question has answers to depend on. */
const Condition = ({ question, earlier, problems }: Omit<Props, 'last'>) => {
  const say = useWords(askTexts)
  const name = `${question.id}.als`
  const answers = earlier.flatMap((asked, place) =>
    answersOf(asked).map((answer) => ({
      value: `${asked.id}=${answer}`,
      label: say.onlyIf(place + 1, answer === 'yes' || answer === 'no' ? say[answer] : answer),
    })),
  )
  if (answers.length === 0 && !question.condition) return null
  const options = [{ value: '', label: say.always }, ...answers]
  return (
    <SelectField
      name={name}
      label={say.condition}
      options={options}
      value={question.condition}
      problem={problems[name]}
    />
  )
}
