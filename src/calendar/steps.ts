import type { Event, Step } from './schema.ts'
import type { NewEvent } from './writing-queries.ts'

export const stepOf = ({ id, sequence }: Pick<Event, 'id' | 'sequence'>, before: NewEvent | null, later = 0): Step => ({
  id,
  sequence: sequence + later,
  was: before && {
    ...{ title: before.title, place: before.place, allDay: before.allDay, zone: before.zone },
    ...{ rule: before.rule, until: before.until, changes: before.changes },
    ...{ startsAt: before.startsAt.getTime(), endsAt: before.endsAt.getTime() },
  },
})
