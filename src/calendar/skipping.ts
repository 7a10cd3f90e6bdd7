import type { Scope } from '../scope.ts'
import { schoolDaysOff } from './days-off.ts'
import { timesOf } from './repeating.ts'
import type { Kept } from './series.ts'

/** What repeats, but for holidays and study days of the school, or of all the groups in whose calendars it stands (F3, F5). */
export async function withoutDaysOff(scope: Scope, { event, calendars }: Kept): Promise<Kept> {
  const times = event.rule === null ? [] : timesOf(event)
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) return { event, calendars }
  const groupIds = calendars.filter((one) => one !== 'school' && one !== 'public' && one !== scope.me.id)
  const daysOff = await schoolDaysOff(scope, { from: first.firstDay, until: last.lastDay, groupIds })
  const free = (groupId?: string) =>
    new Set(daysOff.of(groupId).flatMap(({ day, reason }) => (reason === 'weekend' ? [] : day)))
  const sets = (calendars.includes('school') || groupIds.length === 0 ? [undefined] : groupIds).map(free)
  const gone = times.filter(({ firstDay }) => sets.every((days) => days.has(firstDay)))
  const changes = gone.map(({ original }) => ({ original, gone: true as const }))
  const others = event.changes.filter((one) => !gone.some(({ original }) => original === one.original))
  return { event: { ...event, changes: [...others, ...changes] }, calendars }
}
