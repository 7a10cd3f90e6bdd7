import * as v from 'valibot'
import { line, optionalLine } from '../http/forms.ts'

// Nobody typed these, so nobody could mend them: what does not fit is left out.
const carried = {
  naar: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(2000)), ''), ''),
  bewaard: v.optional(v.string(), ''),
  bestanden: v.fallback(optionalLine(), ''),
}

/** A password as it was typed, spaces and all. */
export const passwordField = v.pipe(v.string('required'), v.minLength(1, 'required'), v.maxLength(1000, 'tooLong'))

export const forgottenForm = v.object({ naam: line() })

export const newPasswordForm = v.object({ wachtwoord: passwordField })

// Whoever has no password leaves the present one out.
const current = { huidig: v.optional(v.pipe(v.string(), v.maxLength(1000, 'tooLong')), '') }

export const ownUserNameForm = v.object({ gebruikersnaam: line(), ...current })
export const ownPasswordForm = v.object({ wachtwoord: passwordField, ...current })
export const ownEmailForm = v.object({ email: line(254), ...current })

export const setUpForm = v.object({ sleutel: line(2000), code: line(40), ...current })
export const proofForm = v.object(current)
export const codeForm = v.object({ code: line(40) })

export const loginForm = v.object({
  gebruikersnaam: line(),
  wachtwoord: passwordField,
  ...carried,
})

export const loginStepForm = v.object({ bewijs: v.string('required'), code: line(40), ...carried })

/** What a browser says of a passkey, beside the question that it answers (js/passkey.js). */
export const passkeyShown = {
  uitdaging: v.pipe(v.string('required'), v.minLength(1, 'required'), v.maxLength(2000, 'tooLong')),
  sleutel: v.pipe(v.string('required'), v.minLength(1, 'required'), v.maxLength(40_000, 'tooLong')),
}

export const passkeyLoginForm = v.object({ ...passkeyShown, ...carried })
export const passkeyStepForm = v.object({ bewijs: v.string('required'), ...passkeyShown, ...carried })
export const passkeyConfirmForm = v.object(passkeyShown)
export const passkeyForm = v.object({ naam: line(60), ...passkeyShown })
export const passkeyNameForm = v.object({ naam: line(60) })

export const logoutForm = v.object(carried)
