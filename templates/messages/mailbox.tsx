import type { MailboxEntry, MessageEntry, ThreadEntry } from '../../src/messages/messages.ts'
import { type Listed, placeText } from '../../src/messages/pages.ts'
import type { SentRow } from '../../src/messages/queries.ts'
import { paths } from '../../src/paths.ts'
import { conversationTexts } from '../conversations/texts.ts'
import { correctionTexts } from '../corrections/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { daysAway, deadlineText, isLate } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { Face } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Moment } from '../ui/time.tsx'
import { aboutText } from './about.ts'
import { messageTexts } from './texts.ts'
import { Urgent } from './urgent.tsx'

type MailboxProps = {
  page: Listed<MailboxEntry>
  unread: number
  mayWrite: boolean
  household: boolean
  isFirst: boolean
}

export const MailboxPage = ({ page, unread, mayWrite, household, isFirst }: MailboxProps) => {
  const say = useWords(messageTexts)
  return (
    <>
      <PageHead title={say.messages} />
      {mayWrite ? <MailTabs current={paths.messages} unread={unread} household={household} /> : null}
      {page.entries.length > 0 ? (
        <List label={say.received}>
          {page.entries.map((entry) =>
            'thread' in entry ? <ThreadRow entry={entry} /> : <ReceivedRow entry={entry} />,
          )}
        </List>
      ) : (
        <Nothing at={paths.messages} isFirst={isFirst} text={say.noMessages} />
      )}
      <Pages at={paths.messages} page={page} />
    </>
  )
}

type SentProps = { page: Listed<SentRow>; unread: number; household: boolean; isFirst: boolean }

export const SentPage = ({ page, unread, household, isFirst }: SentProps) => {
  const say = useWords(messageTexts)
  return (
    <>
      <PageHead title={say.messages} />
      <MailTabs current={paths.sentMessages} unread={unread} household={household} />
      {page.entries.length > 0 ? (
        <List label={say.sent}>
          {page.entries.map((entry) => (
            <SentMessageRow entry={entry} />
          ))}
        </List>
      ) : (
        <Nothing at={paths.sentMessages} isFirst={isFirst} text={say.noneSent} />
      )}
      <Pages at={paths.sentMessages} page={page} />
    </>
  )
}

type TabsProps = { current: string; unread: number; household: boolean }

export const MailTabs = ({ current, unread, household }: TabsProps) => {
  const say = useWords(messageTexts)
  const tabs = [
    { href: paths.messages, label: say.received, count: unread > 0 ? unread : undefined },
    ...(household ? [{ href: paths.householdAnswers, label: say.household }] : []),
    { href: paths.sentMessages, label: say.sent },
    { href: paths.drafts, label: say.drafts },
  ]
  return <Tabs label={say.messages} tabs={tabs} current={current} />
}

const ReceivedRow = ({ entry: { message, sender, about, unread, changed, asked } }: { entry: MessageEntry }) => {
  const reader = useReader()
  const { withdrawn } = useWords(correctionTexts)
  return (
    <Row
      lead={<Face person={sender} />}
      title={message.subject || withdrawn}
      href={paths.message(message.id)}
      sub={[sender.name, aboutText(about, reader)].filter(Boolean).join(' · ')}
      state={
        <>
          {message.urgent && !message.withdrawnAt ? <Urgent /> : null}
          <Standing message={message} changed={changed} />
          {asked ? <AskedState {...asked} /> : null}
        </>
      }
      trail={<Moment at={message.sentAt} short />}
      unread={unread}
    />
  )
}

/** What became of it since it was sent, as far as its reader does not know yet. */
const Standing = ({ message, changed }: Pick<MessageEntry, 'message' | 'changed'>) => {
  const say = useWords(correctionTexts)
  if (message.withdrawnAt) return <Badge>{say.isWithdrawn}</Badge>
  return changed ? <Badge kind="info">{say.isChanged}</Badge> : null
}

const ThreadRow = ({ entry: { thread, unread } }: { entry: ThreadEntry }) => {
  const say = useWords(conversationTexts)
  const { withdrawn } = useWords(correctionTexts)
  return (
    <Row
      lead={<Face person={thread.author} />}
      title={thread.subject || withdrawn}
      href={paths.conversation(thread.messageId, thread.withId)}
      sub={thread.mine ? say.youReplied : say.repliedBy(thread.author.name)}
      trail={<Moment at={thread.at} short />}
      unread={unread}
    />
  )
}

const AskedState = ({ deadline, open }: { deadline: Date | null; open: number }) => {
  const say = useWords(messageTexts)
  const reader = useReader()
  if (open === 0) return <Badge kind="good">{say.answered}</Badge>
  if (!deadline) return <Badge kind="info">{say.answerAsked}</Badge>
  if (isLate(deadline, reader)) return <Badge>{say.notAnswered}</Badge>
  return (
    <span class={daysAway(deadline, reader) === 0 ? 'deadline late' : 'deadline'}>
      <Icon name="clock" />
      <time datetime={deadline.toISOString()}>{say.answer(deadlineText(deadline, reader))}</time>
    </span>
  )
}

const SentMessageRow = ({ entry: { message, mode, received, answered } }: { entry: SentRow }) => {
  const say = useWords(messageTexts)
  return (
    <Row
      title={message.subject}
      href={paths.message(message.id)}
      sub={[say.receivedBy(received ?? 0), mode ? say.answers(answered ?? 0) : ''].filter(Boolean).join(' · ')}
      state={<SentState message={message} />}
      trail={<Moment at={message.sentAt} short />}
    />
  )
}

const SentState = ({ message }: Pick<SentRow, 'message'>) => {
  const say = useWords(messageTexts)
  const { isWithdrawn, isChanged } = useWords(correctionTexts)
  if (message.withdrawnAt) return <Badge>{isWithdrawn}</Badge>
  if (!message.deliveredAt) return <Badge kind="info">{say.sending}</Badge>
  return message.changedAt ? <Badge>{isChanged}</Badge> : null
}

export const Nothing = ({ at, isFirst, text }: { at: string; isFirst: boolean; text: string }) => {
  const say = useWords(messageTexts)
  return (
    <Empty icon="mail" action={isFirst ? undefined : <ButtonLink href={at}>{say.toNewest}</ButtonLink>}>
      {isFirst ? text : say.noMore}
    </Empty>
  )
}

export const Pages = ({
  at,
  page: { newer, older },
}: {
  at: string
  page: Pick<Listed<unknown>, 'newer' | 'older'>
}) => (
  <Pager
    newer={newer ? `${at}?na=${placeText(newer)}` : undefined}
    older={older ? `${at}?voor=${placeText(older)}` : undefined}
  />
)
