import { schoolDaysOffIn } from '../calendar/days-off.ts'
import type { DayOffRow } from '../calendar/days-off-queries.ts'
import type { Scope } from '../scope.ts'
import { todayOf } from './reports.ts'
import type { RegisterToDoRow } from './to-do-queries.ts'

/** A class of mine whose register is not closed, or of which somebody is missed (H3). */
export type RegisterToDo = { id: string; name: string; missed: string[]; isOpen: boolean }

export function registersIn(scope: Scope, rows: readonly RegisterToDoRow[], off: readonly DayOffRow[]): RegisterToDo[] {
  const today = todayOf(scope)
  const daysOff = schoolDaysOffIn(off, { from: today, until: today })
  return [...Map.groupBy(rows, ({ id }) => id)]
    .filter(([id]) => !daysOff.isOff(today, id))
    .map(([id, those]) => ({
      id,
      name: those[0]?.name ?? '',
      missed: those.flatMap(({ missed }) => missed ?? []),
      isOpen: those.some(({ missed }) => missed === null),
    }))
}
