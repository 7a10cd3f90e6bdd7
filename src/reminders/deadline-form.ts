import * as v from 'valibot'
import { draftProblems } from '../../templates/drafts/problems.ts'
import { type Problems, tick } from '../http/forms.ts'
import type { Scope } from '../scope.ts'
import { instantAt, readDay } from '../time.ts'

/** A day without a time is until the school's five o'clock; none is no deadline. */
export function deadlineIn(
  typedDay: string,
  typedTime: string,
  { now, school }: Scope,
): { at: Date | null; problems: Problems } {
  if (typedDay.trim() === '') return { at: null, problems: {} }
  const day = readDay(typedDay.trim())
  const time = typedTime.trim() || '17:00'
  if (!day) return { at: null, problems: { dag: draftProblems.notADay } }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { at: null, problems: { tijd: draftProblems.notATime } }
  const at = instantAt(day, time, school.zone)
  return { at, problems: at <= now ? { dag: draftProblems.pastDeadline } : {} }
}

const short = v.optional(v.pipe(v.string(), v.maxLength(64)), '')

/** `gezien`: the deadline that stood there when the form was shown. */
export const deadlineForm = v.object({
  actie: short,
  dag: short,
  tijd: short,
  melden: tick,
  gezien: short,
  nonce: short,
})
