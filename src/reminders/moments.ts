import { daysLater, instantAt, localDay, localTime } from '../time.ts'

/** How long before the deadline somebody may be reminded (local days), and what is chosen unless the sender chooses (D5). */
export const offeredDays = [7, 3, 2, 1] as const
export const usualDays: readonly number[] = [3, 1]

/** At the deadline's own time of day, also where the clock was put forward in between; what has gone by falls out. */
export const remindersBefore = (
  deadline: Date,
  days: readonly number[],
  { zone, after }: { zone: string; after: Date },
) =>
  days
    .map((count) => instantAt(daysLater(localDay(deadline, zone), -count), localTime(deadline, zone), zone))
    .filter((at) => at > after)
