import { writeToAnswered, writeToNotAnswered } from '../../src/drafts/prefill.ts'
import { paths } from '../../src/paths.ts'
import { filterQuery } from '../../src/questionnaires/filter.ts'
import type { Recipient } from '../../src/questionnaires/recipients.ts'
import type { Recipients, Results } from '../../src/questionnaires/results.ts'
import type { Question } from '../../src/questionnaires/schema.ts'
import { AnswersWaiting } from '../translations/answers-here.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { momentText } from '../ui/moment.ts'
import { Face } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { AnswersToAll, AnswersToOne } from './answers-of.tsx'
import { resultTexts } from './result-texts.ts'
import { valueText } from './value.ts'

type Props = {
  messageId: string
  recipients: Recipients
  isAsked: boolean
  /** Nobody can be answered for any more. */
  isOver: boolean
  /** How often translations of answers were looked for; null where there is no use in looking again. */
  looks: number | null
  figures: Pick<Results['figures'], 'received' | 'asked' | 'open' | 'unreachable'>
}

/** Who: those who still owe an answer first, or who chose what. */
export const RecipientList = ({ messageId, recipients, isAsked, isOver, looks, figures }: Props) => {
  const say = useWords(resultTexts)
  const after = recipients.from ? `&na=${recipients.from}` : ''
  const { page, filter, questions, mayEnter } = recipients
  return (
    <Section title={say.who} id="wie">
      <Filters messageId={messageId} recipients={recipients} isAsked={isAsked} figures={figures} />
      <Write messageId={messageId} recipients={recipients} isAsked={isAsked} />
      <AnswersWaiting at={`${paths.results(messageId)}?${filterQuery(filter)}${after}`} region="#wie" looks={looks} />
      {page.length > 0 ? (
        <List label={say.who}>
          {page.map((recipient) => (
            <RecipientRow
              messageId={messageId}
              recipient={recipient}
              questions={questions}
              show={filter.kind}
              mayEnter={mayEnter}
              isOver={isOver}
            />
          ))}
        </List>
      ) : (
        <Nobody recipients={recipients} isAsked={isAsked} figures={figures} />
      )}
      <More messageId={messageId} recipients={recipients} />
    </Section>
  )
}

const Filters = ({
  messageId,
  recipients: { filter, questions },
  isAsked,
  figures,
}: Omit<Props, 'isOver' | 'looks'>) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const at = (query: string) => `${paths.results(messageId)}?${query}#wie`
  const current = at(filterQuery(filter))
  const chosen = ('question' in filter ? questions : []).map((question) => ({
    href: current,
    label: `${question.label} ${filter.kind === 'answer' ? valueText(question, filter.value, reader) : ''}`,
  }))
  const owed = isAsked
    ? { href: at('toon=open'), label: `${say.notYet} (${figures.open})` }
    : { href: at('toon=open'), label: say.unread }
  const unread = isAsked ? [{ href: at('toon=ongelezen'), label: say.unread }] : []
  const unreachable =
    figures.unreachable > 0 || filter.kind === 'unreachable'
      ? [{ href: at('toon=onbereikbaar'), label: `${say.unreachable} (${figures.unreachable})` }]
      : []
  return (
    <Tabs
      label={say.who}
      current={current}
      tabs={[owed, ...chosen, ...unread, ...unreachable, { href: at('toon=alles'), label: say.everybody }]}
    />
  )
}

type RowProps = {
  messageId: string
  recipient: Recipient
  questions: readonly Question[]
  show: Recipients['filter']['kind']
  mayEnter: boolean
  isOver: boolean
}

const RecipientRow = ({ messageId, recipient, questions, show, mayEnter, isOver }: RowProps) => {
  const say = useWords(resultTexts)
  const reader = useReader()
  const { sections } = recipient
  const [question] = questions
  const owed = show === 'open' ? sections.flatMap(({ name, answered }) => (answered ? [] : [name])) : []
  const shown =
    questions.length === 0
      ? []
      : show === 'said'
        ? sections.filter(({ values }) => question && values[question.id])
        : sections
  const givers = [...new Set(shown.flatMap(({ giver }) => giver ?? []))].join(', ')
  const entered = shown.flatMap(({ entered: one }) =>
    one ? say.enteredBySchool(one.by, momentText(one.at, reader, { exact: true })) : [],
  )
  return (
    <Row
      lead={<Face person={recipient} />}
      title={recipient.name}
      isName
      detail={
        shown.length === 0 ? undefined : show === 'all' || !question ? (
          <AnswersToAll sections={shown} questions={questions} />
        ) : (
          <AnswersToOne sections={shown} question={question} />
        )
      }
      sub={[
        owed.join(', '),
        givers && say.answerFrom(givers),
        ...new Set(entered),
        recipient.readAt ? say.readOn : say.notRead,
      ]
        .filter(Boolean)
        .join(' · ')}
      state={
        recipient.hasEmail ? undefined : <Badge kind="wrong">{recipient.reachable ? say.noEmail : say.noWay}</Badge>
      }
      trail={mayEnter && !isOver ? <OnBehalf messageId={messageId} recipient={recipient} /> : undefined}
    />
  )
}

/** To the form of who answered on paper (D4). */
const OnBehalf = ({ messageId, recipient: { id, name, sections } }: Pick<RowProps, 'messageId' | 'recipient'>) => {
  const say = useWords(resultTexts)
  const { person } = useReader()
  if (sections.length === 0 || id === person) return null
  return (
    <a class="screen" href={paths.onBehalf(messageId, id)}>
      {sections.every(({ answered }) => answered) ? say.changeOnBehalf : say.fillIn}
      <span class="sr">{say.forSomebody(name)}</span>
    </a>
  )
}

const Nobody = ({ recipients: { filter }, isAsked, figures }: Omit<Props, 'messageId' | 'isOver' | 'looks'>) => {
  const say = useWords(resultTexts)
  if (figures.received === 0) return <Empty icon="mail">{say.withNobody}</Empty>
  const texts = {
    open: isAsked ? (figures.asked > 0 ? say.allAnswered : say.askedOfNobody) : say.allRead,
    unread: say.allRead,
    unreachable: say.allReachable,
    said: say.nobody,
    answer: say.nobody,
    all: say.nobody,
  }
  return <Empty>{texts[filter.kind]}</Empty>
}

/** Writing to exactly these. */
const Write = ({ messageId, recipients: { filter, count }, isAsked }: Omit<Props, 'figures' | 'isOver' | 'looks'>) => {
  const say = useWords(resultTexts)
  if (count === 0 || (filter.kind !== 'answer' && !(filter.kind === 'open' && isAsked))) return null
  const href =
    filter.kind === 'answer' ? writeToAnswered(messageId, filter.question, filter.value) : writeToNotAnswered(messageId)
  return (
    <div>
      <ButtonLink kind="main" icon="mail" href={href}>
        {say.writeToThese(count)}
      </ButtonLink>
    </div>
  )
}

/** The rest of a long list. */
const More = ({ messageId, recipients: { filter, after } }: Pick<Props, 'messageId' | 'recipients'>) => {
  const say = useWords(resultTexts)
  return after ? (
    <div>
      <ButtonLink href={`${paths.results(messageId)}?${filterQuery(filter)}&na=${after}#wie`}>{say.more}</ButtonLink>
      <p class="printed">{say.notAllPrinted}</p>
    </div>
  ) : null
}
