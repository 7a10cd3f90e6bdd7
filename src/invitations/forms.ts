import * as v from 'valibot'
import { passwordField } from '../accounts/forms.ts'
import { line, optionalLine } from '../http/forms.ts'

export const acceptanceForm = v.object({ gebruikersnaam: line(), wachtwoord: passwordField })

export const codeForm = v.object({ code: line(60) })

/** A code that came along in an address; one that is none is left out. */
export const carriedCode = (said: string | undefined) => v.parse(v.fallback(optionalLine(60), ''), said ?? '')
