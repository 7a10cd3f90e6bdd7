import { bookingTexts } from '../../templates/conferences/booking-texts.ts'
import { Refused } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { isDay } from '../time.ts'
import { stopWaiting, wait } from './booking-queries.ts'

/** Waits for a time with the teacher of a talk of mine, or waits no more. */
export async function waitFor(scope: Scope, talkId: string, { waits, day }: { waits: boolean; day: string }) {
  if (!waits) return void (await stopWaiting(scope, talkId))
  const [waiting] = await wait(scope, talkId, isDay(day) ? day : '')
  if (!waiting) throw new Refused(bookingTexts.notNow)
}
