import type { Change, calendarImports, Event } from './schema.ts'
import type { NewEvent } from './writing-queries.ts'

/** What a file says of an event, before it did. Moments are numbers, since it is kept as JSON. */
export type Was = Pick<Event, 'title' | 'place' | 'allDay' | 'zone' | 'rule' | 'until'> & {
  startsAt: number
  endsAt: number
  changes: readonly Change[]
}

/** One event of an import: its version after, by which is seen whether anybody changed it since; null where there was none. */
export type Step = { id: string; sequence: number; was: Was | null }

export const stepOf = ({ id, sequence }: Pick<Event, 'id' | 'sequence'>, before: NewEvent | null, later = 0): Step => ({
  id,
  sequence: sequence + later,
  was: before && {
    ...{ title: before.title, place: before.place, allDay: before.allDay, zone: before.zone },
    ...{ rule: before.rule, until: before.until, changes: before.changes },
    ...{ startsAt: before.startsAt.getTime(), endsAt: before.endsAt.getTime() },
  },
})

// Safe cast: nothing else is put in.
export const stepsIn = ({ undo }: Pick<typeof calendarImports.$inferSelect, 'undo'>) => (undo ?? []) as readonly Step[]
