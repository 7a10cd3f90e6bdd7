import type { Conversation } from '../../src/conversations/conversation.ts'
import { longestReply } from '../../src/conversations/schema.ts'
import { paths } from '../../src/paths.ts'
import { tongueNames } from '../../src/tongues.ts'
import { HoursLine } from '../notifications/hours-line.tsx'
import { translationTexts } from '../translations/texts.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import type { ConversationProps } from './conversation.tsx'
import { talkRegion } from './region.ts'
import { conversationTexts } from './texts.ts'

/** On a message's own page something else may be what is asked first. */
export const ReplyForm = ({ conversation, at, draft }: Pick<ConversationProps, 'conversation' | 'at' | 'draft'>) => {
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

/** Whoever may be read in another language than theirs says which they write in (D13): first stands what they last chose. */
const WrittenIn = ({ chosen }: { chosen: string | undefined }) => {
  const { writingIn } = useWords(translationTexts)
  const { translation, written, language } = useReader()
  if (!translation || !written) return null
  const { own, last } = translation
  const offered = new Set([last, own, language, written].filter((tongue) => tongue !== null))
  if (offered.size < 2) return null
  const options = [...offered].map((value) => ({ value, label: tongueNames[value] }))
  return <ChoiceField name="taal" legend={writingIn} options={options} value={chosen ?? last ?? language} inline />
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
