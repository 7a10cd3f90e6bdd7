import type { Text } from '../../src/language.ts'
import { longestAnswer, type PollQuestion, valuesOf } from '../../src/polls/questions.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { Hint, Problem } from '../ui/labelled.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { pollTexts } from './texts.ts'
import { valueText } from './value.ts'

type Props = {
  question: PollQuestion
  value: readonly string[] | undefined
  problem: Text | undefined
  anonymous: boolean
}

/** One question of a survey. */
export const QuestionField = ({ question, value, problem, anonymous }: Props) => {
  const say = useWords(pollTexts)
  const reader = useReader()
  const { id, kind, label, required } = question
  const choices = valuesOf(question)
  if (!choices)
    return (
      <TextField
        name={id}
        label={label}
        hint={anonymous ? say.anonymousWords : undefined}
        value={value?.[0]}
        maxlength={longestAnswer}
        problem={problem}
        required={required}
      />
    )
  return (
    <ChoiceField
      name={id}
      legend={label}
      hint={kind === 'grade' ? say.gradeHint : undefined}
      options={choices.map((choice) => ({ value: choice, label: valueText(question, choice, reader) }))}
      value={value}
      problem={problem}
      multiple={kind === 'multiple'}
      inline={kind === 'yesNo' || kind === 'grade'}
      required={required}
    />
  )
}

/** The one question of a poll: each answer is a button that sends it. */
export const OneTap = ({
  question,
  problem,
  chosen,
}: Pick<Props, 'question' | 'problem'> & { chosen: string | undefined }) => {
  const say = useWords(pollTexts)
  const reader = useReader()
  return (
    <fieldset class="field" id={`field-${question.id}`}>
      <legend>{question.label}</legend>
      <Hint id={`field-${question.id}`} hint={question.kind === 'grade' ? say.gradeHint : undefined} />
      <div class="cluster">
        {(valuesOf(question) ?? []).map((choice) => (
          <Button name={question.id} value={choice} icon={choice === chosen ? 'check' : undefined}>
            {valueText(question, choice, reader)}
          </Button>
        ))}
      </div>
      <Problem id={`field-${question.id}`} problem={problem} />
    </fieldset>
  )
}
