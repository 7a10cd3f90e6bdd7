import { daysLater, instantAt, localDay, monthsLater } from '../time.ts'

/** What the directory says of how long a school is here: on trial (A2), or as a demo (A3). */
export type Stay = { trialEndsAt: Date | null; demoEndsAt: Date | null; ownHosts?: string | null }

export const trialMonths = 3
/** How many days before its end a school's admins are told. */
export const warningDays = [14, 7, 1] as const
export type WarningDays = (typeof warningDays)[number]
/** Nothing of a school is deleted for as long after its trial. */
const keptDays = 90

const day = 86_400_000

/** The end of the last free day: the one that is called as today is, three months on. */
export const trialEnd = (now: Date, zone: string) =>
  instantAt(daysLater(monthsLater(localDay(now, zone), trialMonths), 1), '00:00', zone)

export type Trial = { is: 'none' } | { is: 'running'; endsAt: Date; daysLeft: number } | { is: 'over'; keptUntil: Date }

export function trialOf({ trialEndsAt, now }: Stay & { now: Date }): Trial {
  if (!trialEndsAt) return { is: 'none' }
  const left = trialEndsAt.getTime() - now.getTime()
  if (left > 0) return { is: 'running', endsAt: trialEndsAt, daysLeft: Math.ceil(left / day) }
  return { is: 'over', keptUntil: new Date(trialEndsAt.getTime() + keptDays * day) }
}

/** A school whose trial is over can be read, and nothing in it changes (A2). */
export const isReadOnly = (stay: Stay & { now: Date }) => trialOf(stay).is === 'over'

/** A demo whose time is over, or a school that lives elsewhere now, is there for nobody any more, whether or not its rows are gone yet. */
export const isGone = ({ demoEndsAt, leftAt = null }: Pick<Stay, 'demoEndsAt'> & { leftAt?: Date | null }, now: Date) =>
  leftAt !== null || (demoEndsAt !== null && demoEndsAt <= now)
