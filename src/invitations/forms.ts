import * as v from 'valibot'
import { passkeyShown, passwordField } from '../accounts/forms.ts'
import { line, oneOf, optionalLine, optionalText } from '../http/forms.ts'
import { languages } from '../language.ts'

export const acceptanceForm = v.object({ gebruikersnaam: line(), wachtwoord: passwordField })

export const acceptanceNameForm = v.object({ gebruikersnaam: line() })
export const passkeyAcceptanceForm = v.object({ gebruikersnaam: line(), ...passkeyShown })

export const codeForm = v.object({ code: line(60) })

/** A code that came along in an address; one that is none is left out. */
export const carriedCode = (said: string | undefined) => v.parse(v.fallback(optionalLine(60), ''), said ?? '')

/** What a school adds to its introduction letter; more would not fit on the page. */
export const ownWords = 600
export const introductionForm = v.object({ taal: oneOf(languages), eigen: optionalText(ownWords) })
