import type { Conversation, Reply } from '../../src/conversations/conversation.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { MessageBody } from '../messages/body.tsx'
import { Section } from '../ui/card.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment, momentText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { WhoAnswers } from './answerer.tsx'
import { talkRegion } from './region.ts'
import { ReplyForm } from './reply-form.tsx'
import { Safety } from './safety.tsx'
import { safetyTexts } from './safety-texts.ts'
import { conversationTexts } from './texts.ts'

/** What came of the last press: sent, shown to management, something to mend, or the text back after logging in anew. */
export type SaidOfReply = 'sent' | 'reported' | 'already' | 'closed' | 'wrong' | 'kept'

export type ConversationProps = {
  conversation: Conversation
  /** Where it stands: the way to its earlier replies. */
  at: string
  /** On a page of earlier replies: before which. */
  before?: string | undefined
  said?: SaidOfReply | undefined
  draft?: Draft | undefined
}

/** What was said after a message, oldest first, with the way to go on below it. Also the answer to a reply. */
export const ConversationPart = ({ conversation, at, before, said, draft }: ConversationProps) => {
  const say = useWords(conversationTexts)
  const { replies, earlier, mayReply } = conversation
  return (
    <Section title={say.conversation} id={talkRegion}>
      <WhoAnswers conversation={conversation} />
      {earlier ? <a href={`${at}?voor=${earlier}#${talkRegion}`}>{say.earlier}</a> : null}
      {replies.length > 0 ? (
        <List label={say.conversation}>
          {replies.map((reply) => (
            <ReplyRow reply={reply} conversation={conversation} />
          ))}
        </List>
      ) : null}
      {before === undefined ? null : <a href={`${at}#${talkRegion}`}>{say.latest}</a>}
      {said ? <Said said={said} withdrawnAt={conversation.withdrawnAt} /> : null}
      {mayReply || draft ? (
        <ReplyForm conversation={conversation} at={at} draft={draft} />
      ) : (
        <p class="quiet">
          <Closed withdrawnAt={conversation.withdrawnAt} />
        </p>
      )}
      <Safety conversation={conversation} />
    </Section>
  )
}

type ReplyRowProps = { reply: Reply; conversation: Conversation }

const ReplyRow = ({ reply: { id, author, mine, body, language, at }, conversation }: ReplyRowProps) => {
  const say = useWords(conversationTexts)
  const { reportReply } = useWords(safetyTexts)
  const { messageId, withId, otherParent } = conversation
  return (
    <Row
      id={`antwoord-${id}`}
      lead={<Face person={author} />}
      title={
        <>
          <span translate="no">{mine ? say.you : author.name}</span>{' '}
          <span class="quiet small">
            <Moment at={at} exact />
          </span>
        </>
      }
      detail={<MessageBody text={body} language={language} />}
      state={
        otherParent?.id === author.id ? (
          <a href={`${paths.reporting(messageId, withId)}?antwoord=${id}`}>{reportReply}</a>
        ) : undefined
      }
    />
  )
}

/** Whoever wrote while it was being withdrawn hears that, and since when. */
const Closed = ({ withdrawnAt }: Pick<Conversation, 'withdrawnAt'>) => {
  const say = useWords(conversationTexts)
  const reader = useReader()
  return <>{withdrawnAt ? say.closedSince(momentText(withdrawnAt, reader, { exact: true })) : say.closed}</>
}

type SaidProps = { said: SaidOfReply } & Pick<Conversation, 'withdrawnAt'>

const Said = ({ said, withdrawnAt }: SaidProps) => {
  const say = useWords(conversationTexts)
  const { reported } = useWords(safetyTexts)
  const text = {
    sent: say.sent,
    reported,
    already: say.already,
    closed: <Closed withdrawnAt={withdrawnAt} />,
    wrong: say.notSent,
    kept: say.stillHere,
  }
  const kind = {
    sent: 'good',
    reported: 'good',
    already: 'late',
    closed: 'wrong',
    wrong: 'wrong',
    kept: 'info',
  } as const
  return (
    <div data-announce data-focus={kind[said] === 'good' ? '' : undefined}>
      <Notice kind={kind[said]}>{text[said]}</Notice>
    </div>
  )
}
