import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { Deadline } from '../../src/reminders/deadlines.ts'
import { offeredDays } from '../../src/reminders/moments.ts'
import { localDay, localTime } from '../../src/time.ts'
import { askTexts } from '../drafts/texts.ts'
import { resultTexts } from '../questionnaires/result-texts.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { CheckField, ChoiceField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { deadlineTexts } from './texts.ts'

type Props = {
  deadline: Deadline
  nonce: string
  problems: Problems
  typed?: { dag: string; tijd: string; remind: readonly number[]; melden: boolean } | undefined
}

/** Until when it can be answered: later, open again, sooner, or no more. */
export const DeadlinePage = (props: Props) => {
  const say = useWords(deadlineTexts)
  const results = useWords(resultTexts)
  const { now } = useReader()
  const { message, at } = props.deadline
  return (
    <div class="reading stack">
      <PageHead
        title={say.change}
        back={{ href: paths.results(message.id), label: results.results }}
        sub={<bdi>{message.subject}</bdi>}
      />
      <p class="quiet">{useStanding(at)}</p>
      <Later {...props} />
      {at === null || at > now ? <CloseNow {...props} /> : null}
    </div>
  )
}

function useStanding(at: Date | null) {
  const say = useWords(deadlineTexts)
  const reader = useReader()
  if (!at) return say.none
  const moment = momentText(at, reader, { exact: true })
  return at > reader.now ? say.now(moment) : say.over(moment)
}

const Later = ({ deadline, nonce, problems, typed }: Props) => {
  const say = useWords(deadlineTexts)
  const ask = useWords(askTexts)
  const { zone, now } = useReader()
  const { message, at, remind } = deadline
  const stands = at !== null && at > now
  return (
    <Section title={say.otherDay}>
      <Form to={paths.deadline(message.id)}>
        <Seen deadline={deadline} nonce={nonce} />
        <div class="cluster">
          <Field
            name="dag"
            type="date"
            label={ask.deadlineDay}
            value={typed?.dag ?? (at ? localDay(at, zone) : '')}
            problem={problems.dag}
          />
          <Field
            name="tijd"
            type="time"
            label={ask.deadlineTime}
            value={typed?.tijd ?? (stands ? localTime(at, zone) : '17:00')}
            problem={problems.tijd}
          />
        </div>
        <ChoiceField
          name="herinneren[]"
          legend={ask.remind}
          hint={ask.remindHint}
          multiple
          inline
          required={false}
          value={(typed?.remind ?? remind).map(String)}
          options={offeredDays.map((days) => ({ value: String(days), label: ask.daysBefore(days) }))}
        />
        <CheckField name="melden" label={say.tell} hint={say.tellHint} checked={typed?.melden ?? false} />
        <div>
          <Button kind="main">{say.save}</Button>
        </div>
      </Form>
    </Section>
  )
}

const CloseNow = ({ deadline, nonce }: Props) => {
  const say = useWords(deadlineTexts)
  return (
    <Section title={say.close}>
      <p class="hint">{say.closeNote}</p>
      <Form to={paths.deadline(deadline.message.id)}>
        <Seen deadline={deadline} nonce={nonce} />
        <div>
          <Button name="actie" value="sluiten">
            {say.close}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

/** Which deadline the sender had before her eyes, and which press it is. */
const Seen = ({ deadline: { at }, nonce }: Pick<Props, 'deadline' | 'nonce'>) => (
  <>
    <input type="hidden" name="nonce" value={nonce} />
    <input type="hidden" name="gezien" value={at ? String(at.getTime()) : '-'} />
  </>
)
