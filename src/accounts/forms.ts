import * as v from 'valibot'
import { line, optionalLine } from '../http/forms.ts'

export const loginForm = v.object({
  gebruikersnaam: line(),
  wachtwoord: v.pipe(v.string('required'), v.minLength(1, 'required'), v.maxLength(1000, 'tooLong')),
  naar: optionalLine(2000),
  bewaard: optionalLine(200_000),
  bestanden: optionalLine(),
})
