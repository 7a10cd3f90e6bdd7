import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { cleanText } from '../cleaning.ts'

/** In characters: some two pages. */
export const longestReply = 5000

export const replyForm = v.object({
  tekst: v.pipe(
    v.string(problem('replyEmpty')),
    v.transform((typed) => cleanText(typed).trimStart()),
    v.minLength(1, problem('replyEmpty')),
    v.maxLength(longestReply, problem('replyTooLong')),
  ),
  nonce: v.optional(v.string(), ''),
})
