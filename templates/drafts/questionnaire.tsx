import type { Problems } from '../../src/drafts/compose-form.ts'
import type { DraftContent } from '../../src/drafts/content.ts'
import { questionKinds } from '../../src/questionnaires/schema.ts'
import { offeredDays } from '../../src/reminders/moments.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField, Field } from '../ui/field.tsx'
import { Problem } from '../ui/labelled.tsx'
import { useWords } from '../ui/reader.tsx'
import { QuestionCard } from './question.tsx'
import { askTexts } from './texts.ts'

type Props = { content: DraftContent; problems: Problems }

/** What is asked in the message, if anything. */
export const Questionnaire = ({ content, problems }: Props) => {
  const say = useWords(askTexts)
  const { questions } = content
  return (
    <Section id="vragen" title={say.questions}>
      {questions.map((question, place) => (
        <QuestionCard
          question={question}
          earlier={questions.slice(0, place)}
          last={place === questions.length - 1}
          problems={problems}
        />
      ))}
      <Problem id="vragen" problem={problems.vragen} />
      <details open={Boolean(problems.vragen)}>
        <summary class="button quiet">{say.addQuestion}</summary>
        <div class="card">
          <div class="cluster">
            {questionKinds.map((kind) => (
              <Button name="actie" value={`vraag:${kind}`}>
                {say[kind]}
              </Button>
            ))}
          </div>
        </div>
      </details>
      {questions.length > 0 ? <HowOften content={content} problems={problems} /> : null}
    </Section>
  )
}

const HowOften = ({ content, problems }: Props) => {
  const say = useWords(askTexts)
  return (
    <>
      <ChoiceField
        name="wijze"
        legend={say.mode}
        value={content.mode}
        problem={problems.wijze}
        options={[
          { value: 'once', label: say.once, hint: say.onceHint },
          { value: 'perChild', label: say.perChild, hint: say.perChildHint },
          { value: 'perGroup', label: say.perGroup, hint: say.perGroupHint },
        ]}
      />
      <div class="cluster">
        <Field
          name="dag"
          type="date"
          label={say.deadlineDay}
          value={content.day}
          problem={problems.dag}
          required={false}
        />
        <Field name="tijd" type="time" label={say.deadlineTime} value={content.time} problem={problems.tijd} />
      </div>
      <input type="hidden" name="herinneren" value="" />
      <ChoiceField
        name="herinneren[]"
        legend={say.remind}
        hint={say.remindHint}
        multiple
        inline
        required={false}
        value={content.remind.map(String)}
        options={offeredDays.map((days) => ({ value: String(days), label: say.daysBefore(days) }))}
      />
    </>
  )
}
