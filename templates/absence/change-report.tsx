import type { Report } from '../../src/absence/reports.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { nameOfKind, whenText } from './report-card.tsx'
import { Details } from './report-details.tsx'
import { absenceTexts } from './texts.ts'

/** The days, the times or the words of a report; what is over is only read. */
export const ChangeReportPage = ({ report, draft: { typed, problems } }: { report: Report; draft: Draft }) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  const { id, child, kind, isOver, isRetracted, isRunning } = report
  const stands = {
    van: report.from,
    tot: report.until ?? '',
    vanaf: report.fromTime ?? '',
    terug: report.untilTime ?? '',
    toelichting: report.note,
  }
  return (
    <div class="narrow stack">
      <PageHead
        title={say.is(child, nameOfKind(kind, say))}
        sub={whenText(report, say, reader)}
        back={{ href: paths.absenceReports, label: say.mine }}
      />
      {isOver || isRetracted || kind === 'leave' ? (
        <p>{isRetracted ? say.retracted : null}</p>
      ) : (
        <Form to={paths.absenceReported(id)}>
          <Details kind={kind} typed={{ ...stands, ...typed }} problems={problems} began={isRunning} />
          <ActionBar>
            <Button kind="main">{say.save}</Button>
          </ActionBar>
        </Form>
      )}
    </div>
  )
}
