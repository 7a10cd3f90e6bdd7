import type { OpenedMessage } from '../../src/messages/messages.ts'
import { paths } from '../../src/paths.ts'
import type { TranslatedQuestion } from '../../src/translations/pieces.ts'
import { calendarTexts } from '../calendar/texts.ts'
import { AwayNotices } from '../conversations/answerer.tsx'
import { ConversationPart, type ConversationProps } from '../conversations/conversation.tsx'
import { Replied } from '../conversations/replied.tsx'
import { Changed, Withdrawn } from '../corrections/standing.tsx'
import { correctionTexts } from '../corrections/texts.ts'
import { MoveButton } from '../folders/move-button.tsx'
import { Answers, type AnswersProps } from '../questionnaires/answers.tsx'
import { AskedQuestions } from '../questionnaires/asked-questions.tsx'
import { QuestionsInMine } from '../translations/question-here.tsx'
import { TranslationHere } from '../translations/translation.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintedOn } from '../ui/printed.tsx'
import { useReader, useText, useWords, useWritten } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { aboutText } from './about.ts'
import { Attachments } from './attachments.tsx'
import { MessageBody } from './body.tsx'
import { messageTexts } from './texts.ts'
import { Urgent } from './urgent.tsx'

type Props = {
  opened: OpenedMessage
  /** Of what is asked with it, in its reader's language. */
  translated?: readonly TranslatedQuestion[] | undefined
  mayWrite: boolean
  /** Whether its writer may put it in the calendar (D11). */
  mayPlan?: boolean | undefined
  /** What came of a reply, or where one stands in the conversation. */
  reply?: Omit<ConversationProps, 'conversation' | 'at'> | undefined
  mayArrange?: boolean
} & Omit<AnswersProps, 'asked'>

/** A message as its recipient or its sender reads it. */
export const MessagePage = ({
  opened,
  translated = [],
  mayWrite,
  mayPlan = false,
  reply,
  mayArrange = false,
  ...answers
}: Props) => {
  const say = useWords(messageTexts)
  const { withdrawn } = useWords(correctionTexts)
  const { message, isMine, attachments, form, asked, talks, place } = opened
  const written = useWritten(message.language)
  const isForeign = useForeign(message)
  const wanted = useTranslated(opened, reply?.before)
  const back = isMine ? { href: paths.sentMessages, label: say.sent } : { href: paths.messages, label: say.messages }
  return (
    <div class="reading stack">
      <article class="stack">
        <PageHead
          title={<bdi lang={written}>{message.subject || withdrawn}</bdi>}
          back={back}
          sub={<FromAndAbout opened={opened} />}
          action={place && mayArrange ? <MoveButton {...place} /> : undefined}
        />
        {message.urgent && !message.withdrawnAt ? (
          <div>
            <Urgent />
          </div>
        ) : null}
        {wanted ? <TranslationHere {...wanted} /> : null}
        <Withdrawn message={message} isMine={isMine} />
        {message.withdrawnAt && !isMine ? null : <Says opened={opened} />}
        <AwayNotices away={talks.away} />
        <Attachments attachments={attachments} />
        {isMine && mayWrite ? <ToResults opened={opened} mayPlan={mayPlan} /> : null}
      </article>
      <QuestionsInMine.Provider value={isForeign ? translated : null}>
        {asked ? <Answers asked={asked} {...answers} /> : form ? <AskedQuestions form={form} /> : null}
      </QuestionsInMine.Provider>
      {talks.own ? <ConversationPart conversation={talks.own} at={paths.message(message.id)} {...reply} /> : null}
      <Replied messageId={message.id} replied={talks.replied} />
      <PrintedOn />
    </div>
  )
}

const useForeign = ({ language, withdrawnAt }: OpenedMessage['message']) => {
  const { translation, written } = useReader()
  return translation !== undefined && (language ?? written) !== translation.to && !withdrawnAt
}

/** Where something here is in another language than its reader's. */
function useTranslated({ message, talks: { own } }: OpenedMessage, before = '') {
  const { translation, written } = useReader()
  if (!translation) return null
  const isForeign = useForeign(message)
  const replied = own?.replies.some(({ mine, language }) => !mine && (language ?? written) !== translation.to)
  return isForeign || replied
    ? { at: paths.translation(message.id), withId: own?.withId ?? '', before, to: translation.to }
    : null
}

const Says = ({ opened: { message } }: { opened: OpenedMessage }) => (
  <>
    <Changed message={message} />
    <MessageBody text={message.body} rich={message.rich} language={message.language} />
  </>
)

const FromAndAbout = ({ opened: { message, sender, about, to } }: { opened: OpenedMessage }) => {
  const say = useWords(messageTexts)
  const reader = useReader()
  return (
    <>
      {sender ? <span translate="no">{sender.name}</span> : say.sentByYou}
      {about.length > 0 ? <span translate="no"> · {aboutText(about, reader)}</span> : null}
      {' · '}
      <Moment at={message.sentAt} exact />
      {to ? (
        <>
          <br />
          {say.to} <bdi>{useText()(to)}</bdi>
        </>
      ) : null}
    </>
  )
}

type ResultsProps = { opened: OpenedMessage; mayPlan: boolean }

const ToResults = ({ opened: { message, form }, mayPlan }: ResultsProps) => {
  const { messageToCalendar } = useWords(calendarTexts)
  const say = useWords(messageTexts)
  const { correct, withdraw } = useWords(correctionTexts)
  return (
    <div class="cluster">
      <ButtonLink kind="main" href={paths.results(message.id)}>
        {form ? say.resultsAndAnswers : say.results}
      </ButtonLink>
      {message.withdrawnAt ? null : (
        <>
          <ButtonLink href={paths.correction(message.id)}>{correct}</ButtonLink>
          <ButtonLink href={paths.withdrawal(message.id)}>{withdraw}</ButtonLink>
          {mayPlan ? <ButtonLink href={paths.messageDate(message.id)}>{messageToCalendar}</ButtonLink> : null}
        </>
      )}
    </div>
  )
}
