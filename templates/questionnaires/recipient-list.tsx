import { writeToAnswered, writeToNotAnswered } from '../../src/drafts/prefill.ts'
import { paths } from '../../src/paths.ts'
import { filterQuery } from '../../src/questionnaires/filter.ts'
import type { Answered, Recipient, Recipients } from '../../src/questionnaires/results.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { resultTexts } from './result-texts.ts'
import { valuesText, valueText } from './value.ts'

type Props = { messageId: string; recipients: Recipients; isAsked: boolean; open: number }

/** Who: those who still owe an answer first, or who chose what. */
export const RecipientList = ({ messageId, recipients, isAsked, open }: Props) => {
  const say = useWords(resultTexts)
  const { page, question } = recipients
  return (
    <Section title={say.who} id="wie">
      <Filters messageId={messageId} recipients={recipients} isAsked={isAsked} open={open} />
      {page.length > 0 ? (
        <List label={say.who}>
          {page.map((recipient) => (
            <RecipientRow recipient={recipient} question={isAsked ? question : undefined} />
          ))}
        </List>
      ) : (
        <Nobody recipients={recipients} isAsked={isAsked} />
      )}
      <Next messageId={messageId} recipients={recipients} isAsked={isAsked} />
    </Section>
  )
}

const Filters = ({ messageId, recipients: { filter, question }, isAsked, open }: Props) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const at = (query: string) => `${paths.results(messageId)}?${query}#wie`
  const current = at(filterQuery(filter))
  const chosen =
    filter.kind === 'answer' && question
      ? [{ href: current, label: `${question.label} ${valueText(question, filter.value, reader)}` }]
      : []
  const owed = isAsked
    ? { href: at('toon=open'), label: `${say.notYet} (${open})` }
    : { href: at('toon=open'), label: say.unread }
  const unread = isAsked ? [{ href: at('toon=ongelezen'), label: say.unread }] : []
  return (
    <Tabs
      label={say.who}
      current={current}
      tabs={[owed, ...chosen, ...unread, { href: at('toon=alles'), label: say.everybody }]}
    />
  )
}

const RecipientRow = ({ recipient, question }: { recipient: Recipient; question: Question | undefined }) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const sections = question
    ? recipient.sections.map((section) => answerText(section, question, say, reader)).filter(Boolean)
    : []
  return (
    <Row
      lead={<Face person={recipient} />}
      title={recipient.name}
      sub={[...sections, recipient.readAt ? say.readOn : say.notRead].join(' · ')}
      state={recipient.reachable ? undefined : <Badge kind="wrong">{say.noEmail}</Badge>}
    />
  )
}

type Say = ReturnType<typeof useWords<typeof resultTexts>>

function answerText({ name, answered, values }: Answered, question: Question, say: Say, reader: Reader) {
  const answer = answered ? valuesText(question, values, reader) : say.open
  return name ? say.answerOf(name, answer) : answer
}

const Nobody = ({ recipients: { filter }, isAsked }: Pick<Props, 'recipients' | 'isAsked'>) => {
  const say = useWords(resultTexts)
  return (
    <Empty>
      {filter.kind === 'open'
        ? isAsked
          ? say.allAnswered
          : say.allRead
        : filter.kind === 'unread'
          ? say.allRead
          : say.nobody}
    </Empty>
  )
}

/** Writing to exactly these, and the rest of a long list. */
const Next = ({
  messageId,
  recipients: { filter, count, after },
  isAsked,
}: Pick<Props, 'messageId' | 'recipients' | 'isAsked'>) => {
  const say = useWords(resultTexts)
  const write =
    filter.kind === 'answer'
      ? writeToAnswered(messageId, filter.question, filter.value)
      : filter.kind === 'open' && isAsked
        ? writeToNotAnswered(messageId)
        : null
  return (
    <div class="cluster">
      {write && count > 0 ? (
        <ButtonLink kind="main" icon="mail" href={write}>
          {say.writeToThese(count)}
        </ButtonLink>
      ) : null}
      {after ? (
        <ButtonLink href={`${paths.results(messageId)}?${filterQuery(filter)}&na=${after}#wie`}>{say.more}</ButtonLink>
      ) : null}
    </div>
  )
}
