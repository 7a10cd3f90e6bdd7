import * as v from 'valibot'
import { line, optionalLine } from '../http/forms.ts'

export const loginForm = v.object({
  gebruikersnaam: line(),
  wachtwoord: v.pipe(v.string('required'), v.minLength(1, 'required'), v.maxLength(1000, 'tooLong')),
  // Nobody typed these, so nobody could mend them: what does not fit is left out.
  naar: v.fallback(optionalLine(2000), ''),
  bewaard: v.optional(v.string(), ''),
  bestanden: optionalLine(),
})
