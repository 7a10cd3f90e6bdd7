import { paths } from '../../src/paths.ts'
import type { Asked } from '../../src/polls/opening.ts'
import { isOneTap } from '../../src/polls/questions.ts'
import type { Poll } from '../../src/polls/schema.ts'
import { Unreached } from '../audiences/unreached.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { momentText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { makingTexts } from './making-texts.ts'
import { Beforehand } from './poll.tsx'
import { OneTap, QuestionField } from './question-field.tsx'

type Props = { poll: Poll; maker: string; asked: Asked | null }

/** As people will see it, and to how many it goes, before it does (D15). */
export const CheckPollPage = ({ poll, maker, asked }: Props) => {
  const say = useWords(makingTexts)
  const [first] = poll.questions
  return (
    <div class="reading stack">
      <PageHead title={say.check} back={{ href: paths.pollEditing(poll.id), label: say.edit }} />
      <Section title={say.preview}>
        <div class="card stack">
          <h3>
            <bdi>{poll.title}</bdi>
          </h3>
          {poll.intro ? <p class="said">{poll.intro}</p> : null}
          <Beforehand poll={poll} maker={maker} />
          {/* A form of nothing: its answers go nowhere. */}
          <fieldset disabled>
            {isOneTap(poll.questions) && first ? (
              <OneTap question={first} problem={undefined} chosen={undefined} />
            ) : (
              poll.questions.map((question) => (
                <QuestionField question={question} value={undefined} problem={undefined} anonymous={poll.anonymous} />
              ))
            )}
          </fieldset>
        </div>
      </Section>
      {asked && asked.people > 0 ? (
        <Sending poll={poll} asked={asked} />
      ) : (
        <Notice kind="wrong">{asked ? say.nobody : say.mayNot}</Notice>
      )}
    </div>
  )
}

/** The fewest people of whom a running result is shown (src/polls/ballots.ts). */
const small = 10

const Sending = ({ poll, asked: { people, without, names } }: { poll: Poll; asked: Asked }) => {
  const say = useWords(makingTexts)
  const reader = useReader()
  const isLater = poll.startsAt !== null && poll.startsAt > reader.now
  return (
    <Form to={paths.pollCheck(poll.id)}>
      <input type="hidden" name="gezien" value={String(poll.version)} />
      <p>{say.reach(people)}</p>
      {without > 0 ? (
        <Unreached summary={say.without(without)} names={names} count={without} why={say.noAccount} />
      ) : null}
      {poll.anonymous && people < small ? <Notice kind="late">{say.small(people)}</Notice> : null}
      <ActionBar note={say.fixedAfter}>
        <Button kind="main">
          {isLater && poll.startsAt
            ? say.planFor(momentText(poll.startsAt, reader, { exact: true }))
            : say.sendTo(people)}
        </Button>
      </ActionBar>
    </Form>
  )
}
