import type { InvitedRound } from '../../src/conferences/asked.ts'
import type { MailboxEntry, SentEntry } from '../../src/messages/mailbox.ts'
import { type Listed, placeText } from '../../src/messages/pages.ts'
import type { SentRow } from '../../src/messages/queries.ts'
import { paths } from '../../src/paths.ts'
import { bookingTexts } from '../conferences/booking-texts.ts'
import { correctionTexts } from '../corrections/texts.ts'
import { ArrangedList } from '../folders/arranged-list.tsx'
import { type Arranging, Looking, Moved } from '../folders/arranging.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Deadline, Moment, momentText } from '../ui/time.tsx'
import { messageTexts } from './texts.ts'

export type MailboxProps = {
  page: Listed<MailboxEntry>
  unread: number
  mayWrite: boolean
  household: boolean
  isFirst: boolean
  /** Talks to which the school invites my household, until they are held (G3). */
  invitations: readonly InvitedRound[]
  /** Null for whoever has no archive or folders. */
  arranging: Arranging | null
}

export const MailboxPage = ({ page, unread, mayWrite, household, isFirst, arranging, invitations }: MailboxProps) => {
  const say = useWords(messageTexts)
  const at = paths.messages
  return (
    <>
      <PageHead title={say.messages} />
      {arranging ? <MailTabs current={at} unread={unread} household={household} mayWrite={mayWrite} /> : null}
      {arranging ? <Moved arranging={arranging} /> : null}
      {arranging ? <Looking arranging={arranging} /> : null}
      {invitations.length > 0 ? <Invitations invitations={invitations} /> : null}
      {page.entries.length > 0 ? (
        <ArrangedList label={say.received} entries={page.entries} arranging={arranging} />
      ) : (
        <Nothing at={at} isFirst={isFirst} text={household ? say.noMessagesHousehold : say.noMessages} />
      )}
      <Pages at={at} page={page} also={arranging?.isChoosing ? 'kiezen' : undefined} />
    </>
  )
}

const Invitations = ({ invitations }: Pick<MailboxProps, 'invitations'>) => {
  const { title: talks, inMailbox, yourTime } = useWords(bookingTexts)
  const reader = useReader()
  return (
    <div class="apart">
      <List label={talks}>
        {invitations.map(({ id, title, closesAt, nextAt, several }) => (
          <Row
            lead={<Icon name="clock" />}
            title={<bdi>{title}</bdi>}
            href={paths.conference(id)}
            sub={nextAt ? yourTime(momentText(nextAt, reader, { exact: true }), several) : inMailbox}
            state={closesAt ? <Deadline at={closesAt} /> : undefined}
          />
        ))}
      </List>
    </div>
  )
}

type SentProps = { page: Listed<SentEntry>; unread: number; household: boolean; isFirst: boolean }

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

type TabsProps = { current: string; unread: number; household: boolean; mayWrite?: boolean }

export const MailTabs = ({ current, unread, household, mayWrite = true }: TabsProps) => {
  const say = useWords(messageTexts)
  const tabs = [
    { href: paths.messages, label: say.received, count: unread > 0 ? unread : undefined },
    ...(household ? [{ href: paths.householdAnswers, label: say.household }] : []),
    ...(mayWrite ? [{ href: paths.sentMessages, label: say.sent }] : []),
    ...(mayWrite ? [{ href: paths.drafts, label: say.drafts }] : []),
    { href: paths.folders, label: say.folders },
  ]
  return <Tabs label={say.messages} tabs={tabs} current={current} />
}

const SentMessageRow = ({ entry: { message, to, mode, received, answered } }: { entry: SentEntry }) => {
  const say = useWords(messageTexts)
  return (
    <Row
      title={message.subject}
      href={paths.message(message.id)}
      sub={
        <>
          <bdi>{useText()(to)}</bdi>
          {` · ${[say.receivedBy(received ?? 0), mode ? say.answers(answered ?? 0) : ''].filter(Boolean).join(' · ')}`}
        </>
      }
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
  also,
}: {
  at: string
  page: Pick<Listed<unknown>, 'newer' | 'older'>
  /** More of the address. */
  also?: string | undefined
}) => (
  <Pager
    newer={newer ? `${at}?na=${placeText(newer)}${also ? `&${also}` : ''}` : undefined}
    older={older ? `${at}?voor=${placeText(older)}${also ? `&${also}` : ''}` : undefined}
  />
)
