import type { Child, MissedChild, Report } from '../../src/absence/reports.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { MissedCard } from './missed-card.tsx'
import { nameOfKind, ReportCard, whenText } from './report-card.tsx'
import { absenceTexts } from './texts.ts'

type Props = {
  mine: readonly Child[]
  missed: readonly MissedChild[]
  reports: readonly Report[]
  sheet: string | undefined
}

/** What is reported of my children, what I just reported first of all. */
export const ReportsPage = ({ mine, missed, reports, sheet }: Props) => {
  const say = useWords(absenceTexts)
  const current = reports
    .filter(({ isOver, isRetracted }) => !isOver && !isRetracted)
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
  const earlier = reports.filter(({ isOver, isRetracted }) => isOver || isRetracted)
  const go = (
    <ButtonLink kind="main" href={paths.absenceReport}>
      {say.report}
    </ButtonLink>
  )
  return (
    <div class="narrow stack">
      <PageHead title={say.mine} sub={say.mineIntro} action={mine.length > 0 ? go : undefined} />
      {sheet ? (
        <Sent reports={reports.filter((report) => report.sheet === sheet && report.by === null)} sheet={sheet} />
      ) : null}
      {missed.map((child) => (
        <MissedCard child={child} />
      ))}
      {current.length > 0 ? (
        <Section title={say.now}>
          {current.map((report) => (
            <ReportCard report={report} level={3} />
          ))}
        </Section>
      ) : (
        <Empty>{say.none}</Empty>
      )}
      {earlier.length > 0 ? <Earlier reports={earlier} /> : null}
    </div>
  )
}

/** Nothing new where all of it was reported already, by this parent or the other. */
const Sent = ({ reports, sheet }: { reports: readonly Report[]; sheet: string }) => {
  const say = useWords(absenceTexts)
  const standing = reports.filter(({ isRetracted }) => !isRetracted)
  if (reports.length > 0 && standing.length === 0) return null
  if (standing.length === 0) return <Notice kind="info">{say.sentBefore}</Notice>
  return (
    <Notice kind="good" id="gemeld">
      <p>{say.sent(standing.map(({ child, kind }) => say.is(child, nameOfKind(kind, say))))}</p>
      {standing.every(({ mayRetract }) => mayRetract) ? (
        <Form to={paths.absenceRetraction(sheet)}>
          <Button icon="undo">{say.undo}</Button>
        </Form>
      ) : null}
    </Notice>
  )
}

const Earlier = ({ reports }: { reports: readonly Report[] }) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  return (
    <Section title={say.earlier}>
      <List label={say.earlier}>
        {reports.map((report) => (
          <Row
            title={say.is(report.child, nameOfKind(report.kind, say))}
            sub={whenText(report, say, reader)}
            state={report.isRetracted ? <Badge>{say.retracted}</Badge> : undefined}
          />
        ))}
      </List>
    </Section>
  )
}
