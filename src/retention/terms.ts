import { undoDays } from '../calendar/removing.ts'
import { localDay, monthsLater } from '../time.ts'

/** In months after a pupil left, or after a day was: absence by law (Leerplichtwet), consent as long as it must be provable. */
export const months = { absence: 60, consent: 12 }
/** In days: feeds tell of what is cancelled for ninety; a file that was read is looked at for two weeks; what a visitor wrote is settled in a year; what was taken away comes back within a month, and is talked about for three; a sign-up is confirmed within a week; who was asked in a poll goes a year after it. */
export const days = { cancelled: 90, file: 14, letter: 365, post: 30, comment: 90, subscriber: 7, poll: 365 }

const day = 86_400_000

/** Before when something must have been for its time to be over. */
export function over(now: Date, zone: string) {
  const today = localDay(now, zone)
  return {
    absence: monthsLater(today, -months.absence),
    consent: monthsLater(today, -months.consent),
    cancelled: new Date(now.getTime() - days.cancelled * day),
    undone: new Date(now.getTime() - undoDays * day),
    file: new Date(now.getTime() - days.file * day),
    letter: new Date(now.getTime() - days.letter * day),
    post: new Date(now.getTime() - days.post * day),
    comment: new Date(now.getTime() - days.comment * day),
    subscriber: new Date(now.getTime() - days.subscriber * day),
    poll: new Date(now.getTime() - days.poll * day),
  }
}

export type Over = ReturnType<typeof over>
