import type { OwnTalk } from '../../src/conferences/own.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { bookingTexts } from './booking-texts.ts'

type Props = { talk: OwnTalk; together: NonNullable<OwnTalk['together']>; roundId: string }

/** One talk with the other parent, if both want it; what the other said is nobody's to know before (G3). */
export const WithOther = ({ talk, together: { isJoint, wanted }, roundId }: Props) => {
  const say = useWords(bookingTexts)
  const goesApart = isJoint || wanted
  const words = goesApart ? say.goApart : say.comeTogether
  return (
    <details open={goesApart}>
      <summary class="button quiet apart">{say.otherParent}</summary>
      <Form to={paths.conferenceTogether(roundId)} class="stack tight">
        <input type="hidden" name="gesprek" value={talk.id} />
        <p class="hint">{isJoint ? say.isJoint : wanted ? say.joinWanted : say.joinHint}</p>
        <div>
          <Button name="samen" value={goesApart ? 'nee' : 'ja'} label={`${words}: ${talk.pupil}`}>
            {words}
          </Button>
        </div>
      </Form>
    </details>
  )
}
