import { writeToPerson } from '../../src/drafts/prefill.ts'
import { paths } from '../../src/paths.ts'
import { type Shown, shownStates } from '../../src/reaching/queries.ts'
import { type Reached, type Reaching, words } from '../../src/reaching/reaching.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Face } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Notice } from '../ui/toast.tsx'
import { ParentOf } from './parent-of.tsx'
import { signalOf, useStanding } from './standing.ts'
import { reachingTexts } from './texts.ts'

type Props = { reaching: Reaching; noLetters: boolean }

/** Who has a message and who has not, each with the next step to take (D16). */
export const ReachingPage = ({ reaching: { message, shown, people, after }, noLetters }: Props) => {
  const say = useWords(reachingTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={say.title}
        back={{ href: paths.results(message.id), label: say.results }}
        sub={<bdi>{message.subject}</bdi>}
      />
      {noLetters ? <Notice kind="info">{say.noLetters}</Notice> : null}
      <Form to={paths.messageLetters(message.id)} class="cluster" downloads>
        <ButtonLink href={`${paths.callList(message.id)}?toon=${words[shown]}`}>{say.callList}</ButtonLink>
        <Button icon="print">{say.letters}</Button>
      </Form>
      <Views messageId={message.id} shown={shown} />
      {people.length > 0 ? (
        <List label={say[shown]}>
          {people.map((person) => (
            <ReachedRow messageId={message.id} person={person} />
          ))}
        </List>
      ) : (
        <Empty icon="check">{say.nobody}</Empty>
      )}
      {after ? (
        <p>
          <ButtonLink href={`${paths.reaching(message.id)}?toon=${words[shown]}&na=${after}`}>{say.more}</ButtonLink>
        </p>
      ) : null}
    </div>
  )
}

const Views = ({ messageId, shown }: { messageId: string; shown: Shown }) => {
  const say = useWords(reachingTexts)
  const at = (one: Shown) => `${paths.reaching(messageId)}?toon=${words[one]}`
  const tabs = shownStates.map((one) => ({ href: at(one), label: say[one] }))
  return <Tabs label={say.title} current={at(shown)} tabs={tabs} />
}

type RowProps = { messageId: string; person: Reached }

const ReachedRow = ({ messageId, person }: RowProps) => {
  const standing = useStanding()
  const isRead = person.standing.is === 'read'
  return (
    <Row
      lead={<Face person={person} />}
      title={person.name}
      isName
      sub={person.children.length > 0 ? <ParentOf names={person.children} /> : undefined}
      state={<Badge kind={signalOf(person.standing)}>{standing(person.standing)}</Badge>}
      detail={isRead ? undefined : <Steps messageId={messageId} person={person} />}
    />
  )
}

/** What else can be done, the nearest first. */
const Steps = ({ messageId, person: { id, name, phones, others, mayAnswer } }: RowProps) => {
  const say = useWords(reachingTexts)
  return (
    <Form to={paths.messageLetters(messageId)} class="cluster" downloads>
      <input type="hidden" name="persoon" value={id} />
      {others.map((other) =>
        other.hasRead ? (
          <span>{say.otherHasRead(other.name)}</span>
        ) : (
          <a href={writeToPerson(other.id)}>{say.writeToOther(other.name)}</a>
        ),
      )}
      {phones.length > 0 ? (
        <span>
          {say.call}{' '}
          {phones.map((phone) => (
            <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone} </a>
          ))}
        </span>
      ) : null}
      <button type="submit" class="link">
        {say.letter}
        <span class="sr">{say.forSomebody(name)}</span>
      </button>
      {mayAnswer ? (
        <a href={paths.onBehalf(messageId, id)}>
          {say.enterAnswer}
          <span class="sr">{say.forSomebody(name)}</span>
        </a>
      ) : null}
    </Form>
  )
}
