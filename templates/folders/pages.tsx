import type { FolderPage } from '../../src/folders/folders.ts'
import type { Folder } from '../../src/folders/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { type MailboxProps, MailTabs, Nothing, Pages } from '../messages/mailbox.tsx'
import { messageTexts } from '../messages/texts.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { ArrangedList, Plain } from './arranged-list.tsx'
import { type Arranging, Looking, Moved, placeAt } from './arranging.tsx'
import { folderTexts } from './texts.ts'

type Around = Pick<MailboxProps, 'unread' | 'household' | 'mayWrite'>
type FoldersProps = Around & { folders: readonly Folder[]; draft: Draft }

/** The archive, one's own folders, and a new one. */
export const FoldersPage = ({ folders, draft, ...around }: FoldersProps) => {
  const say = useWords(folderTexts)
  return (
    <>
      <PageHead title={useWords(messageTexts).messages} />
      <MailTabs current={paths.folders} {...around} />
      <div class="reading stack">
        <List label={say.folders}>
          <Row lead={<Icon name="archive" />} title={say.archive} sub={say.archiveHint} href={paths.archive} />
          {folders.map(({ id, name }) => (
            <Row lead={<Icon name="folder" />} title={<bdi>{name}</bdi>} href={paths.folder(id)} />
          ))}
        </List>
        <Section title={say.newFolder}>
          <Form to={paths.folders}>
            <NameField draft={draft} hint={say.ownFolders} />
            <div>
              <Button>{say.make}</Button>
            </div>
          </Form>
        </Section>
      </div>
    </>
  )
}

const NameField = ({ draft, hint }: { draft: Draft; hint?: string }) => (
  <Field
    name="naam"
    label={useWords(folderTexts).name}
    hint={hint}
    value={draft.typed.naam}
    problem={draft.problems.naam}
    maxlength={60}
    required
  />
)

type FolderProps = Pick<FolderPage, 'page'> & {
  isFirst: boolean
  arranging: Arranging
  folder: Folder | null
  draft: Draft
}

/** What somebody put in a folder; without one it is the archive. */
export const OneFolderPage = ({ page, isFirst, arranging, folder, draft }: FolderProps) => {
  const say = useWords(folderTexts)
  const at = placeAt(arranging.spot)
  const name = folder?.name ?? say.archive
  return (
    <>
      <PageHead title={<bdi>{name}</bdi>} back={{ href: paths.folders, label: say.folders }} />
      <Moved arranging={arranging} />
      {page.entries.length > 0 ? <Looking arranging={arranging} /> : null}
      {page.entries.length > 0 ? (
        <ArrangedList label={name} entries={page.entries} arranging={arranging} />
      ) : (
        <Nothing at={at} isFirst={isFirst} text={folder ? say.emptyFolder : say.emptyArchive} />
      )}
      <Pages at={at} page={page} also={arranging.isChoosing ? 'kiezen' : undefined} />
      {folder ? <ChangeFolder folder={folder} draft={draft} /> : null}
    </>
  )
}

const ChangeFolder = ({ folder, draft }: { folder: Folder; draft: Draft }) => {
  const say = useWords(folderTexts)
  return (
    <details class="apart" open={draft.problems.naam !== undefined}>
      <summary class="button quiet">{say.change}</summary>
      <div class="card">
        <Form to={paths.folderName(folder.id)}>
          <NameField draft={'naam' in draft.typed ? draft : { ...draft, typed: { naam: folder.name } }} />
          <div>
            <Button>{say.rename}</Button>
          </div>
        </Form>
        <Form to={paths.folderRemoval(folder.id)} class="stack tight">
          <p class="quiet">{say.removeHint}</p>
          <div>
            <Button kind="danger">{say.remove}</Button>
          </div>
        </Form>
      </div>
    </details>
  )
}

type UnreadProps = Around & Pick<MailboxProps, 'page' | 'isFirst'>

/** What is not read yet, wherever it stands. */
export const UnreadPage = ({ page, isFirst, ...around }: UnreadProps) => {
  const say = useWords(folderTexts)
  const { messages } = useWords(messageTexts)
  return (
    <>
      <PageHead title={say.unread} back={{ href: paths.messages, label: messages }} />
      <MailTabs current={paths.unreadMessages} {...around} />
      {page.entries.length > 0 ? (
        <List label={say.unread}>
          {page.entries.map((entry) => (
            <Plain entry={entry} />
          ))}
        </List>
      ) : (
        <Nothing at={paths.unreadMessages} isFirst={isFirst} text={say.nothingUnread} />
      )}
      <Pages at={paths.unreadMessages} page={page} />
    </>
  )
}
