import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { cleanText } from '../cleaning.ts'
import { day, line } from '../http/forms.ts'
import { tongues } from '../tongues.ts'
import { longestReply } from './schema.ts'

export const replyForm = v.object({
  tekst: v.pipe(
    v.string(problem('replyEmpty')),
    v.transform((typed) => cleanText(typed).trimStart()),
    v.minLength(1, problem('replyEmpty')),
    v.maxLength(longestReply, problem('replyTooLong')),
  ),
  nonce: v.optional(v.string(), ''),
  taal: v.optional(v.fallback(v.nullable(v.picklist(tongues)), null), null),
})

export const absenceForm = v.object({ van: day(), tot: day(), vervanger: line(40) })
