import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { Poll } from '../../src/polls/schema.ts'
import { localDay, localTime } from '../../src/time.ts'
import { AskedAgain } from '../ui/asked-again.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Problem } from '../ui/labelled.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { makingTexts } from './making-texts.ts'
import { QuestionsEditor } from './questions-editor.tsx'
import { pollTexts } from './texts.ts'

export type EditProps = {
  /** With what was typed in it. */
  poll: Poll
  seen: number
  groups: readonly { id: string; name: string }[]
  problems: Problems
  isOvertaken?: boolean | undefined
}

/** A draft: every button keeps what was typed. */
export const EditPollPage = ({ poll, seen, groups, problems, isOvertaken }: EditProps) => {
  const say = useWords(makingTexts)
  const { title } = useWords(pollTexts)
  return (
    <div class="reading stack">
      <PageHead title={<bdi>{poll.title || say.untitled}</bdi>} back={{ href: paths.polls, label: title }} />
      {isOvertaken ? <Notice kind="late">{say.overtaken}</Notice> : null}
      <Form to={paths.pollEditing(poll.id)} guard>
        <input type="hidden" name="gezien" value={String(seen)} />
        <Field name="titel" label={say.name} value={poll.title} problem={problems.titel} />
        <TextField
          name="uitleg"
          label={say.intro}
          hint={say.introHint}
          value={poll.intro}
          problem={problems.uitleg}
          required={false}
        />
        <QuestionsEditor poll={poll} problems={problems} />
        <Whom poll={poll} groups={groups} problems={problems} />
        <Terms poll={poll} problems={problems} />
        <ActionBar>
          <Button kind="main" name="actie" value="verder">
            {say.goOn}
          </Button>
          <Button name="actie" value="bewaren">
            {say.keep}
          </Button>
        </ActionBar>
      </Form>
      <AskedAgain label={say.discard} note={say.discardNote}>
        <Form to={paths.pollManaging(poll.id)}>
          <Button kind="danger" name="actie" value="weggooien">
            {say.discard}
          </Button>
        </Form>
      </AskedAgain>
    </div>
  )
}

type PartProps = Pick<EditProps, 'poll' | 'problems'>

const Whom = ({ poll, groups, problems }: PartProps & Pick<EditProps, 'groups'>) => {
  const say = useWords(makingTexts)
  return (
    <>
      <ChoiceField
        name="wie"
        legend={say.for}
        value={poll.for}
        problem={problems.wie}
        options={[
          { value: 'parents', label: say.parents },
          { value: 'staff', label: say.staff },
          { value: 'pupils', label: say.pupils },
        ]}
      />
      {groups.length > 0 ? (
        <ChoiceField
          name="groepen"
          legend={say.groups}
          hint={say.groupsHint}
          value={poll.groupIds}
          problem={problems.groepen}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          multiple
          inline
          required={false}
        />
      ) : (
        <Problem id="groepen" problem={problems.groepen} />
      )}
    </>
  )
}

const Terms = ({ poll, problems }: PartProps) => {
  const say = useWords(makingTexts)
  const { zone } = useReader()
  const dayOf = (at: Date | null) => (at ? localDay(at, zone) : '')
  const timeOf = (at: Date | null) => (at ? localTime(at, zone) : '')
  return (
    <>
      <ChoiceField
        name="naam"
        legend={say.names}
        value={poll.anonymous ? 'anoniem' : 'naam'}
        options={[
          { value: 'anoniem', label: say.unnamed, hint: say.unnamedHint },
          { value: 'naam', label: say.named, hint: say.namedHint },
        ]}
      />
      <ChoiceField
        name="uitslag"
        legend={say.sight}
        value={poll.sight}
        options={[
          { value: 'maker', label: say.sightMaker },
          { value: 'management', label: say.sightManagement },
          { value: 'participants', label: say.sightParticipants },
        ]}
      />
      <div class="cluster">
        <Field
          name="open-dag"
          type="date"
          label={say.startsDay}
          hint={say.startsHint}
          value={dayOf(poll.startsAt)}
          problem={problems['open-dag']}
          required={false}
        />
        <Field name="open-om" type="time" label={say.startsTime} value={timeOf(poll.startsAt)} required={false} />
      </div>
      <div class="cluster">
        <Field
          name="sluit-dag"
          type="date"
          label={say.closesDay}
          hint={say.closesHint}
          value={dayOf(poll.closesAt)}
          problem={problems['sluit-dag']}
          required={false}
        />
        <Field name="sluit-om" type="time" label={say.closesTime} value={timeOf(poll.closesAt)} required={false} />
      </div>
      <p class="hint">{say.reminding}</p>
    </>
  )
}
