import type { MailboxEntry, MessageEntry, ThreadEntry } from '../../src/messages/mailbox.ts'
import { paths } from '../../src/paths.ts'
import { conversationTexts } from '../conversations/texts.ts'
import { correctionTexts } from '../corrections/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { daysAway, deadlineText, isLate } from '../ui/moment.ts'
import { Named } from '../ui/named.tsx'
import { Face } from '../ui/person.tsx'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { aboutText } from './about.ts'
import { messageTexts } from './texts.ts'
import { Urgent } from './urgent.tsx'

/** A message or a conversation as a row of the mailbox says it. */
export function useEntry(entry: MailboxEntry) {
  const reader = useReader()
  const say = useWords(conversationTexts)
  const { withdrawn } = useWords(correctionTexts)
  const row = 'thread' in entry ? talkRow(entry, say) : messageRow(entry, reader)
  return { ...row, subject: row.subject || withdrawn, state: stateOf(entry), unread: entry.unread }
}

function stateOf(entry: MailboxEntry) {
  const asked = entry.asked ? <AskedState {...entry.asked} /> : null
  if ('thread' in entry) return asked
  const { message, changed } = entry
  return (
    <>
      {message.urgent && !message.withdrawnAt ? <Urgent /> : null}
      <Standing message={message} changed={changed} />
      {asked}
    </>
  )
}

/** What became of it since it was sent, as far as its reader does not know yet. */
const Standing = ({ message, changed }: Pick<MessageEntry, 'message' | 'changed'>) => {
  const say = useWords(correctionTexts)
  if (message.withdrawnAt) return <Badge>{say.isWithdrawn}</Badge>
  return changed ? <Badge kind="info">{say.isChanged}</Badge> : null
}

const messageRow = ({ message, sender, about }: MessageEntry, reader: Reader) => ({
  face: <Face person={sender} />,
  subject: message.subject,
  href: paths.message(message.id) as string,
  sub: <span translate="no">{[sender.name, aboutText(about, reader)].filter(Boolean).join(' · ')}</span>,
  moment: <Moment at={message.sentAt} short />,
})

const talkRow = ({ thread }: ThreadEntry, say: ReturnType<typeof useWords<typeof conversationTexts>>) => ({
  face: <Face person={thread.author} />,
  subject: thread.subject,
  href: paths.conversation(thread.messageId, thread.withId) as string,
  sub: thread.mine ? say.youReplied : <Named say={say.repliedBy} names={[thread.author.name]} />,
  moment: <Moment at={thread.at} short />,
})

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
