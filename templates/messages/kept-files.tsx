import { acceptedEndings } from '../../src/files/kinds.ts'
import { largestFile } from '../../src/files/naming.ts'
import type { Text } from '../../src/language.ts'
import { largestTogether, type StoredFile } from '../../src/messages/attachments.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { FileField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { attachmentTexts } from './attachment-texts.ts'
import { sizeText, visible } from './attachments.tsx'
import { messageTexts } from './texts.ts'

type Kept = Pick<StoredFile, 'id' | 'name' | 'size'>
type Props = {
  files: readonly Kept[]
  at: (id: string) => string
  /** Where they are added to and taken from, for whoever may. */
  change: { add: string; takeAway: (id: string) => string } | null
  hint: string
  problem: Text | undefined
}

/** The files of something, each added or taken away by itself, so that no mistake elsewhere loses one. */
export const KeptFiles = ({ files, at, change, hint, problem }: Props) => {
  const say = useWords(attachmentTexts)
  const ofMessages = useWords(messageTexts)
  if (files.length === 0 && !change) return null
  return (
    <Section id="bijlagen" title={ofMessages.attachments}>
      {files.length > 0 ? (
        <List label={ofMessages.attachments}>
          {files.map((file) => (
            <Row
              lead={<Icon name="paperclip" />}
              title={<bdi>{visible(file.name)}</bdi>}
              href={at(file.id)}
              sub={sizeText(file.size, ofMessages)}
              trail={change ? <TakeAway name={file.name} at={change.takeAway(file.id)} /> : undefined}
            />
          ))}
        </List>
      ) : null}
      {change ? (
        <Form to={change.add} multipart>
          <FileField
            name="bijlagen"
            label={say.chooseFiles}
            hint={hint}
            accept={acceptedEndings}
            room={useRoom(files)}
            problem={problem}
            multiple
          />
          <div>
            <Button icon="paperclip">{say.attach}</Button>
          </div>
        </Form>
      ) : null}
    </Section>
  )
}

const TakeAway = ({ name, at }: { name: string; at: string }) => (
  <Form to={at}>
    <Button class="square">
      <Icon name="cross" label={useWords(attachmentTexts).takeAway(visible(name))} />
    </Button>
  </Form>
)

/** What still fits, with what is there already. */
function useRoom(files: readonly Pick<Kept, 'size'>[]) {
  const say = useWords(attachmentTexts)
  return {
    each: largestFile,
    together: largestTogether - files.reduce((sum, { size }) => sum + size, 0),
    tooLarge: say.fileTooLarge('{}'),
    tooMuch: say.togetherTooLarge('{}'),
  }
}
