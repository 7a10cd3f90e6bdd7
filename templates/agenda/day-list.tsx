import type { Agenda } from '../../src/agenda/agenda.ts'
import type { AgendaItem } from '../../src/agenda/items.ts'
import { visible } from '../messages/attachments.tsx'
import { overviewTexts } from '../overview/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Deadline } from '../ui/time.tsx'
import { type Marked, marksOf, Sign } from './sign.tsx'
import { agendaTexts } from './texts.ts'
import { timesText } from './times.ts'

type Props = { agenda: Pick<Agenda, 'items' | 'days'>; marks: readonly Marked[]; nothing?: string }

/** By day; what began before the first day stands on it. */
export const DayList = ({ agenda: { items, days }, marks, nothing }: Props) => {
  const say = useWords(agendaTexts)
  const reader = useReader()
  const byDay = Map.groupBy(items, ({ firstDay }) => (firstDay < days.from ? days.from : firstDay))
  return (
    <div class="stack reading days">
      {[...byDay].map(([day, those]) => (
        <Section title={capital(localDayText(day, reader))}>
          <List>
            {those.map((item) => (
              <ItemRow item={item} marks={marks} />
            ))}
          </List>
        </Section>
      ))}
      {byDay.size === 0 ? (
        <Empty icon="calendar" title={say.nothing}>
          {nothing ?? say.nothingMore}
        </Empty>
      ) : null}
    </div>
  )
}

export const capital = (day: string) => day.slice(0, 1).toUpperCase() + day.slice(1)

export const ItemRow = ({ item, marks }: { item: AgendaItem; marks: readonly Marked[] }) => (
  <Row
    lead={marksOf(item, marks)
      .slice(0, 2)
      .map((mark) => <Sign mark={mark} />)}
    title={item.title}
    href={item.href ?? undefined}
    sub={useUnder(item).join(' · ') || undefined}
    detail={item.files?.length ? <Files files={item.files} /> : undefined}
    state={<State item={item} />}
  />
)

const Files = ({ files }: { files: NonNullable<AgendaItem['files']> }) => (
  <p class="cluster">
    {files.map(({ name, href }) => (
      <a href={href} target="_blank" rel="noopener">
        <bdi>{visible(name)}</bdi>
      </a>
    ))}
  </p>
)

/** "8:30–12:00 · Gymzaal" */
function useUnder(item: AgendaItem) {
  const say = useWords(agendaTexts)
  const { about } = useWords(overviewTexts)
  return [
    timesText(item, useReader()),
    item.about?.length ? about(item.about) : '',
    item.place ?? '',
    item.bring ? say.bring(item.bring) : '',
  ].filter(Boolean)
}

const State = ({ item }: { item: AgendaItem }) => {
  const say = useWords(agendaTexts)
  if (item.kind === 'deadline') {
    return (
      <>
        {item.open ? <Deadline at={item.startsAt} /> : null}
        <Badge kind={item.open ? 'info' : 'good'}>{item.open ? say.open : say.answered}</Badge>
      </>
    )
  }
  return (
    <>
      {item.kind === 'event' ? null : <Badge>{say[item.kind]}</Badge>}
      {item.draft ? <Badge kind="late">{say.draft}</Badge> : null}
    </>
  )
}
