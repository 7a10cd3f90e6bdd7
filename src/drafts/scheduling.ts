import { draftProblems } from '../../templates/drafts/problems.ts'
import type { NewMessage } from '../messages/sending.ts'
import type { Scope } from '../scope.ts'
import { daysLater, instantAt, localDay, localTime, readDay } from '../time.ts'
import type { Problems } from './compose-form.ts'
import type { DraftContent } from './content.ts'

/** Further ahead nobody plans, and who it would reach is anybody's guess. */
const furthest = 366

type Moment = { at: Date; problems?: undefined } | { at: null; problems: Problems }

/** When it is to go: a moment of the school's own clock that there is, and that has not been (D1, check 36). */
export function momentIn(
  { sendDay, sendTime }: Pick<DraftContent, 'sendDay' | 'sendTime'>,
  { now, school: { zone } }: Scope,
): Moment {
  const day = readDay(sendDay.trim())
  const time = sendTime.trim()
  if (sendDay.trim() === '') return wrong('plandag', draftProblems.chooseDay)
  if (!day) return wrong('plandag', draftProblems.notADay)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return wrong('plantijd', draftProblems.notATime)
  const at = instantAt(day, time, zone)
  if (localTime(at, zone) !== time) return wrong('plantijd', draftProblems.skippedTime)
  if (at <= now) return wrong(day < localDay(now, zone) ? 'plandag' : 'plantijd', draftProblems.pastMoment)
  return day > daysLater(localDay(now, zone), furthest) ? wrong('plandag', draftProblems.tooFar) : { at }
}

const wrong = (field: string, problem: NonNullable<Problems[string]>): Moment => ({
  at: null,
  problems: { [field]: problem },
})

/** What can be answered only before it is sent cannot be answered. */
export const isTooLate = ({ questionnaire }: NewMessage, at: Date) =>
  questionnaire?.deadline != null && questionnaire.deadline <= at
