import type { Draft } from '../../src/http/forms.ts'
import type { WorkingHours } from '../../src/notifications/hours.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { hoursTexts } from './hours-texts.ts'

type State = { draft?: Draft | undefined; saved?: boolean | undefined }
type Quiet = { from: string | null; until: string | null }

const quietId = 'stille-uren'

/** When its reader wants to hear nothing (E1); stands on My details, and takes its own place when it is saved. */
export const QuietHours = ({ quiet, draft, saved }: State & { quiet: Quiet }) => {
  const say = useWords(hoursTexts)
  return (
    <Section title={say.quiet} id={quietId}>
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      <p class="hint">{say.quietNote}</p>
      <Form to={paths.quietHours} swap={`#${quietId}`}>
        <Times id="stil" from={quiet.from} until={quiet.until} draft={draft} />
        <div>
          <Button>{say.saveQuiet}</Button>
        </div>
      </Form>
    </Section>
  )
}

const workingId = 'werkuren'

/** When somebody who works here reads what parents write. */
export const WorkingHoursChoice = ({ hours, days, draft, saved }: State & Working) => {
  const say = useWords(hoursTexts)
  const options = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: say.dayName(day) }))
  return (
    <Section title={say.working} id={workingId}>
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      <p class="hint">{say.workingNote}</p>
      <Form to={paths.workingHours} swap={`#${workingId}`}>
        <ChoiceField
          name="dagen"
          legend={say.days}
          options={options}
          value={days ?? [...(hours?.days ?? '')]}
          problem={draft?.problems.dagen}
          multiple
          inline
          required={false}
        />
        <Times id="werk" from={hours?.from ?? null} until={hours?.until ?? null} draft={draft} />
        <div>
          <Button>{say.saveWorking}</Button>
        </div>
      </Form>
    </Section>
  )
}

/** `days` as ticked, where something is still wrong. */
type Working = { hours: WorkingHours | null; days?: readonly string[] | undefined }

const Times = ({ id, from, until, draft }: State & Quiet & { id: string }) => {
  const say = useWords(hoursTexts)
  const field = (name: 'van' | 'tot', label: string, value: string | null) => (
    <Field
      id={`${id}-${name}`}
      name={name}
      type="time"
      label={label}
      value={draft ? draft.typed[name] : (value ?? '')}
      problem={draft?.problems[name]}
      required={false}
    />
  )
  return (
    <div class="cluster">
      {field('van', say.from, from)}
      {field('tot', say.until, until)}
    </div>
  )
}
