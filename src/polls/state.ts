import type { Poll } from './schema.ts'

export type State = 'draft' | 'planned' | 'open' | 'closed' | 'withdrawn'
type Moments = Pick<Poll, 'sentAt' | 'openedAt' | 'closesAt' | 'closedAt' | 'withdrawnAt'>

/** What can be done with it now. */
export function stateOf({ sentAt, openedAt, closesAt, closedAt, withdrawnAt }: Moments, now: Date): State {
  if (withdrawnAt) return 'withdrawn'
  if (!sentAt) return 'draft'
  if (!openedAt) return 'planned'
  return closedAt || (closesAt && closesAt <= now) ? 'closed' : 'open'
}

const day = 86_400_000
/** Whoever has not taken part is reminded so many days before it closes (D5). */
export const remindedDays = [3, 1] as const

type Timed = Moments & Pick<Poll, 'startsAt'>

/** When the schedule should look at it next. */
export function nextMoment(poll: Timed, now: Date): Date | null {
  const { startsAt, closesAt, closedAt } = poll
  const state = stateOf(poll, now)
  if (state === 'planned') return startsAt ?? now
  if (state === 'open' && closesAt) return momentsBefore(closesAt).find((at) => at > now) ?? closesAt
  return state === 'closed' && !closedAt ? now : null
}

const momentsBefore = (closesAt: Date) => remindedDays.map((days) => new Date(closesAt.getTime() - days * day))

/** The reminder that is due: the last whose moment has come; a short poll, open for less than its days, has fewer. */
export function dueReminder({ openedAt, closesAt }: Moments, now: Date) {
  if (!openedAt || !closesAt) return undefined
  return remindedDays.findLast((days) => {
    const at = closesAt.getTime() - days * day
    return at <= now.getTime() && at > openedAt.getTime()
  })
}
