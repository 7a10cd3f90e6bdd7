import type { Agenda } from '../../src/agenda/agenda.ts'
import type { AgendaItem } from '../../src/agenda/items.ts'
import { daysLater } from '../../src/time.ts'
import { localDayText, timeText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { shortWeekdays } from '../ui/texts.ts'
import { type Marked, marksOf, Sign } from './sign.tsx'
import { agendaTexts } from './texts.ts'

type Props = { agenda: Agenda; marks: readonly Marked[] }

/** A month or a week by the days of the week; on a phone only the days with something, below each other. */
export const MonthGrid = ({ agenda: { days, items, today, view }, marks }: Props) => {
  const { language } = useReader()
  const all = daysBetween(days.from, days.until)
  return (
    <div class={`grid ${view}`}>
      <ol class="grid-heads" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6, 0].map((day) => (
          <li>{shortWeekdays[language][day]}</li>
        ))}
      </ol>
      <ol class={`grid-days from-${weekdayOf(days.from)}`}>
        {all.map((day) => (
          <Day day={day} isToday={day === today} items={items.filter((item) => isOn(item, day))} marks={marks} />
        ))}
      </ol>
    </div>
  )
}

const isOn = ({ firstDay, lastDay }: AgendaItem, day: string) => firstDay <= day && day <= lastDay

type DayProps = { day: string; isToday: boolean; items: readonly AgendaItem[]; marks: readonly Marked[] }

const Day = ({ day, isToday, items, marks }: DayProps) => {
  const reader = useReader()
  const isFree = items.some(({ kind }) => kind === 'holiday' || kind === 'studyDay')
  const look = [items.length === 0 ? 'bare' : '', isFree ? 'free' : ''].filter(Boolean).join(' ')
  return (
    <li class={look || undefined} aria-current={isToday ? 'date' : undefined}>
      <h3>
        <span class="grid-number" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span class="grid-name">{localDayText(day, reader)}</span>
      </h3>
      {items.length > 0 ? (
        <ul class="grid-items">
          {items.map((item) => (
            <Entry item={item} day={day} marks={marks} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

const Entry = ({ item, day, marks }: { item: AgendaItem; day: string; marks: readonly Marked[] }) => {
  const reader = useReader()
  const say = useWords(agendaTexts)
  const time = item.allDay || item.firstDay < day ? '' : timeText(item.startsAt, reader)
  const words = (
    <>
      {time ? <span class="number">{time} </span> : null}
      {item.kind === 'event' ? null : <span class="sr">{say[item.kind]}: </span>}
      {item.title}
    </>
  )
  return (
    <li>
      {marksOf(item, marks)
        .slice(0, 1)
        .map((mark) => (
          <Sign mark={mark} />
        ))}
      {item.href ? <a href={item.href}>{words}</a> : <span>{words}</span>}
    </li>
  )
}

/** 1 for Monday. */
export const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

export function daysBetween(from: string, until: string) {
  const days: string[] = []
  for (let day = from; day <= until; day = daysLater(day, 1)) days.push(day)
  return days
}
