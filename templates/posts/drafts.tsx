import { paths } from '../../src/paths.ts'
import type { ListedDraft } from '../../src/posts/managing.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { postTexts } from './texts.ts'

/** What one is writing, and what of one's own is to come. */
export const PostDraftsPage = ({ drafts }: { drafts: readonly ListedDraft[] }) => {
  const say = useWords(postTexts)
  return (
    <>
      <PageHead title={say.drafts} back={{ href: paths.posts, label: say.title }} />
      {drafts.length === 0 ? (
        <Empty icon="pencil" action={<ButtonLink href={paths.newPost}>{say.write}</ButtonLink>}>
          {say.noDrafts}
        </Empty>
      ) : (
        <List label={say.drafts}>
          {drafts.map((draft) => (
            <Draft draft={draft} />
          ))}
        </List>
      )}
    </>
  )
}

const Draft = ({ draft: { id, title, updatedAt, sendAt, isOut, groupName } }: { draft: ListedDraft }) => {
  const say = useWords(postTexts)
  const reader = useReader()
  const standing = sendAt ? say.appears(momentText(sendAt, reader, { exact: true })) : isOut ? say.ofPublished : null
  const about = [groupName, standing].filter(Boolean)
  return (
    <Row
      lead={<Icon name={sendAt ? 'clock' : 'pencil'} />}
      title={<bdi>{title || say.noTitle}</bdi>}
      href={sendAt && !updatedAt ? paths.post(id) : paths.postWriting(id)}
      sub={about.length > 0 ? about.join(' · ') : undefined}
      trail={updatedAt ? <Moment at={updatedAt} short /> : undefined}
    />
  )
}
