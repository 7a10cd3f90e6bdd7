import * as v from 'valibot'
import { optionalLine } from '../http/forms.ts'
import { longestFeedback } from './feedback.ts'

export const feedbackForm = v.object({
  tekst: v.pipe(v.string('required'), v.trim(), v.minLength(1, 'required'), v.maxLength(longestFeedback, 'tooLong')),
  // Nobody typed it, so nobody could mend it.
  pagina: v.fallback(optionalLine(2000), ''),
})
