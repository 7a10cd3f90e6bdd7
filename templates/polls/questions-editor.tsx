import type { Problems } from '../../src/http/forms.ts'
import { type PollQuestion, pollQuestionKinds } from '../../src/polls/questions.ts'
import type { Poll } from '../../src/polls/schema.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { CheckField, Field, TextField } from '../ui/field.tsx'
import { Problem } from '../ui/labelled.tsx'
import { useWords } from '../ui/reader.tsx'
import { makingTexts } from './making-texts.ts'

type Props = { poll: Poll; problems: Problems }

/** What is asked: of a poll one question. */
export const QuestionsEditor = ({ poll: { kind, questions }, problems }: Props) => {
  const say = useWords(makingTexts)
  const kinds = pollQuestionKinds.filter((one) => kind === 'survey' || (one !== 'multiple' && one !== 'longText'))
  const mayAdd = kind === 'survey' || questions.length === 0
  return (
    <Section id="vragen" title={kind === 'poll' ? say.question : say.questions}>
      {questions.map((question, place) => (
        <QuestionCard question={question} place={place} problems={problems} />
      ))}
      <Problem id="vragen" problem={problems.vragen} />
      {mayAdd ? (
        <details open={questions.length === 0 || Boolean(problems.vragen)}>
          <summary class="button quiet">{say.addQuestion}</summary>
          <div class="card">
            <div class="cluster">
              {kinds.map((one) => (
                <Button name="actie" value={`vraag:${one}`}>
                  {say[one]}
                </Button>
              ))}
            </div>
          </div>
        </details>
      ) : null}
    </Section>
  )
}

const QuestionCard = ({ question, place, problems }: { question: PollQuestion; place: number; problems: Problems }) => {
  const say = useWords(makingTexts)
  const { id, kind, label, options, required } = question
  const heading = say.numbered(place + 1, say[kind])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a card would put its legend outside
    <div class="card" role="group" aria-labelledby={`vraag-${id}`}>
      <h3 id={`vraag-${id}`}>{heading}</h3>
      <input type="hidden" name="vraag" value={id} />
      <input type="hidden" name={`${id}.soort`} value={kind} />
      <Field name={`${id}.tekst`} label={say.label} value={label} problem={problems[`${id}.tekst`]} />
      {kind === 'single' || kind === 'multiple' ? (
        <TextField
          name={`${id}.opties`}
          label={say.options}
          hint={say.optionsHint}
          value={options.join('\n')}
          problem={problems[`${id}.opties`]}
        />
      ) : null}
      <CheckField name={`${id}.verplicht`} label={say.required} checked={required} />
      <div class="cluster">
        {place > 0 ? (
          <Button name="actie" value={`vraag-op:${id}`} label={`${say.up}: ${heading}`}>
            {say.up}
          </Button>
        ) : null}
        <Button name="actie" value={`vraag-weg:${id}`} label={`${say.removeQuestion}: ${heading}`}>
          {say.removeQuestion}
        </Button>
      </div>
    </div>
  )
}
