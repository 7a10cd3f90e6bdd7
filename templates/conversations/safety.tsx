import type { Conversation } from '../../src/conversations/conversation.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Named } from '../ui/named.tsx'
import { useWords } from '../ui/reader.tsx'
import { safetyTexts } from './safety-texts.ts'

/** What to do about another parent's messages; there is none of it where the school writes. */
export const Safety = ({
  conversation: { messageId, withId, otherParent, isMine },
}: {
  conversation: Conversation
}) => {
  const say = useWords(safetyTexts)
  if (!otherParent) return null
  const { name, isBlocked, task, isReported } = otherParent
  const later = task === 'mine' ? say.blockAfterMine : say.blockLater
  return (
    <details open={isBlocked}>
      <summary class="button quiet">{say.unwanted}</summary>
      <div class="card">
        <p>
          <Named say={isBlocked ? say.blocked : task ? later : say.blockHint} names={[name]} />
        </p>
        {isBlocked && task ? (
          <p>
            <Named say={later} names={[name]} />
          </p>
        ) : null}
        <div class="cluster">
          <Form to={paths.blocking(messageId, withId)} class="">
            <Button name="doen" value={isBlocked ? 'opheffen' : 'blokkeren'}>
              {isBlocked ? say.unblock : say.block(name)}
            </Button>
          </Form>
          {isMine ? null : isReported ? (
            <span>{say.youReported}</span>
          ) : (
            <ButtonLink href={paths.reporting(messageId, withId)}>{say.reportMessage}</ButtonLink>
          )}
        </div>
      </div>
    </details>
  )
}
