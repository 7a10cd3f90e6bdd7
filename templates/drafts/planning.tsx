import type { ComposeView } from '../../src/drafts/compose.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { draftTexts } from './texts.ts'

/** That it goes by itself and when, or why it did not. */
export const Planned = ({ view: { plan } }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  const reader = useReader()
  const why = { right: say.returnedRight, readOnly: say.returnedReadOnly, letter: say.returnedLetter }
  if (plan.sendAt)
    return <Notice kind="info">{say.plannedFor(momentText(plan.sendAt, reader, { exact: true }))}</Notice>
  return plan.returned ? <Notice kind="wrong">{why[plan.returned]}</Notice> : null
}

/** A day and a time at which it goes by itself, in the school's own clock. */
export const Later = ({ view: { plan, content, problems } }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  const isOpen = plan.sendAt !== null || problems.plandag !== undefined || problems.plantijd !== undefined
  return (
    <details open={isOpen}>
      <summary class="link">{say.later}</summary>
      <p class="hint">{say.laterHint}</p>
      <div class="cluster">
        <Field
          name="plandag"
          type="date"
          label={say.sendDay}
          value={content.sendDay}
          problem={problems.plandag}
          required={false}
        />
        <Field
          name="plantijd"
          type="time"
          label={say.sendTime}
          value={content.sendTime}
          problem={problems.plantijd}
          required={false}
        />
      </div>
      <div class="cluster">
        <Button name="actie" value="inplannen">
          {plan.sendAt ? say.planAnew : say.plan}
        </Button>
        {plan.sendAt ? (
          <Button name="actie" value="niet-inplannen">
            {say.unplan}
          </Button>
        ) : null}
      </div>
    </details>
  )
}
