import { type FamilyView, familyViews } from '../../src/conferences/schedule-queries.ts'
import type { families } from '../../src/conferences/schedules.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { momentText } from '../ui/time.tsx'
import { roundTexts } from './round-texts.ts'
import { scheduleTexts } from './schedule-texts.ts'

type Props = Awaited<ReturnType<typeof families>>

/** Who has no time or gave no answer yet, and who was not reached: each leads to where the school gives a time (D16, G4). */
export const FamiliesPage = ({ round, rows, counts, view, isAnswering }: Props) => {
  const say = useWords(scheduleTexts)
  const { families } = useWords(roundTexts)
  const at = paths.conferenceFamilies(round.id)
  const hrefOf = (one: FamilyView) => (one === 'open' ? at : `${at}?toon=${one}`)
  const labels = {
    open: isAnswering ? say.unanswered : say.unsettled,
    adres: say.withoutAddress,
    alles: say.everybody,
  } as const
  return (
    <>
      <PageHead title={families} back={{ href: paths.conferenceManaged(round.id), label: round.title }} />
      <Tabs
        label={families}
        current={hrefOf(view)}
        tabs={familyViews.map((one) => ({ href: hrefOf(one), label: labels[one], count: counts[one] }))}
      />
      {rows.length === 0 ? (
        <Empty>{view === 'adres' ? say.allReachable : isAnswering ? say.allAnswered : say.allHave}</Empty>
      ) : (
        <List label={labels[view]}>
          {rows.map((row) => (
            <Family row={row} roundId={round.id} isAnswering={isAnswering} />
          ))}
        </List>
      )}
    </>
  )
}

type FamilyProps = { row: Props['rows'][number]; roundId: string; isAnswering: boolean }

const Family = ({ row, roundId, isAnswering }: FamilyProps) => {
  const say = useWords(scheduleTexts)
  const reader = useReader()
  const at = row.starts_at === null ? null : new Date(row.starts_at)
  return (
    <Row
      title={`${row.pupil}, ${row.desk}`}
      href={paths.conferenceBehalf(roundId, row.talk_id)}
      sub={row.who ?? say.nobody}
      state={<State row={row} isAnswering={isAnswering} />}
      trail={at ? momentText(at, reader, { exact: true, short: true }) : say.noTime}
    />
  )
}

const State = ({ row, isAnswering }: Pick<FamilyProps, 'row' | 'isAnswering'>) => {
  const say = useWords(scheduleTexts)
  return (
    <>
      {row.proposed === 1 ? <Badge kind="late">{say.notAgreed}</Badge> : null}
      {row.reachable === 0 ? <Badge kind="late">{say.noAddress}</Badge> : null}
      {row.cannot ? <Badge kind="late">{say.cannot}</Badge> : null}
      {isAnswering && row.said_at !== null && !row.cannot ? <Badge kind="good">{say.answered}</Badge> : null}
      {row.reachable === 1 && row.is_open === 1 && row.seen_at === null ? <Badge>{say.notSeen}</Badge> : null}
    </>
  )
}
