import type { Absent, DayGroup, DayList } from '../../src/absence/day-list.ts'
import { paths } from '../../src/paths.ts'
import { Badge, Count } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText, momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { dayTexts } from './day-texts.ts'
import { nameOfKind, whenText } from './report-card.tsx'
import { absenceTexts } from './texts.ts'

/** Who is reported absent on a day: on a screen that stays open, and on paper. */
export const DayPage = ({ list }: { list: DayList }) => {
  const say = useWords(dayTexts)
  const reader = useReader()
  const { day, today, before, after } = list
  return (
    <div class="reading stack">
      <PageHead title={say.title} sub={localDayText(day, reader)} action={<PrintButton />} />
      <nav class="split" aria-label={say.days}>
        <ButtonLink href={paths.absenteesOn(before)} icon="back">
          {localDayText(before, reader)}
        </ButtonLink>
        {day === today ? null : <ButtonLink href={paths.absentees}>{say.toToday}</ButtonLink>}
        <ButtonLink href={paths.absenteesOn(after)}>
          {localDayText(after, reader)}
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
  const { day, today, off, groups, stand } = list
  const polls =
    day < today
      ? {}
      : { 'hx-get': `${paths.absenteesOn(day)}?stand=${stand}`, 'hx-trigger': 'every 20s', 'hx-swap': 'outerHTML' }
  const total = groups.reduce((sum, { absent }) => sum + absent.length, 0)
  return (
    <div id="absenties" class="stack" {...polls}>
      {off === null ? null : <Notice kind="info">{say.off(off)}</Notice>}
      {groups.length === 0 ? <Empty icon="people">{say.noGroups}</Empty> : null}
      {groups.length > 1 ? <p class="quiet">{say.total(total, groups.length)}</p> : null}
      {groups.map((group) => (
        <GroupOfDay group={group} day={day} />
      ))}
    </div>
  )
}

const GroupOfDay = ({ group: { name, isOff, absent }, day }: { group: DayGroup; day: string }) => {
  const say = useWords(dayTexts)
  return (
    <Section
      title={name}
      action={absent.length > 0 ? <Count value={absent.length} label={say.count(absent.length)} /> : undefined}
    >
      {isOff ? <p class="quiet">{say.groupOff}</p> : null}
      {absent.length > 0 ? (
        <List label={name}>
          {absent.map((one) => (
            <AbsentRow absent={one} day={day} />
          ))}
        </List>
      ) : null}
      {absent.length === 0 && !isOff ? <p class="quiet">{say.nobody}</p> : null}
    </Section>
  )
}

const AbsentRow = ({ absent, day }: { absent: Absent; day: string }) => {
  const say = useWords(dayTexts)
  const words = useWords(absenceTexts)
  const reader = useReader()
  const { name, kind, note, by, at, from, isConfirmed } = absent
  const when = whenText({ ...absent, isRunning: from <= day }, words, reader)
  return (
    <Row
      title={name}
      detail={
        <>
          <Badge kind={kind === 'late' ? 'late' : undefined}>{nameOfKind(kind, words)}</Badge> {when}
          {note ? <div>{note}</div> : null}
        </>
      }
      sub={[say.by(by, momentText(at, reader, { exact: true })), isConfirmed ? say.confirmed : '']
        .filter(Boolean)
        .join(', ')}
    />
  )
}

/** There where scripts run; the browser's own menu prints as well. */
const PrintButton = () => (
  <button type="button" class="button quiet" data-print hidden>
    <Icon name="print" />
    {useWords(dayTexts).print}
  </button>
)
