import type { DraftContent } from '../../src/drafts/content.ts'
import type { ListedDraft, myDrafts } from '../../src/drafts/drafts.ts'
import { paths } from '../../src/paths.ts'
import { savedListTexts } from '../saved-lists/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { templateTexts } from './template-texts.ts'
import { draftTexts } from './texts.ts'

type Props = Awaited<ReturnType<typeof myDrafts>> & { justPlanned: boolean }

export const DraftsPage = ({ scheduled, drafts, more, justPlanned }: Props) => {
  const say = useWords(draftTexts)
  return (
    <>
      <PageHead title={say.drafts} back={{ href: paths.messages, label: say.messages }} />
      {justPlanned ? <Notice kind="good">{say.planned}</Notice> : null}
      <div class="cluster apart">
        <ButtonLink href={paths.savedLists}>{useWords(savedListTexts).title}</ButtonLink>
        <ButtonLink href={paths.templates}>{useWords(templateTexts).title}</ButtonLink>
      </div>
      {scheduled.length > 0 ? (
        <div class="apart">
          <Section title={say.scheduled}>
            <Drafts label={say.scheduled} drafts={scheduled} />
          </Section>
        </div>
      ) : null}
      {drafts.length > 0 ? (
        <Drafts label={say.drafts} drafts={drafts} />
      ) : (
        <Empty icon="pencil" action={<ButtonLink href={paths.newMessage}>{say.newMessage}</ButtonLink>}>
          {say.noDrafts}
        </Empty>
      )}
      {more ? <p class="quiet">{say.moreDrafts(drafts.length)}</p> : null}
    </>
  )
}

const Drafts = ({ label, drafts }: { label: string; drafts: readonly ListedDraft[] }) => {
  const say = useWords(draftTexts)
  const reader = useReader()
  const text = useText()
  return (
    <List label={label}>
      {drafts.map(({ id, content, to, updatedAt, sendAt, returned }) => (
        <Row
          lead={<Icon name={sendAt ? 'clock' : 'pencil'} />}
          title={content.subject || say.noSubject}
          href={paths.draft(id)}
          sub={
            <>
              {to ? <bdi>{text(to)}</bdi> : null}
              {to && (sendAt || content.body) ? ' · ' : ''}
              {sendAt ? say.goesAt(momentText(sendAt, reader, { exact: true })) : beginningOf(content)}
            </>
          }
          state={<Standing draft={{ content, sendAt, returned }} />}
          trail={sendAt ? undefined : <Moment at={updatedAt} short />}
        />
      ))}
    </List>
  )
}

/** Whoever meant it to go by itself sees that it did not, or does not. */
const Standing = ({ draft }: { draft: Pick<ListedDraft, 'content' | 'sendAt' | 'returned'> }) => {
  const say = useWords(draftTexts)
  if (draft.returned) return <Badge kind="wrong">{say.notSent}</Badge>
  return draft.content.sendDay !== '' && !draft.sendAt ? <Badge kind="late">{say.notPlannedShort}</Badge> : null
}

/** Of a text with lists the words alone, without the signs that stand for them in letters. */
const beginningOf = ({ body, rich }: Pick<DraftContent, 'body' | 'rich'>) =>
  (rich ? body.replaceAll(/^\s*(-|\d+\.) /gm, '') : body).slice(0, 100)
