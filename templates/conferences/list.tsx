import type { OwnRoundRow } from '../../src/conferences/own-queries.ts'
import type { RoundRow } from '../../src/conferences/round-queries.ts'
import { type Moments, opensFor, stateOf } from '../../src/conferences/state.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Deadline, dayText, Moment, momentText } from '../ui/time.tsx'
import { bookingTexts } from './booking-texts.ts'
import { roundTexts } from './round-texts.ts'

export type Rounds = {
  own: readonly OwnRoundRow[]
  teaching: readonly (RoundRow & { desk_id: string })[]
  all: readonly RoundRow[]
  mayManage: boolean
}

/** What one is invited to, what one holds, and what one runs. */
export const ConferencesPage = ({ own, teaching, all, mayManage }: Rounds) => {
  const say = useWords(bookingTexts)
  const isNothing = own.length + teaching.length + all.length === 0
  return (
    <>
      <PageHead
        title={say.title}
        action={
          mayManage ? (
            <ButtonLink href={paths.newConferences} icon="plus">
              {say.newRound}
            </ButtonLink>
          ) : null
        }
      />
      <div class="reading stack">
        {isNothing ? <Empty icon="clock">{say.none}</Empty> : null}
        {own.length > 0 ? (
          <Section title={say.yours}>
            <List label={say.yours}>
              {own.map((round) => (
                <OwnRow round={round} />
              ))}
            </List>
          </Section>
        ) : null}
        {teaching.length > 0 ? (
          <Rows
            title={say.teaching}
            rows={teaching}
            href={({ id, desk_id: desk }) => paths.conferenceSchedule(id, desk)}
          />
        ) : null}
        {all.length > 0 ? <Rows title={say.rounds} rows={all} href={({ id }) => paths.conferenceManaged(id)} /> : null}
      </div>
    </>
  )
}

const momentsOf = (row: RoundRow): Moments => ({
  way: row.way,
  opensAt: new Date(row.opens_at),
  closesAt: new Date(row.closes_at),
  lastAt: new Date(row.last_at),
  invitedAt: row.invited_at === null ? null : new Date(row.invited_at),
  publishedAt: row.published_at === null ? null : new Date(row.published_at),
  wipedAt: row.wiped_at === null ? null : new Date(row.wiped_at),
})

type RowsProps<R extends RoundRow> = { title: string; rows: readonly R[]; href: (row: R) => string }

const Rows = <R extends RoundRow>({ title, rows, href }: RowsProps<R>) => {
  const say = useWords(roundTexts)
  const reader = useReader()
  return (
    <Section title={title}>
      <List label={title}>
        {rows.map((row) => (
          <Row
            title={<bdi>{row.title}</bdi>}
            href={href(row)}
            sub={say.states(stateOf(momentsOf(row), reader.now))}
            trail={<Moment at={new Date(row.first_at)} short />}
          />
        ))}
      </List>
    </Section>
  )
}

const OwnRow = ({ round }: { round: OwnRoundRow }) => (
  <Row
    title={<bdi>{round.title}</bdi>}
    href={paths.conference(round.id)}
    sub={<Next round={round} />}
    state={<Asked round={round} />}
  />
)

const Next = ({ round }: { round: OwnRoundRow }) => {
  const reader = useReader()
  const at = seesTimes(round) && round.next_at !== null ? new Date(round.next_at) : null
  return <>{at ? momentText(at, reader, { exact: true }) : daysText(round, reader)}</>
}

const seesTimes = ({ way, published_at: at }: OwnRoundRow) => way === 'choosing' || at !== null

/** "maandag 14 december", or of several days the first and the last. */
const daysText = ({ first_at: first, last_at: last }: OwnRoundRow, reader: Reader) =>
  [...new Set([first, last].map((at) => dayText(new Date(at), reader)))].join(' – ')

const Asked = ({ round }: { round: OwnRoundRow }) => {
  const say = useWords(bookingTexts)
  const reader = useReader()
  const state = stateOf(momentsOf(round), reader.now)
  if (state === 'done') return <Badge>{say.over}</Badge>
  // A plan on trial is nobody's to see.
  if (round.booked === round.talks && seesTimes(round)) return <Badge kind="good">{say.allChosen}</Badge>
  if (round.way === 'byHand') return null
  const opensAt = opensFor(
    { way: round.way, opensAt: new Date(round.opens_at), headStartHours: round.head_start_hours },
    round.talks,
  )
  if (opensAt > reader.now) return <Badge>{say.opensOn(momentText(opensAt, reader, { exact: true }))}</Badge>
  if (state !== 'open' || (round.way === 'wishes' && round.said)) return null
  return (
    <>
      <Badge kind="info">{round.way === 'wishes' ? say.sayBefore : say.chooseBefore}</Badge>
      <Deadline at={new Date(round.closes_at)} />
    </>
  )
}
