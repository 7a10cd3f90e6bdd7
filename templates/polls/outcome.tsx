import { averageOf, type QuestionOutcome, type Result } from '../../src/polls/results.ts'
import type { Poll } from '../../src/polls/schema.ts'
import type { State } from '../../src/polls/state.ts'
import { BarTable } from '../ui/bar.tsx'
import { Section } from '../ui/card.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { pollTexts } from './texts.ts'
import { gradeText, valueText } from './value.ts'

type Props = { poll: Poll; state: State; result: Result }

/** Bars with their numbers, in tables for whoever listens; or why there are none. */
export const Outcome = ({ poll, state, result: { counted, questions } }: Props) => {
  const say = useWords(pollTexts)
  return (
    <Section title={say.result}>
      {questions ? (
        <>
          <p class="quiet">
            {say.counted(counted)} {poll.anonymous && state === 'open' ? say.inSteps : null}
          </p>
          {questions.map((outcome) => (
            <div class="card">
              <OfQuestion outcome={outcome} counted={counted} />
            </div>
          ))}
        </>
      ) : (
        <p class="quiet">{whyNone(poll, state, say)}</p>
      )}
    </Section>
  )
}

/** The fewest people of whom a running result is shown (src/polls/ballots.ts). */
const small = 10

function whyNone({ anonymous, invited }: Poll, state: State, say: ReturnType<typeof useWords<typeof pollTexts>>) {
  if (state === 'closed') return say.tooFewAtClose
  return anonymous && invited < small ? say.whenClosed : say.tooFew
}

const OfQuestion = ({ outcome, counted }: { outcome: QuestionOutcome; counted: number }) => {
  const say = useWords(pollTexts)
  const reader = useReader()
  const { question, said, hidden } = outcome
  const isNothing = hidden || (question.kind === 'longText' && said.length === 0)
  if (isNothing)
    return (
      <>
        <h3>{question.label}</h3>
        <p class="quiet">{hidden ? say.hidden : say.noAnswers}</p>
      </>
    )
  if (question.kind === 'longText') return <InWords outcome={outcome} />
  const average = question.kind === 'grade' ? averageOf(outcome) : null
  const rows = said.map(({ value, count }) => ({ label: valueText(question, value, reader), value: count }))
  return (
    <>
      <BarTable caption={question.label} rows={rows} total={counted} />
      {average === null ? null : <p>{say.average(gradeText(average, reader))}</p>}
    </>
  )
}

/** As they were written, by the alphabet: no order in which they came. */
const InWords = ({ outcome: { question, said } }: { outcome: QuestionOutcome }) => (
  <>
    <h3>{question.label}</h3>
    <ul>
      {said.flatMap(({ value, count }) =>
        Array.from({ length: count }, () => (
          <li class="said">
            <bdi>{value}</bdi>
          </li>
        )),
      )}
    </ul>
  </>
)
