import type { ComposeView } from '../../src/drafts/compose.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { momentText } from '../ui/moment.ts'
import { PlannedFields } from '../ui/planned-fields.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { draftTexts } from './texts.ts'

/** That it goes by itself and when, that it does not, or why it did not. */
export const Planned = ({ view: { plan, content, elsewhereAt } }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  const reader = useReader()
  const why = { right: say.returnedRight, readOnly: say.returnedReadOnly, letter: say.returnedLetter }
  if (plan.sendAt) {
    const moment = momentText(plan.sendAt, reader, { exact: true })
    return <Notice kind="late">{elsewhereAt ? say.notKeptPlanned(moment) : say.plannedWrong(moment)}</Notice>
  }
  if (plan.returned) return <Notice kind="wrong">{why[plan.returned]}</Notice>
  return content.sendDay === '' ? null : <Notice kind="late">{say.notPlanned}</Notice>
}

/** To a page that went on by itself with what is planned: it goes as it was planned (D1). */
export const NotKeptPlanned = ({ sendAt }: { sendAt: Date }) => {
  const say = useWords(draftTexts)
  return <Notice kind="late">{say.notKeptPlanned(momentText(sendAt, useReader(), { exact: true }))}</Notice>
}

/** To a page that was left open until it was sent. */
export const SentMeanwhile = ({ id }: { id: string }) => {
  const say = useWords(draftTexts)
  return (
    <Notice kind="late">
      <p>{say.sentMeanwhile}</p>
      <p>
        <a href={paths.message(id)}>{say.seeSent}</a>
      </p>
    </Notice>
  )
}

/** A day and a time at which it goes by itself, in the school's own clock. */
export const Later = ({ view: { content, problems } }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  const isOpen = content.sendDay !== '' || problems.plandag !== undefined || problems.plantijd !== undefined
  return (
    <details open={isOpen}>
      <summary class="link">{say.later}</summary>
      <p class="hint">{say.laterHint}</p>
      <PlannedFields
        day={{ name: 'plandag', label: say.sendDay }}
        time={{ name: 'plantijd', label: say.sendTime }}
        draft={{ typed: { plandag: content.sendDay, plantijd: content.sendTime }, problems }}
      />
      <Button name="actie" value="inplannen">
        {say.plan}
      </Button>
    </details>
  )
}
