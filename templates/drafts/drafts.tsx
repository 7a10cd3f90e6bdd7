import type { myDrafts } from '../../src/drafts/drafts.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { draftTexts } from './texts.ts'

type Props = Awaited<ReturnType<typeof myDrafts>>

export const DraftsPage = ({ drafts, more }: Props) => {
  const say = useWords(draftTexts)
  return (
    <>
      <PageHead title={say.drafts} back={{ href: paths.messages, label: say.messages }} />
      {drafts.length === 0 ? (
        <Empty icon="pencil" action={<ButtonLink href={paths.newMessage}>{say.newMessage}</ButtonLink>}>
          {say.noDrafts}
        </Empty>
      ) : (
        <List label={say.drafts}>
          {drafts.map(({ id, content, updatedAt }) => (
            <Row
              lead={<Icon name="pencil" />}
              title={content.subject || say.noSubject}
              href={paths.draft(id)}
              sub={content.body.slice(0, 100)}
              trail={<Moment at={updatedAt} short />}
            />
          ))}
        </List>
      )}
      {more ? <p class="quiet">{say.moreDrafts(drafts.length)}</p> : null}
    </>
  )
}
