import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import type { TypedAnswers } from '../../src/polls/answering.ts'
import { isOneTap } from '../../src/polls/questions.ts'
import type { OpenedPoll } from '../../src/polls/reading.ts'
import type { Poll } from '../../src/polls/schema.ts'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Deadline } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { Outcome } from './outcome.tsx'
import { OneTap, QuestionField } from './question-field.tsx'
import { pollTexts } from './texts.ts'
import { valueText } from './value.ts'

/** What was typed, with what is wrong with it. */
export type AnswerDraft = {
  typed: TypedAnswers
  problems: Readonly<Record<string, Text | undefined>>
  said?: 'elsewhere'
}
type Props = { opened: OpenedPoll; draft?: AnswerDraft | undefined }

/** Whoever is asked answers here, and then sees what there is to see. */
export const PollPage = ({ opened, draft }: Props) => {
  const say = useWords(pollTexts)
  const { poll, state, maker, tookPart, given, result } = opened
  const mayAnswer = state === 'open' && (!tookPart || !poll.anonymous)
  return (
    <div class="reading stack">
      <PageHead title={<bdi>{poll.title}</bdi>} sub={say.from(maker)} back={{ href: paths.polls, label: say.title }} />
      <div class="cluster">
        {poll.anonymous ? <Badge icon="lock">{say.anonymous}</Badge> : null}
        {tookPart ? <Badge kind="good">{say.done}</Badge> : null}
        {state === 'open' && poll.closesAt ? <Deadline at={poll.closesAt} /> : null}
      </div>
      {draft?.said ? <Notice kind="late">{say.changedElsewhere}</Notice> : null}
      {state === 'withdrawn' ? (
        <Notice kind="info">{say.withdrawnNote}</Notice>
      ) : (
        <>
          {poll.intro ? <p class="said">{poll.intro}</p> : null}
          {state === 'closed' ? <p>{say.closedNote}</p> : null}
          {mayAnswer ? (
            <AnswerForm poll={poll} maker={maker} given={given} draft={draft} />
          ) : (
            <Given poll={poll} given={given} />
          )}
          {result ? <Outcome poll={poll} state={state} result={result} /> : null}
          {poll.afterword ? (
            <Section title={say.afterword}>
              <p class="said">{poll.afterword}</p>
            </Section>
          ) : null}
        </>
      )}
    </div>
  )
}

type AnswerProps = Pick<OpenedPoll, 'poll' | 'maker' | 'given'> & { draft?: AnswerDraft | undefined }

const AnswerForm = ({ poll, maker, given, draft }: AnswerProps) => {
  const say = useWords(pollTexts)
  const [first] = poll.questions
  const typed = draft?.typed ?? given?.values ?? {}
  return (
    <Form to={paths.pollAnswer(poll.id)} guard>
      <Beforehand poll={poll} maker={maker} />
      <input type="hidden" name="gezien" value={String(given?.at ?? 0)} />
      {isOneTap(poll.questions) && first ? (
        <OneTap question={first} problem={draft?.problems[first.id]} chosen={typed[first.id]?.[0]} />
      ) : (
        <>
          {poll.questions.map((question) => (
            <QuestionField
              question={question}
              value={typed[question.id]}
              problem={draft?.problems[question.id]}
              anonymous={poll.anonymous}
            />
          ))}
          <ActionBar>
            <Button kind="main">{given ? say.change : say.send}</Button>
          </ActionBar>
        </>
      )}
    </Form>
  )
}

/** What becomes of the answer, before it is given. */
export const Beforehand = ({ poll, maker }: { poll: Poll; maker: string }) => {
  const say = useWords(pollTexts)
  const sights = { maker: say.sightMaker, management: say.sightManagement, participants: say.sightParticipants }
  return (
    <Notice kind="info">
      <p>{poll.anonymous ? say.anonymousNote : `${say.namedNote(maker)} ${say.canChange}`}</p>
      <p>{sights[poll.sight]}</p>
    </Notice>
  )
}

/** Under one's name one reads it back; without a name there is nothing to read. */
const Given = ({ poll, given }: Pick<OpenedPoll, 'poll' | 'given'>) => {
  const say = useWords(pollTexts)
  const reader = useReader()
  if (!given) return null
  return (
    <Section title={say.yourAnswer}>
      <dl class="facts">
        {poll.questions.map((question) => (
          <div>
            <dt>{question.label}</dt>
            <dd class="said">
              {(given.values[question.id] ?? []).map((value) => valueText(question, value, reader)).join(', ') || '–'}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
