import type { Conversation } from '../../src/conversations/conversation.ts'
import { longestReply } from '../../src/conversations/schema.ts'
import { paths } from '../../src/paths.ts'
import { HoursLine } from '../notifications/hours-line.tsx'
import { WrittenIn } from '../translations/written-in.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import type { ConversationProps } from './conversation.tsx'
import { talkRegion } from './region.ts'
import { conversationTexts } from './texts.ts'

/** On a message's own page something else may be what is asked first. */
export const ReplyForm = ({ conversation, at, draft }: Pick<ConversationProps, 'conversation' | 'at' | 'draft'>) => {
  const say = useWords(conversationTexts)
  const hearers = useHearers(conversation)
  const { messageId, withId, nonce, hours, isMine, isStandIn, standIn, sender, other, hears } = conversation
  const to = isMine || isStandIn ? other : sender
  // Who is away, and for whom somebody else answers, has no hours now.
  const hoursNow = isStandIn || standIn ? null : hours
  const isMain = at !== paths.message(messageId)
  return (
    <Form to={paths.conversation(messageId, withId)} swap={`#${talkRegion}`} guard>
      {hoursNow ? <HoursLine name={to} hours={hoursNow} /> : null}
      <input type="hidden" name="nonce" value={nonce} />
      <TextField
        name="tekst"
        label={hears === 'sender' ? say.writeTo(to) : say.writeBack}
        hint={hearers}
        rows={3}
        maxlength={longestReply}
        value={draft?.typed.tekst}
        problem={draft?.problems.tekst}
        required
      />
      <WrittenIn chosen={draft?.typed.taal} usual="pages" />
      <div>
        <Button kind={isMain ? 'main' : 'quiet'} name="actie" value="versturen">
          {say.send}
        </Button>
      </div>
    </Form>
  )
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
