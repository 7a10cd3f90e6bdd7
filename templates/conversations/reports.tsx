import type { Report } from '../../src/conversations/safety.ts'
import { paths } from '../../src/paths.ts'
import { MessageBody } from '../messages/body.tsx'
import { useManagement } from '../settings/management.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { safetyTexts } from './safety-texts.ts'

/** What parents showed to the school's management: each text alone, those that wait first. */
export const ReportsPage = ({ reports }: { reports: readonly Report[] }) => {
  const say = useWords(safetyTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.reports} back={useManagement()} />
      {reports.length === 0 ? <Empty icon="check">{say.noReports}</Empty> : null}
      {reports.map((report) => (
        <Reported report={report} />
      ))}
    </div>
  )
}

const Reported = ({ report: { id, at, subject, body, reporter, author, settledAt, href } }: { report: Report }) => {
  const say = useWords(safetyTexts)
  return (
    <Card title={<bdi>{subject}</bdi>}>
      <p class="quiet small">
        {say.wroteReported(author, reporter)} · <Moment at={at} exact />
      </p>
      <MessageBody text={body} />
      {href ? (
        <p>
          <a href={href}>{say.toComment}</a>
        </p>
      ) : null}
      {settledAt ? (
        <Badge kind="good">{say.settled}</Badge>
      ) : (
        <Form to={paths.reportSettled(id)}>
          <Button label={`${say.settle}: ${subject}`}>{say.settle}</Button>
        </Form>
      )}
    </Card>
  )
}
