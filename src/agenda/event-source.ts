import { type OccurrenceRow, occurrencesForMe } from '../calendar/seeing-queries.ts'
import { paths } from '../paths.ts'
import type { AgendaItem } from './items.ts'
import { source } from './source.ts'

/** The school's calendar, those of my groups, homework, messages with a date, and what is my own (F1). */
export const eventSource = source({
  // A feed tells of events by their rules (feeds.ts).
  inFeeds: false,
  statements: (scope, days) => [occurrencesForMe(scope, days)],
  items: ({ me }, [rows]) => itemsOf(rows, me.id),
})

/** An event is read once for each month and calendar it is in, and is one item. */
export function itemsOf(rows: readonly OccurrenceRow[], ownId = ''): AgendaItem[] {
  const same = Map.groupBy(rows, ({ id, original }) => `${id} ${original}`)
  return [...same.values()].map((those) => {
    const row = those[0] as OccurrenceRow // safe: no group is empty
    return {
      ...itemOf(row),
      calendars: [...new Set(those.map(({ calendar }) => (calendar === ownId ? 'own' : calendar)))],
    }
  })
}

const itemOf = (row: OccurrenceRow): AgendaItem => ({
  key: `${row.id} ${row.original}`,
  kind: row.of_message ? 'message' : row.kind,
  calendars: [],
  title: row.title,
  startsAt: new Date(row.starts_at),
  endsAt: new Date(row.ends_at),
  allDay: row.all_day === 1,
  firstDay: row.first_day,
  lastDay: row.last_day,
  href: hrefOf(row),
  place: row.place,
  about: row.subject ? [row.subject] : [],
  bring: row.bring,
  draft: row.draft === 1,
  repeats: row.repeats === 1,
})

/** What stands for a message says no more than that to whoever does not have it. */
function hrefOf({ id, original, repeats, of_message, has_message }: OccurrenceRow) {
  if (of_message) return has_message ? paths.message(id) : null
  return repeats ? `${paths.event(id)}?keer=${original}` : paths.event(id)
}
