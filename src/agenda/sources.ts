import type { Days } from '../calendar/seeing-queries.ts'
import type { Scope } from '../scope.ts'
import { birthdaySource } from './birthday-source.ts'
import { conferenceSource } from './conference-source.ts'
import { deadlineSource } from './deadline-source.ts'
import { eventSource } from './event-source.ts'
import type { AgendaItem } from './items.ts'
import type { Source } from './source.ts'

/** Every feature with something for an agenda; how to join is said at `Source`. */
export const sources: readonly Source[] = [eventSource, deadlineSource, birthdaySource, conferenceSource]

/** What these ask, to join a batch; and what it answered, as items in the order of time. */
export function gathering(scope: Scope, days: Days, from: readonly Source[] = sources) {
  const asked = from.map((one) => one.statements(scope, days))
  return {
    statements: asked.flat(),
    items: (answers: readonly unknown[]) => {
      let place = 0
      return from
        .flatMap((one, which) => {
          const own = answers.slice(place, place + (asked[which]?.length ?? 0))
          place += own.length
          return one.items(scope, own, days)
        })
        .filter(({ firstDay, lastDay }) => firstDay <= days.until && lastDay >= days.from)
        .sort(byTime)
    },
  }
}

/** What lasts all day comes first on its day. */
export const byTime = (one: AgendaItem, other: AgendaItem) =>
  (one.firstDay < other.firstDay ? -1 : one.firstDay > other.firstDay ? 1 : 0) ||
  Number(other.allDay) - Number(one.allDay) ||
  one.startsAt.getTime() - other.startsAt.getTime() ||
  (one.key < other.key ? -1 : 1)
