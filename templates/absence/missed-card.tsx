import type { MissedChild } from '../../src/absence/reports.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { absenceTexts } from './texts.ts'

/** The school asks where a child is (H3); `onReport` where the reasons stand below it. */
export const MissedCard = ({
  child: { id, name, group, answer },
  onReport,
}: {
  child: MissedChild
  onReport?: boolean
}) => {
  const say = useWords(absenceTexts)
  const said = answer && { underway: say.saidUnderway, unknown: say.saidUnknown }[answer]
  return (
    <Notice kind="wrong" id={`gemist-${id}`}>
      <div class="stack tight">
        <p>
          <strong>{say.missed(name, group)}</strong>
        </p>
        <p>{said ?? say.missedWhat}</p>
        <Form to={paths.missedAnswer(id)} class="cluster">
          <Button name="antwoord" value="underway">
            {say.underway}
          </Button>
          <Button name="antwoord" value="unknown">
            {say.unknown}
          </Button>
          {onReport ? null : <ButtonLink href={paths.absenceReport}>{say.report}</ButtonLink>}
        </Form>
        {onReport ? <p>{say.missedReport}</p> : null}
      </div>
    </Notice>
  )
}
