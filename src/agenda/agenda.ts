import { Temporal } from 'temporal-polyfill'
import { type CalendarRow, type Days, groupsNearMe } from '../calendar/seeing-queries.ts'
import type { Scope } from '../scope.ts'
import { daysLater, isDay, localDay } from '../time.ts'
import type { AgendaItem } from './items.ts'
import { gathering } from './sources.ts'

export const views = ['lijst', 'week', 'maand'] as const
export type View = (typeof views)[number]

/** What was asked to be seen: a view, from a day, of some calendars or all. */
export type Asked = { view: View; day: string; only: readonly string[] }
export type Agenda = Asked & {
  days: Days
  today: string
  items: readonly AgendaItem[]
  groups: readonly CalendarRow[]
  /** The days by which one leafs on and back. */
  before: string
  after: string
}

const listDays = 42

export function askedIn(query: Record<string, string>, only: readonly string[], today: string): Asked {
  const { toon = '', dag = '' } = query
  const isNear = isDay(dag) && dag > '1990-01-01' && dag < '2200-01-01'
  return { view: views.find((view) => view === toon) ?? 'lijst', day: isNear ? dag : today, only }
}

export async function agenda(scope: Scope, asked: Asked): Promise<Agenda> {
  const { days, before, after } = spanOf(asked)
  const { statements, items } = gathering(scope, days)
  const [groups, ...answers] = await scope.db.batch([groupsNearMe(scope), ...statements])
  const isWanted = ({ calendars }: AgendaItem) =>
    asked.only.length === 0 || calendars.some((calendar) => asked.only.includes(calendar))
  const today = localDay(scope.now, scope.school.zone)
  return { ...asked, days, before, after, today, groups, items: items(answers).filter(isWanted) }
}

/** Six weeks of list, one month, or the week of a day from its Monday. */
function spanOf({ view, day }: Asked) {
  if (view === 'lijst')
    return {
      days: { from: day, until: daysLater(day, listDays - 1) },
      before: daysLater(day, -listDays),
      after: daysLater(day, listDays),
    }
  const at = Temporal.PlainDate.from(day)
  const from = view === 'week' ? at.subtract({ days: at.dayOfWeek - 1 }) : at.with({ day: 1 })
  const step = view === 'week' ? { days: 7 } : { months: 1 }
  const after = from.add(step)
  return {
    days: { from: from.toString(), until: after.subtract({ days: 1 }).toString() },
    before: from.subtract(step).toString(),
    after: after.toString(),
  }
}
