import type { FamilyRow } from '../../src/conferences/schedule-queries.ts'
import type { Round } from '../../src/conferences/schema.ts'
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

type Props = { round: Round; rows: readonly FamilyRow[]; showsAll: boolean }

/** Who has no time yet, and who was not reached: each leads to where the school gives one (D16, G4). */
export const FamiliesPage = ({ round, rows, showsAll }: Props) => {
  const say = useWords(scheduleTexts)
  const { families } = useWords(roundTexts)
  const at = paths.conferenceFamilies(round.id)
  return (
    <>
      <PageHead title={families} back={{ href: paths.conferenceManaged(round.id), label: round.title }} />
      <Tabs
        label={families}
        current={showsAll ? `${at}?toon=alles` : at}
        tabs={[
          { href: at, label: say.onlyLoose, count: rows.filter((row) => row.starts_at === null).length },
          { href: `${at}?toon=alles`, label: say.everybody },
        ]}
      />
      {rows.length === 0 ? (
        <Empty>{say.allHave}</Empty>
      ) : (
        <List label={families}>
          {rows.map((row) => (
            <Family row={row} roundId={round.id} />
          ))}
        </List>
      )}
    </>
  )
}

const Family = ({ row, roundId }: { row: FamilyRow; roundId: string }) => {
  const say = useWords(scheduleTexts)
  const reader = useReader()
  return (
    <Row
      title={`${row.pupil}, ${row.desk}`}
      href={paths.conferenceBehalf(roundId, row.talk_id)}
      sub={row.who ?? say.nobody}
      state={
        row.proposed === 1 ? (
          <Badge kind="late">{say.notAgreed}</Badge>
        ) : row.reachable === 0 ? (
          <Badge kind="late">{say.noAddress}</Badge>
        ) : row.seen_at === null && row.starts_at === null ? (
          <Badge>{say.notSeen}</Badge>
        ) : undefined
      }
      trail={
        row.starts_at === null ? say.noTime : momentText(new Date(row.starts_at), reader, { exact: true, short: true })
      }
    />
  )
}
