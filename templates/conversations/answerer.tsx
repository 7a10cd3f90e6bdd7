import type { Away } from '../../src/conversations/answering.ts'
import type { Conversation } from '../../src/conversations/conversation.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { localDayText } from '../ui/moment.ts'
import { Named } from '../ui/named.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { conversationTexts } from './texts.ts'

const region = 'wie-antwoordt'

/** Which of several teachers will answer, with the way for another of them to take over (D17); takes its own place then. */
export const WhoAnswers = ({ conversation: { messageId, withId, answerer } }: { conversation: Conversation }) => {
  const say = useWords(conversationTexts)
  if (!answerer) return null
  return (
    <div id={region} class="split">
      <p>{answerer.isMe ? say.youAnswer : <Named say={say.answers} names={[answerer.name]} />}</p>
      {answerer.mayTakeOver ? (
        <Form to={paths.takeover(messageId, withId)} swap={`#${region}`} class="">
          <Button>{say.takeOver}</Button>
        </Form>
      ) : null}
    </div>
  )
}

/** Who of the other side is not there, and who answers now. */
export const AwayNotices = ({ away }: { away: readonly Away[] }) => {
  const say = useWords(conversationTexts)
  const reader = useReader()
  return (
    <>
      {away.map(({ name, until, standIn }) => (
        <Notice kind="info">
          {standIn ? (
            <Named say={(who, other) => say.away(who, localDayText(until, reader), other)} names={[name, standIn]} />
          ) : (
            <Named say={(who) => say.isAway(who, localDayText(until, reader))} names={[name]} />
          )}
        </Notice>
      ))}
    </>
  )
}

/** Before it is sent: who is away of those it is to, and who gets it too (D17). */
export const StandIns = ({ away }: { away: readonly Away[] }) => {
  const say = useWords(conversationTexts)
  const reader = useReader()
  return (
    <>
      {away.map(({ name, until, standIn }) => (
        <Notice kind="info">
          <Named
            say={(who, other) => say.standsIn(who, localDayText(until, reader), other)}
            names={[name, standIn ?? '']}
          />
        </Notice>
      ))}
    </>
  )
}
