import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { Poll } from '../../src/polls/schema.ts'
import type { State } from '../../src/polls/state.ts'
import { localDay, localTime } from '../../src/time.ts'
import { AskedAgain } from '../ui/asked-again.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { makingTexts } from './making-texts.ts'
import { pollTexts } from './texts.ts'

type Props = { poll: Poll; state: State; problems: Problems; afterword?: string | undefined }

/** What its maker can still do: nothing that changes an answer. */
export const ManageSection = ({ poll, state, problems, afterword }: Props) => {
  const say = useWords(makingTexts)
  const to = paths.pollManaging(poll.id)
  return (
    <Section title={say.manage}>
      {state === 'open' || (state === 'closed' && !poll.anonymous) ? (
        <MoveClose poll={poll} state={state} problems={problems} />
      ) : null}
      {state === 'open' ? (
        <Final
          to={to}
          action="sluiten"
          label={say.closeNow}
          note={poll.anonymous ? say.closeNowForGood : say.closeNowNote}
        />
      ) : null}
      {state === 'planned' ? <Act to={to} action="concept" label={say.backToDraft} /> : null}
      {state === 'open' || state === 'closed' ? <Afterword poll={poll} typed={afterword} problems={problems} /> : null}
      <Act to={to} action="opnieuw" label={say.copy} note={say.copyNote} />
      {state === 'open' || state === 'closed' ? (
        <Final to={to} action="intrekken" label={say.withdraw} note={say.withdrawNote} />
      ) : null}
    </Section>
  )
}

type ActProps = { to: string; action: string; label: string; note?: string }

const Act = ({ to, action, label, note }: ActProps) => (
  <Form to={to}>
    {note ? <p class="hint">{note}</p> : null}
    <div>
      <Button name="actie" value={action}>
        {label}
      </Button>
    </div>
  </Form>
)

const Final = ({ to, action, label, note }: ActProps & { note: string }) => (
  <AskedAgain label={label} note={note}>
    <Form to={to}>
      <Button kind="danger" name="actie" value={action}>
        {label}
      </Button>
    </Form>
  </AskedAgain>
)

const MoveClose = ({ poll, state, problems }: Omit<Props, 'afterword'>) => {
  const say = useWords(makingTexts)
  const { zone } = useReader()
  const { closesAt } = poll
  return (
    <Form to={paths.pollManaging(poll.id)}>
      <div class="cluster">
        <Field
          name="sluit-dag"
          type="date"
          label={say.closesDay}
          value={closesAt ? localDay(closesAt, zone) : ''}
          problem={problems['sluit-dag']}
        />
        <Field name="sluit-om" type="time" label={say.closesTime} value={closesAt ? localTime(closesAt, zone) : ''} />
      </div>
      <div>
        <Button name="actie" value="sluitdag">
          {state === 'closed' ? say.reopen : say.moveClose}
        </Button>
      </div>
    </Form>
  )
}

const Afterword = ({ poll, typed, problems }: { poll: Poll; typed: string | undefined; problems: Problems }) => {
  const say = useWords(makingTexts)
  const { afterword } = useWords(pollTexts)
  return (
    <Form to={paths.pollManaging(poll.id)}>
      <TextField
        name="nawoord"
        label={afterword}
        hint={say.afterwordHint}
        value={typed ?? poll.afterword}
        problem={problems.nawoord}
        required={false}
      />
      <div>
        <Button name="actie" value="nawoord">
          {say.keepAfterword}
        </Button>
      </div>
    </Form>
  )
}
