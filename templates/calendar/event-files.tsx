import type { OpenedEvent } from '../../src/calendar/calendar.ts'
import type { EventFile } from '../../src/calendar/schema.ts'
import { acceptedEndings } from '../../src/files/kinds.ts'
import { largestFile } from '../../src/files/naming.ts'
import type { Text } from '../../src/language.ts'
import { largestTogether } from '../../src/messages/attachments.ts'
import { paths } from '../../src/paths.ts'
import { attachmentTexts } from '../messages/attachment-texts.ts'
import { sizeText, visible } from '../messages/attachments.tsx'
import { messageTexts } from '../messages/texts.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { FileField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { calendarTexts } from './texts.ts'

type Props = { opened: OpenedEvent; problem: Text | undefined }

/** The files of an event; whoever may change it adds and takes away. */
export const EventFiles = ({ opened: { event, files, mayChange }, problem }: Props) => {
  const say = useWords(calendarTexts)
  const ofMessages = useWords(messageTexts)
  if (files.length === 0 && !mayChange) return null
  return (
    <Section id="bijlagen" title={say.attachments}>
      {files.length > 0 ? (
        <List label={say.attachments}>
          {files.map((file) => (
            <Row
              lead={<Icon name="paperclip" />}
              title={<bdi>{visible(file.name)}</bdi>}
              href={paths.eventFile(event.id, file.id)}
              sub={sizeText(file.size, ofMessages)}
              trail={mayChange ? <TakeAway file={file} /> : undefined}
            />
          ))}
        </List>
      ) : null}
      {mayChange ? <Add eventId={event.id} files={files} problem={problem} /> : null}
    </Section>
  )
}

const TakeAway = ({ file: { eventId, id, name } }: { file: EventFile }) => (
  <Form to={paths.eventFileRemoval(eventId, id)}>
    <Button class="square">
      <Icon name="cross" label={useWords(calendarTexts).takeAway(visible(name))} />
    </Button>
  </Form>
)

type AddProps = { eventId: string; files: readonly EventFile[]; problem: Text | undefined }

const Add = ({ eventId, files, problem }: AddProps) => {
  const say = useWords(calendarTexts)
  const ofFiles = useWords(attachmentTexts)
  const room = {
    each: largestFile,
    together: largestTogether - files.reduce((sum, { size }) => sum + size, 0),
    tooLarge: ofFiles.fileTooLarge('{}'),
    tooMuch: ofFiles.togetherTooLarge('{}'),
  }
  return (
    <Form to={paths.eventFiles(eventId)} multipart>
      <FileField
        name="bijlagen"
        label={say.chooseFiles}
        hint={say.filesHint}
        accept={acceptedEndings}
        room={room}
        problem={problem}
        multiple
      />
      <div>
        <Button icon="paperclip">{say.attach}</Button>
      </div>
    </Form>
  )
}
