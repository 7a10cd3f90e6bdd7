import { Temporal } from 'temporal-polyfill'
import type { SchoolScope } from '../scope.ts'
import { type DayOffRow, daysOffRows, type GroupsFound } from './days-off-queries.ts'

/** The days to look at, and for which groups besides the school as a whole. */
export type Span = { from: string; until: string; groupIds?: readonly string[]; groupsFound?: GroupsFound }

export type DayOff = { day: string; reason: 'weekend' | 'holiday' | 'studyDay'; title: string }

export type DaysOff = {
  /** Whether there is no school that day: for anybody, or for this group. */
  isOff: (day: string, groupId?: string) => boolean
  /** Each with why, in order; a group's own study days only for that group. */
  of: (groupId?: string) => DayOff[]
  /** The days there is school. */
  schoolDays: (groupId?: string) => string[]
}

/** For a batch of one's own: `schoolDaysOffIn(await …)` reads what this asks. Drafts are nobody's day off yet (F5). */
export const schoolDaysOffRows = (scope: Pick<SchoolScope, 'db'>, span: Span) => daysOffRows(scope, span)

export function schoolDaysOffIn(rows: readonly DayOffRow[], { from, until }: Span): DaysOff {
  const days = daysBetween(from, until)
  const of = (groupId?: string): DayOff[] => {
    const here = rows.filter(({ calendar }) => calendar === 'school' || calendar === groupId)
    return days.flatMap((day) => dayOff(day, here) ?? [])
  }
  const known = new Map<string | undefined, ReadonlySet<string>>()
  const setOf = (groupId?: string) => {
    const set = known.get(groupId) ?? new Set(of(groupId).map(({ day }) => day))
    known.set(groupId, set)
    return set
  }
  return {
    of,
    isOff: (day, groupId) => setOf(groupId).has(day),
    schoolDays: (groupId) => days.filter((day) => !setOf(groupId).has(day)),
  }
}

/** Holidays, study days and weekends of a school between two days, both included: on these nobody is missed (H1, H3, G1). */
export async function schoolDaysOff(scope: Pick<SchoolScope, 'db'>, span: Span): Promise<DaysOff> {
  return schoolDaysOffIn(await schoolDaysOffRows(scope, span), span)
}

function dayOff(day: string, rows: readonly DayOffRow[]): DayOff | null {
  const row = rows.find(({ first_day: first, last_day: last }) => first <= day && day <= last)
  if (row) return { day, reason: row.kind, title: row.title }
  return Temporal.PlainDate.from(day).dayOfWeek > 5 ? { day, reason: 'weekend', title: '' } : null
}

function daysBetween(from: string, until: string) {
  const last = Temporal.PlainDate.from(until)
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}
