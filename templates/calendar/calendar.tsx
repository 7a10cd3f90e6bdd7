import type { Asked } from '../../src/overview/asked.ts'
import { paths } from '../../src/paths.ts'
import { overviewTexts } from '../overview/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Deadline, dayText } from '../ui/time.tsx'
import { calendarTexts } from './texts.ts'

export type Dated = Asked & { deadline: Date }

/** What comes, by day. */
export const CalendarPage = ({ deadlines }: { deadlines: readonly Dated[] }) => {
  const say = useWords(calendarTexts)
  const reader = useReader()
  const days = Map.groupBy(deadlines, ({ deadline }) => dayText(lastMoment(deadline), reader))
  return (
    <>
      <PageHead title={say.title} />
      <div class="stack reading">
        {[...days].map(([day, items]) => (
          <Section title={capital(day)}>
            <List>
              {items.map((item) => (
                <Item item={item} />
              ))}
            </List>
          </Section>
        ))}
        {days.size === 0 ? (
          <Empty icon="calendar" title={say.nothing}>
            {say.nothingMore}
          </Empty>
        ) : null}
      </div>
    </>
  )
}

/** A deadline at midnight belongs to the day that then ends. */
const lastMoment = (deadline: Date) => new Date(deadline.getTime() - 1)
const capital = (day: string) => day.slice(0, 1).toUpperCase() + day.slice(1)

const Item = ({ item: { messageId, subject, about, deadline, open } }: { item: Dated }) => {
  const say = useWords(calendarTexts)
  const { about: listed } = useWords(overviewTexts)
  return (
    <Row
      title={subject}
      href={paths.message(messageId)}
      sub={about.length > 0 ? listed(about) : undefined}
      state={
        <>
          {open ? <Deadline at={deadline} /> : null}
          <Badge kind={open ? 'info' : 'good'}>{open ? say.open : say.answered}</Badge>
        </>
      }
    />
  )
}
