import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { passwordField } from '../accounts/forms.ts'
import { line, optionalLine } from '../http/forms.ts'
import { isAddress } from '../mail/address.ts'

export const signUpForm = v.object({
  // Nobody typed it: what makes two presses of one button one sign-up.
  aanmelding: v.fallback(v.pipe(v.string(), v.regex(/^[0-9a-z]{26}$/)), ''),
  school: line(100),
  plaats: line(80),
  subdomein: optionalLine(100),
  voornaam: line(60),
  tussenvoegsel: optionalLine(30),
  achternaam: line(80),
  email: v.pipe(line(254), v.check(isAddress, problem('notAnAddress'))),
  gebruikersnaam: line(100),
  wachtwoord: passwordField,
})

export type SignUpFields = v.InferOutput<typeof signUpForm>

export const confirmationForm = v.object({ subdomein: optionalLine(100) })
