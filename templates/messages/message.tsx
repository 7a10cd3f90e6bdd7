import { writeToPerson } from '../../src/drafts/prefill.ts'
import type { OpenedMessage } from '../../src/messages/messages.ts'
import { paths } from '../../src/paths.ts'
import { Answers, type AnswersProps } from '../questionnaires/answers.tsx'
import { AskedQuestions } from '../questionnaires/asked-questions.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { aboutText } from './about.ts'
import { Attachments } from './attachments.tsx'
import { MessageBody } from './body.tsx'
import { messageTexts } from './texts.ts'

type Props = { opened: OpenedMessage; mayWrite: boolean } & Omit<AnswersProps, 'asked'>

/** A message as its recipient or its sender reads it. */
export const MessagePage = ({ opened, mayWrite, ...answers }: Props) => {
  const say = useWords(messageTexts)
  const { message, isMine, attachments, form, asked } = opened
  const back = isMine ? { href: paths.sentMessages, label: say.sent } : { href: paths.messages, label: say.messages }
  return (
    <div class="reading stack">
      <article class="stack">
        <PageHead title={<bdi>{message.subject}</bdi>} back={back} sub={<FromAndAbout opened={opened} />} />
        <MessageBody text={message.body} />
        <Attachments attachments={attachments} />
        {isMine && mayWrite ? <ToResults opened={opened} /> : null}
      </article>
      {asked ? <Answers asked={asked} {...answers} /> : form ? <AskedQuestions form={form} /> : null}
      {isMine || !mayWrite ? null : <WriteBack opened={opened} />}
    </div>
  )
}

const FromAndAbout = ({ opened: { message, sender, about } }: { opened: OpenedMessage }) => {
  const say = useWords(messageTexts)
  const reader = useReader()
  return (
    <>
      {[sender?.name ?? say.sentByYou, aboutText(about, reader)].filter(Boolean).join(' · ')}
      {' · '}
      <Moment at={message.sentAt} exact />
    </>
  )
}

const ToResults = ({ opened: { message, form } }: { opened: OpenedMessage }) => {
  const say = useWords(messageTexts)
  return (
    <div>
      <ButtonLink kind="main" href={paths.results(message.id)}>
        {form ? say.resultsAndAnswers : say.results}
      </ButtonLink>
    </div>
  )
}

/** Below what is asked, which comes first. */
const WriteBack = ({ opened: { sender } }: { opened: OpenedMessage }) => {
  const say = useWords(messageTexts)
  return sender ? (
    <div>
      <ButtonLink href={writeToPerson(sender.id)} icon="mail">
        {say.writeBack(sender.name)}
      </ButtonLink>
    </div>
  ) : null
}
