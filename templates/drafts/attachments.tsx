import type { ComposeView } from '../../src/drafts/compose.ts'
import { acceptedEndings } from '../../src/files/kinds.ts'
import { largestFile } from '../../src/files/naming.ts'
import { largestTogether } from '../../src/messages/attachments.ts'
import { attachmentTexts } from '../messages/attachment-texts.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { FileField, type Room } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { draftTexts } from './texts.ts'

/** The files that go along; any button of the form takes newly chosen ones with it. */
export const Attachments = ({ view: { files, problems } }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  return (
    <Section id="bijlagen" title={say.attachments}>
      <div data-files>
        {files.length > 0 ? (
          <List label={say.attachments}>
            {files.map(({ id, name, size }) => (
              <Row
                lead={<Icon name="file" />}
                title={<bdi>{name}</bdi>}
                sub={say.kilobytes(Math.ceil(size / 1024))}
                trail={<RemoveFile id={id} name={name} />}
              />
            ))}
          </List>
        ) : null}
      </div>
      <div data-uploads data-added={say.uploaded} data-failed={say.notUploaded} class="stack" />
      <FileField
        name="bijlagen"
        label={say.chooseFiles}
        hint={say.attachmentsHint}
        accept={acceptedEndings}
        room={useRoom(files)}
        problem={problems.bijlagen}
        multiple
      />
      <p role="status" class="quiet small" />
      <div>
        <Button name="actie" value="bijlage-erbij" icon="paperclip">
          {say.attach}
        </Button>
      </div>
    </Section>
  )
}

const RemoveFile = ({ id, name }: { id: string; name: string }) => (
  <Button name="actie" value={`bijlage-weg:${id}`} class="square">
    <Icon name="cross" label={useWords(draftTexts).removeNamed(name)} />
  </Button>
)

/** What still fits, with what is there already. */
function useRoom(files: ComposeView['files']): Room {
  const say = useWords(attachmentTexts)
  const taken = files.reduce((sum, { size }) => sum + size, 0)
  return {
    each: largestFile,
    together: largestTogether - taken,
    tooLarge: say.fileTooLarge('{}'),
    tooMuch: say.togetherTooLarge('{}'),
  }
}
