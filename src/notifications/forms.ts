import * as v from 'valibot'
import { hoursTexts } from '../../templates/notifications/hours-texts.ts'
import { problem } from '../../templates/ui/problems.ts'
import { optionalLine, type Problems, tick } from '../http/forms.ts'
import { mailChoices, postChoices } from '../people/schema.ts'

/** Nothing chosen is no choice either. */
export const notificationChoiceForm = v.object({
  keuze: v.pipe(v.optional(v.string(), ''), v.picklist(mailChoices, problem('notAnOption'))),
  /** Where the school has blogs. */
  blogs: v.optional(v.picklist(postChoices, problem('notAnOption'))),
  blogmelding: tick,
})

const time = v.pipe(optionalLine(5), v.regex(/^(?:([01]\d|2[0-3]):[0-5]\d)?$/, problem('notATime')))

/** Both times empty say: none. */
export const hoursForm = v.object({ van: time, tot: time })
type Times = v.InferOutput<typeof hoursForm>

const whole = ({ van, tot }: Times): Problems =>
  van === '' ? { van: hoursTexts.bothOrNone } : tot === '' ? { tot: hoursTexts.bothOrNone } : {}

export function quietProblems(times: Times): Problems {
  if (times.van === '' && times.tot === '') return {}
  return times.van === times.tot ? { tot: hoursTexts.notTheSame } : whole(times)
}

/** Without a day nothing is said of them, whatever the times are. */
export const workingProblems =
  (days: readonly string[]) =>
  (times: Times): Problems => {
    if (days.length === 0) return times.van && times.tot ? { dagen: hoursTexts.chooseDays } : {}
    return times.van && times.tot && times.van >= times.tot ? { tot: hoursTexts.later } : whole(times)
  }

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
