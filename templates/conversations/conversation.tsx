import type { Conversation, Reply } from '../../src/conversations/conversation.ts'
import { longestReply } from '../../src/conversations/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { tongueNames } from '../../src/tongues.ts'
import { MessageBody } from '../messages/body.tsx'
import { HoursLine } from '../notifications/hours-line.tsx'
import { translationTexts } from '../translations/texts.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { WhoAnswers } from './answerer.tsx'
import { Safety } from './safety.tsx'
import { safetyTexts } from './safety-texts.ts'
import { conversationTexts } from './texts.ts'

export const talkRegion = 'gesprek'

/** What came of the last press: sent, shown to management, something to mend, or the text back after logging in anew. */
export type SaidOfReply = 'sent' | 'reported' | 'already' | 'closed' | 'wrong' | 'kept'

export type ConversationProps = {
  conversation: Conversation
  /** Where it stands: the way to its earlier replies. */
  at: string
  isEarlier?: boolean | undefined
  said?: SaidOfReply | undefined
  draft?: Draft | undefined
}

/** What was said after a message, oldest first, with the way to go on below it. Also the answer to a reply. */
export const ConversationPart = ({ conversation, at, isEarlier, said, draft }: ConversationProps) => {
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
      {isEarlier ? <a href={`${at}#${talkRegion}`}>{say.latest}</a> : null}
      {said ? <Said said={said} /> : null}
      {mayReply || draft ? (
        <ReplyForm conversation={conversation} at={at} draft={draft} />
      ) : (
        <p class="quiet">{say.closed}</p>
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

const Said = ({ said }: { said: SaidOfReply }) => {
  const say = useWords(conversationTexts)
  const { reported } = useWords(safetyTexts)
  const text = {
    sent: say.sent,
    reported,
    already: say.already,
    closed: say.closed,
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

/** On a message's own page something else may be what is asked first. */
const ReplyForm = ({ conversation, at, draft }: Pick<ConversationProps, 'conversation' | 'at' | 'draft'>) => {
  const say = useWords(conversationTexts)
  const hearers = useHearers(conversation)
  const { messageId, withId, nonce, hours, isMine, sender, other, hears } = conversation
  const isMain = at !== paths.message(messageId)
  return (
    <Form to={paths.conversation(messageId, withId)} swap={`#${talkRegion}`} guard>
      {hours ? <HoursLine name={isMine ? other : sender} hours={hours} /> : null}
      <input type="hidden" name="nonce" value={nonce} />
      <TextField
        name="tekst"
        label={hears === 'sender' ? say.writeTo(isMine ? other : sender) : say.writeBack}
        hint={hearers}
        rows={3}
        maxlength={longestReply}
        value={draft?.typed.tekst}
        problem={draft?.problems.tekst}
        required
      />
      <WrittenIn chosen={draft?.typed.taal} />
      <div>
        <Button kind={isMain ? 'main' : 'quiet'} name="actie" value="versturen">
          {say.send}
        </Button>
      </div>
    </Form>
  )
}

/** Whoever reads in another language than the school's may write in it too, and is translated for the other side (D13). */
const WrittenIn = ({ chosen }: { chosen: string | undefined }) => {
  const { writingIn } = useWords(translationTexts)
  const { translation, written } = useReader()
  const own = translation?.own
  if (!own || !written || own === written) return null
  const options = [own, written].map((value) => ({ value, label: tongueNames[value] }))
  return <ChoiceField name="taal" legend={writingIn} options={options} value={chosen ?? own} inline />
}

/** Who reads it, before it is sent. */
function useHearers({ hears, isMine, isWithMe, sender, other, alongside, standIn }: Conversation) {
  const say = useWords(conversationTexts)
  if (hears === 'together') return isMine ? say.toTogether : say.toWriterAndTogether(sender)
  const sides = isMine ? [other] : isWithMe ? [sender] : [other, sender]
  const partners = isWithMe && alongside.length > 0 ? [say.yourPartner] : alongside
  const names = [...sides, ...(standIn ? [standIn] : []), ...partners]
  return hears === 'teachers' ? say.toTeachers(names) : say.toPeople(names)
}
