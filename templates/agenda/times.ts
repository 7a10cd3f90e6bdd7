import type { AgendaItem } from '../../src/agenda/items.ts'
import { words } from '../../src/language.ts'
import { daysLater, instantAt } from '../../src/time.ts'
import { localDayText, timeText } from '../ui/moment.ts'
import type { Reader } from '../ui/reader.tsx'
import { agendaTexts } from './texts.ts'

type Timed = Pick<AgendaItem, 'kind' | 'allDay' | 'startsAt' | 'endsAt' | 'firstDay' | 'lastDay'>

/** "8:30–12:00", "t/m vrijdag 4 december" */
export function timesText({ kind, allDay, startsAt, endsAt, firstDay, lastDay }: Timed, reader: Reader) {
  const say = words(agendaTexts, reader.language)
  if (kind === 'deadline') return ''
  const last = lastDay > firstDay ? say.until(localDayText(lastDay, reader)) : ''
  if (allDay) return last
  const [from, until] = [startsAt, endsAt].map((at) => timeText(at, reader))
  return [endsAt > startsAt ? `${from}–${until}` : from, last].filter(Boolean).join(' ')
}

/** The same with the day and the place, for what is read on another day than it was written: never "morgen". */
export function whenText(item: Timed & Pick<AgendaItem, 'place'>, reader: Reader) {
  const apart = { ...reader, now: instantAt(daysLater(item.firstDay, -7), '12:00', reader.zone) }
  return [localDayText(item.firstDay, apart), timesText(item, apart), item.place ?? ''].filter(Boolean).join(' · ')
}
