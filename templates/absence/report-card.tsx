import type { Report } from '../../src/absence/reports.ts'
import { paths } from '../../src/paths.ts'
import { localDay } from '../../src/time.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { localDayText, momentText } from '../ui/moment.ts'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { absenceTexts } from './texts.ts'

type Say = ReturnType<typeof useWords<typeof absenceTexts>>

/** What is reported of one child, and what one can still say of it. */
export const ReportCard = ({ report, level = 2 }: { report: Report; level?: 2 | 3 }) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  const { id, child, kind, note, by, at, isRunning, confirmedToday } = report
  const moment = momentText(at, reader, { exact: true })
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article class="card" id={`melding-${id}`}>
      <Title>{say.is(child, nameOfKind(kind, say))}</Title>
      <p>{whenText(report, say, reader)}</p>
      {note ? <p>{note}</p> : null}
      <p class="small quiet">{by === null ? say.you(moment) : say.by(by, moment)}</p>
      {isRunning && kind === 'ill' && confirmedToday ? <p class="small">{say.stillSaid}</p> : null}
      <Deeds report={report} />
    </article>
  )
}

export const nameOfKind = (kind: Report['kind'], say: Say) => say[kind === 'other' ? 'otherShort' : kind]

type When = Pick<Report, 'kind' | 'from' | 'until' | 'fromTime' | 'untilTime' | 'isRunning'>

/** "sinds maandag 30 november", "vandaag, komt om 09:15". */
export function whenText(
  { from, until, fromTime, untilTime, kind, isRunning }: When,
  say: Say,
  reader: Reader,
  called = localDayText,
) {
  const first = called(from, reader)
  if (until === null) return isRunning ? say.since(first) : say.fromDay(first)
  const days = until === from ? first : say.through(first, called(until, reader))
  const times =
    kind === 'late'
      ? [untilTime && say.arrives(untilTime)]
      : [fromTime && say.away(fromTime), untilTime && say.back(untilTime)]
  return [days, ...times].filter(Boolean).join(', ')
}

const Deeds = ({
  report: { id, child, kind, from, isRunning, isOver, isRetracted, confirmedToday, mayRetract, backOn },
}: {
  report: Report
}) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  if (isOver || isRetracted || kind === 'leave') return null
  const back = backOn && localDayText(backOn, reader)
  const isLong = isRunning && kind !== 'late' && kind !== 'doctor'
  return (
    <div class="cluster">
      {isLong && kind === 'ill' && !confirmedToday && from < localDay(reader.now, reader.zone) ? (
        <Form to={paths.absenceStill(id)} class="inline">
          <Button label={say.stillOf(child)}>{say.still}</Button>
        </Form>
      ) : null}
      {isLong && back ? (
        <Form to={paths.absenceOver(id)} class="inline">
          <Button label={say.betterOf(back, child)}>{say.better(back)}</Button>
        </Form>
      ) : null}
      <ButtonLink href={paths.absenceReported(id)} class="bare">
        {say.changeShort}
      </ButtonLink>
      {mayRetract ? (
        <Form to={paths.absenceRetraction(id)} class="inline">
          <Button class="bare" icon="undo" label={say.retractOf(child)}>
            {say.retract}
          </Button>
        </Form>
      ) : null}
    </div>
  )
}
