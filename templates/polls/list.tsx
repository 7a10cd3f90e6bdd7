import { paths } from '../../src/paths.ts'
import type { AskedPoll } from '../../src/polls/queries.ts'
import type { Listed } from '../../src/polls/reading.ts'
import type { Poll } from '../../src/polls/schema.ts'
import { stateOf } from '../../src/polls/state.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Deadline } from '../ui/time.tsx'
import { makingTexts } from './making-texts.ts'
import { pollTexts } from './texts.ts'

/** What one is asked, what one made, and what one may look at. */
export const PollsPage = ({ asked, mine, others, mayMake }: Listed) => {
  const say = useWords(pollTexts)
  return (
    <>
      <PageHead
        title={say.title}
        action={
          mayMake ? (
            <ButtonLink href={paths.newPoll} icon="plus">
              {say.make}
            </ButtonLink>
          ) : null
        }
      />
      <div class="reading stack">
        {asked.length > 0 ? (
          <Section title={say.forYou}>
            <List label={say.forYou}>
              {asked.map((poll) => (
                <AskedRow poll={poll} />
              ))}
            </List>
          </Section>
        ) : null}
        {asked.length + mine.length + others.length === 0 ? <Empty icon="check">{say.none}</Empty> : null}
        {mine.length > 0 ? <Made title={say.mine} polls={mine} /> : null}
        {others.length > 0 ? <Made title={say.others} polls={others} /> : null}
      </div>
    </>
  )
}

const AskedRow = ({ poll }: { poll: AskedPoll }) => {
  const say = useWords(pollTexts)
  const { now } = useReader()
  const state = stateOf(poll, now)
  const isWaiting = state === 'open' && !poll.tookPart
  return (
    <Row
      title={<bdi>{poll.title}</bdi>}
      href={paths.poll(poll.id)}
      sub={[say[poll.kind], ...(poll.anonymous ? [say.anonymous] : [])].join(' · ')}
      state={
        <>
          {poll.tookPart ? <Badge kind="good">{say.done}</Badge> : null}
          {state === 'open' ? null : <Badge>{say[state]}</Badge>}
          {isWaiting && poll.closesAt ? <Deadline at={poll.closesAt} /> : null}
        </>
      }
      unread={isWaiting}
    />
  )
}

const Made = ({ title, polls }: { title: string; polls: readonly Poll[] }) => {
  const say = useWords(pollTexts)
  const making = useWords(makingTexts)
  const { now } = useReader()
  return (
    <Section title={title}>
      <List label={title}>
        {polls.map((poll) => {
          const state = stateOf(poll, now)
          return (
            <Row
              title={<bdi>{poll.title || making.untitled}</bdi>}
              href={state === 'draft' ? paths.pollEditing(poll.id) : paths.pollResults(poll.id)}
              sub={[say[poll.kind], ...(poll.anonymous ? [say.anonymous] : [])].join(' · ')}
              state={
                <>
                  <Badge kind={state === 'open' ? 'info' : undefined}>{say[state]}</Badge>
                  {state === 'open' && poll.closesAt ? <Deadline at={poll.closesAt} /> : null}
                </>
              }
            />
          )
        })}
      </List>
    </Section>
  )
}
