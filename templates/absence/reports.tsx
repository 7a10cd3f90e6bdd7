import type { Child, MissedChild, Report } from '../../src/absence/reports.ts'
import { paths } from '../../src/paths.ts'
import { daysLater } from '../../src/time.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
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
  /** What a press just did: reported by this form, taken back, or ended. */
  done: { sheet?: string | undefined; retracted?: string | undefined; ended?: string | undefined }
}

/** What is reported of my children, what I just reported first of all. */
export const ReportsPage = ({ mine, missed, reports, done }: Props) => {
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
      <Done reports={reports} done={done} />
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

const Done = ({ reports, done: { sheet, retracted, ended } }: Pick<Props, 'reports' | 'done'>) => {
  const named =
    (name: string) =>
    ({ id, sheet: form, by }: Report) =>
      id === name || (form === name && by === null)
  if (sheet) return <Sent reports={reports.filter(named(sheet))} sheet={sheet} />
  if (retracted) return <Retracted reports={reports.filter(named(retracted))} id={retracted} />
  const [report] = reports.filter(({ id, isRetracted }) => id === ended && !isRetracted)
  return report ? <Ended report={report} /> : null
}

const Retracted = ({ reports, id }: { reports: readonly Report[]; id: string }) => {
  const say = useWords(absenceTexts)
  const gone = reports.filter(({ isRetracted }) => isRetracted)
  if (gone.length === 0) return null
  return (
    <Notice kind="good" id="ingetrokken">
      <p>{say.retractedNow(gone.map(({ child, kind }) => say.is(child, nameOfKind(kind, say))))}</p>
      {gone.every(({ mayRestore }) => mayRestore) ? <Undo to={paths.absenceRetraction(id)} /> : null}
    </Notice>
  )
}

const Ended = ({ report: { id, child, until } }: { report: Report }) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  if (until === null) return null
  return (
    <Notice kind="good" id="beter">
      <p>{say.betterNow(child, localDayText(daysLater(until, 1), reader))}</p>
      <Undo to={paths.absenceOver(id)} />
    </Notice>
  )
}

const Undo = ({ to }: { to: string }) => (
  <Form to={to}>
    <Button icon="undo" name="ongedaan" value="1">
      {useWords(absenceTexts).undo}
    </Button>
  </Form>
)

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
