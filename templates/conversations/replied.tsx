import type { Listed, Talks } from '../../src/conversations/conversation.ts'
import { paths } from '../../src/paths.ts'
import { Section } from '../ui/card.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { conversationTexts } from './texts.ts'

/** Who replied to a message of mine, latest first; each opens the conversation with that person. */
export const Replied = ({ messageId, replied }: { messageId: string; replied: Talks['replied'] }) => {
  const say = useWords(conversationTexts)
  if (replied.entries.length === 0) return null
  return (
    <Section title={say.replied}>
      <List label={say.replied}>
        {replied.entries.map((entry) => (
          <RepliedRow messageId={messageId} entry={entry} />
        ))}
      </List>
      {replied.older ? <a href={`${paths.message(messageId)}?ouder=${replied.older}`}>{say.moreReplied}</a> : null}
    </Section>
  )
}

const RepliedRow = ({ messageId, entry }: { messageId: string; entry: Listed }) => {
  const say = useWords(conversationTexts)
  return (
    <Row
      lead={<Face person={entry.person} />}
      title={entry.person.name}
      isName
      href={paths.conversation(messageId, entry.withId)}
      sub={entry.mine ? say.youReplied : undefined}
      trail={<Moment at={entry.at} short />}
      unread={entry.unread}
    />
  )
}
