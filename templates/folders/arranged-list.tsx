import { spotText } from '../../src/folders/moving.ts'
import { entryKey, type MailboxEntry } from '../../src/messages/mailbox.ts'
import { paths } from '../../src/paths.ts'
import { useEntry } from '../messages/entry.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { type Arranging, Hidden } from './arranging.tsx'
import { folderTexts } from './texts.ts'

type Props = { label: string; entries: readonly MailboxEntry[]; arranging: Arranging | null }

/** A mailbox's rows: each goes to the archive with one tap, and several can be ticked and moved at once. */
export const ArrangedList = ({ label, entries, arranging }: Props) => {
  if (!arranging)
    return (
      <List label={label}>
        {entries.map((entry) => (
          <Plain entry={entry} />
        ))}
      </List>
    )
  const { spot, isChoosing, standing } = arranging
  return (
    <Form to={paths.moving} class="stack tight">
      <Hidden name="van" values={[spotText(spot)]} />
      <Hidden name="rij" values={[spot === 'berichten' ? 'archief' : 'berichten']} />
      {Object.entries(standing).map(([name, value]) => (
        <Hidden name={name} values={[value]} />
      ))}
      <List label={label}>
        {entries.map((entry) =>
          isChoosing ? <Ticked entry={entry} /> : <Arranged entry={entry} isInMailbox={spot === 'berichten'} />,
        )}
      </List>
      {isChoosing ? <MoveBar arranging={arranging} /> : null}
    </Form>
  )
}

export const Plain = ({ entry }: { entry: MailboxEntry }) => {
  const { face, subject, moment, ...row } = useEntry(entry)
  return <Row lead={face} title={subject} trail={moment} {...row} />
}

const Arranged = ({ entry, isInMailbox }: { entry: MailboxEntry; isInMailbox: boolean }) => {
  const say = useWords(folderTexts)
  const { face, subject, sub, moment, ...row } = useEntry(entry)
  const press = (
    <button
      type="submit"
      class="button quiet square bare"
      name="een"
      value={entryKey(entry)}
      aria-label={isInMailbox ? say.toArchiveOf(subject) : say.toMailboxOf(subject)}
      title={isInMailbox ? say.toArchive : say.toMailbox}
    >
      <Icon name={isInMailbox ? 'archive' : 'undo'} />
    </button>
  )
  // The moment stands below, so that on a telephone the subject has the width beside the button.
  return (
    <Row
      lead={face}
      title={subject}
      {...row}
      sub={
        <>
          {sub} · {moment}
        </>
      }
      trail={press}
    />
  )
}

const Ticked = ({ entry }: { entry: MailboxEntry }) => {
  const { subject, moment, sub, state, unread } = useEntry(entry)
  const key = entryKey(entry)
  return (
    <Row
      lead={<input type="checkbox" name="wat" value={key} id={`kies-${key}`} />}
      title={
        <label class="cover" for={`kies-${key}`}>
          {subject}
        </label>
      }
      sub={sub}
      state={state}
      trail={moment}
      unread={unread}
    />
  )
}

const MoveBar = ({ arranging: { spot, folders } }: { arranging: Arranging }) => {
  const say = useWords(folderTexts)
  const places = [
    { value: 'berichten', label: say.mailbox },
    { value: 'archief', label: say.archive },
    ...folders.map(({ id, name }) => ({ value: id, label: name })),
  ].filter(({ value }) => value !== spotText(spot))
  return (
    <ActionBar>
      <SelectField name="naar" label={say.chosen} options={places} value={places[0]?.value} />
      <Button kind="main">{say.choose}</Button>
    </ActionBar>
  )
}
