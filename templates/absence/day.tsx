import type { Absent, DayGroup, DayList, Missed, Unseen } from '../../src/absence/day-list.ts'
import { paths } from '../../src/paths.ts'
import { instantAt, localDay } from '../../src/time.ts'
import { Badge, Count } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { dateText, momentText, namedDayText, timeText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { type Reader, useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { dayTexts } from './day-texts.ts'
import { nameOfKind, whenText } from './report-card.tsx'
import { absenceTexts } from './texts.ts'

/** Who is reported absent on a day: on a screen that stays open, and on paper. */
export const DayPage = ({ list }: { list: DayList }) => {
  const say = useWords(dayTexts)
  const reader = useReader()
  const { day, today, before, after } = list
  const short = (one: string) =>
    one === today ? say.toToday : momentText(instantAt(one, '12:00', reader.zone), reader, { short: true })
  return (
    <div class="reading stack">
      <PageHead title={say.title} sub={dateText(day, reader)} action={<PrintButton />} />
      <nav class="split" aria-label={say.days}>
        <ButtonLink href={paths.absenteesOn(before)} icon="back">
          {short(before)}
        </ButtonLink>
        {[before, day, after].includes(today) ? null : <ButtonLink href={paths.absentees}>{say.toToday}</ButtonLink>}
        <ButtonLink href={paths.absenteesOn(after)}>
          {short(after)}
          <Icon name="next" />
        </ButtonLink>
      </nav>
      <DayRegion list={list} />
    </div>
  )
}

/** What is asked anew while the page stands open; a day that is over stays as it is. */
export const DayRegion = ({ list }: { list: DayList }) => {
  const say = useWords(dayTexts)
  const { day, today, off, groups, stand, hasBegun } = list
  const polls =
    day < today
      ? {}
      : { 'hx-get': `${paths.absenteesOn(day)}?stand=${stand}`, 'hx-trigger': 'every 20s', 'hx-swap': 'outerHTML' }
  const open = off === null ? groups.filter(({ check, isOff }) => !check && !isOff) : []
  const total = groups.reduce((sum, { absent }) => sum + absent.length, 0)
  return (
    <div id="absenties" class="stack" {...polls}>
      {off === null ? null : <Notice kind="info">{say.off(off)}</Notice>}
      {groups.length === 0 ? <Empty icon="people">{say.noGroups}</Empty> : null}
      {hasBegun && open.length > 0 ? <Notice kind="late">{say.openGroups(open.map(({ name }) => name))}</Notice> : null}
      {groups.length > 1 ? <p class="quiet">{say.total(total, groups.length)}</p> : null}
      {groups.map((group) => (
        <GroupOfDay group={group} day={day} isToday={day === today} />
      ))}
    </div>
  )
}

type Say = ReturnType<typeof useWords<typeof dayTexts>>
type GroupProps = { group: DayGroup; day: string; isToday: boolean }

const GroupOfDay = ({ group, day, isToday }: GroupProps) => {
  const { id, name, isOff, absent, missed, unseen } = group
  const say = useWords(dayTexts)
  // Who comes late is not away.
  const count =
    absent.filter(({ kind }) => kind !== 'late').length + missed.filter(({ outcomeAt }) => !outcomeAt).length
  const title = (
    <>
      {name} {count > 0 ? <Count value={count} label={say.absentCount(count)} /> : null}
    </>
  )
  return (
    <Section title={title} action={isToday && !isOff ? <ToRegister group={group} /> : undefined}>
      <p class="small quiet">{isOff ? say.groupOff : <Checked group={group} isToday={isToday} />}</p>
      {unseen.length > 0 ? (
        <List label={say.unseen}>
          {unseen.map((one) => (
            <UnseenRow pupil={one} href={isToday ? paths.register(id) : undefined} />
          ))}
        </List>
      ) : null}
      {missed.length > 0 ? (
        <List label={say.missed}>
          {missed.map((one) => (
            <MissedRow missed={one} href={isToday ? paths.register(id) : undefined} />
          ))}
        </List>
      ) : null}
      {absent.length > 0 ? (
        <List label={name}>
          {absent.map((one) => (
            <AbsentRow absent={one} day={day} />
          ))}
        </List>
      ) : null}
    </Section>
  )
}

const ToRegister = ({ group: { id, name, check } }: { group: DayGroup }) => (
  <ButtonLink href={paths.register(id)} class={check ? 'bare' : undefined}>
    {useWords(dayTexts).check}
    <span class="sr"> {name}</span>
  </ButtonLink>
)

/** Whether somebody looked, and that nobody is reported where nobody is. */
const Checked = ({ group: { check, absent, missed }, isToday }: Omit<GroupProps, 'day'>) => {
  const say = useWords(dayTexts)
  const reader = useReader()
  const nobody = absent.length + missed.length === 0 ? say.nobody : ''
  const looked = check ? say.closed(check.by, timeText(check.at, reader)) : isToday ? say.open : ''
  return <>{[nobody, looked].filter(Boolean).join(' ')}</>
}

const UnseenRow = ({ pupil, href }: { pupil: Unseen; href: string | undefined }) => {
  const say = useWords(dayTexts)
  const reader = useReader()
  return (
    <Row
      title={pupil.name}
      isName
      href={href}
      detail={<Badge kind="wrong">{say.unseen}</Badge>}
      sub={unseenText(pupil, say, reader)}
    />
  )
}

/** Why somebody has to look. */
export const unseenText = ({ name, takenBackAt, due }: Unseen, say: Say, reader: Reader) =>
  takenBackAt ? say.takenBack(name, timeText(takenBackAt, reader)) : say.isDue(name, due ?? '')

const MissedRow = ({
  missed: { name, at, answer, answeredBy, outcomeAt },
  href,
}: {
  missed: Missed
  href: string | undefined
}) => {
  const say = useWords(dayTexts)
  const reader = useReader()
  return (
    <Row
      title={name}
      isName
      href={href}
      detail={
        outcomeAt ? (
          <Badge kind="late">{say.arrivedAt(timeText(outcomeAt, reader))}</Badge>
        ) : (
          <>
            <Badge kind="wrong">{say.missing}</Badge> {answer && answeredBy ? say[answer](answeredBy) : null}
          </>
        )
      }
      sub={say.missedAt(timeText(at, reader))}
    />
  )
}

export const AbsentRow = ({ absent, day }: { absent: Absent; day: string }) => {
  const say = useWords(dayTexts)
  const words = useWords(absenceTexts)
  const reader = useReader()
  const { name, kind, note, by, at, from, until, isConfirmed, seenAt } = absent
  const when = seenAt
    ? say.seenAt(timeText(seenAt, reader))
    : whenText({ ...absent, isRunning: from <= day }, words, reader, from === until ? () => '' : named(day, say))
  const reported = localDay(at, reader.zone) === day ? '' : `${namedDayText(at, reader)} `
  return (
    <Row
      title={name}
      isName
      detail={
        <>
          <Badge kind={kind === 'late' ? 'late' : undefined}>{nameOfKind(kind, words)}</Badge> {when}
          {note ? <div>{note}</div> : null}
        </>
      }
      sub={[say.by(by, `${reported}${timeText(at, reader)}`), isConfirmed ? say.confirmed : '']
        .filter(Boolean)
        .join(', ')}
    />
  )
}

/** By date, but for the list's own day, whose date stands above it (on paper too). */
const named = (listed: string, say: Say) => (day: string, reader: Reader) => {
  if (day !== listed) return namedDayText(instantAt(day, '12:00', reader.zone), reader)
  return day === localDay(reader.now, reader.zone) ? say.today : say.thisDay
}

/** There where scripts run; the browser's own menu prints as well. */
const PrintButton = () => (
  <button type="button" class="button quiet" data-print hidden>
    <Icon name="print" />
    {useWords(dayTexts).print}
  </button>
)
