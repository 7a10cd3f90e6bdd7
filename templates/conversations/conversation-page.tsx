import { keyOf } from '../../src/messages/pages.ts'
import { paths } from '../../src/paths.ts'
import { correctionTexts } from '../corrections/texts.ts'
import { MoveButton } from '../folders/move-button.tsx'
import { messageTexts } from '../messages/texts.ts'
import { TranslationHere } from '../translations/translation.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Named } from '../ui/named.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintedOn } from '../ui/printed.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { ConversationPart, type ConversationProps } from './conversation.tsx'
import { conversationTexts } from './texts.ts'

/** A conversation as the sender of its message sees it, or a teacher whom replies go to; who got the message has it on that page. */
export const ConversationPage = (props: ConversationProps) => {
  const say = useWords(conversationTexts)
  const { messages } = useWords(messageTexts)
  const { withdrawn } = useWords(correctionTexts)
  const { messageId, withId, isMine, isStandIn, spot, subject, sender, other, replies } = props.conversation
  const { translation, written } = useReader()
  const foreign = replies.some(({ mine, language }) => !mine && (language ?? written) !== translation?.to)
  return (
    <div class="reading stack">
      <PageHead
        title={<bdi>{subject || withdrawn}</bdi>}
        back={{ href: paths.messages, label: messages }}
        sub={
          <>
            <Named say={say.conversationWith} names={[other]} />
            {' · '}
            {isMine ? say.aboutYours : <Named say={isStandIn ? say.youStandIn : say.aboutMessageOf} names={[sender]} />}
          </>
        }
        action={
          <>
            {isMine ? <ButtonLink href={paths.message(messageId)}>{say.yourMessage}</ButtonLink> : null}
            <MoveButton what={keyOf(messageId, withId)} spot={spot} />
          </>
        }
      />
      {foreign && translation ? (
        <TranslationHere
          at={paths.translation(messageId)}
          withId={withId}
          before={props.before ?? ''}
          to={translation.to}
        />
      ) : null}
      <ConversationPart {...props} />
      <PrintedOn />
    </div>
  )
}
