import type { OwnRound, OwnTalk } from '../../src/conferences/own.ts'
import { whyOf } from '../../src/conferences/why.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { wishTexts } from './wish-texts.ts'

/** Why this family has this time (G5). */
export const Why = ({ talk, own }: { talk: OwnTalk; own: OwnRound }) => {
  const say = useWords(wishTexts)
  const { fixed, good, beside } = whyOf(talk, own)
  const reasons = [
    ...(fixed ? [say.whyFixed] : []),
    ...beside.map((pupil) => say.whyBeside(pupil)),
    ...(fixed ? [] : [good === null ? say.whyPossible : good ? say.whyGood : say.whyNotGood]),
  ]
  return (
    <details>
      <summary>{say.why}</summary>
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </details>
  )
}

/** A time instead of one that fell away: the family agrees, or chooses another. */
export const Proposal = ({ talk, roundId }: { talk: OwnTalk; roundId: string }) => {
  const say = useWords(wishTexts)
  return (
    <Form to={paths.conferenceConsent(roundId)} class="stack tight">
      <Notice kind="late">{say.proposed}</Notice>
      <input type="hidden" name="gesprek" value={talk.id} />
      <div>
        <Button kind="main">{say.agree}</Button>
      </div>
    </Form>
  )
}
