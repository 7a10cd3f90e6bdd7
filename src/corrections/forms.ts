import * as v from 'valibot'
import { draftProblems } from '../../templates/drafts/problems.ts'
import { cleanLine, cleanText } from '../cleaning.ts'
import { limits, tooLong, tooMuch } from '../drafts/limits.ts'
import { oneOf, optionalLine, type Problems, tick } from '../http/forms.ts'
import { markedUp } from '../richtext/typed.ts'

const longestReason = 200

/** It cannot be undone, so that its own button says it. */
export const withdrawalForm = v.object({ actie: oneOf(['intrekken']), reden: optionalLine(longestReason) })

const typedText = v.optional(v.string(), '')

/** `actie`: to put a picture in the text, which without scripts is a press of its own. `gezien`: since when the text that the form showed stood there. */
export const correctionForm = v.object({
  onderwerp: v.pipe(typedText, v.transform(cleanLine)),
  tekst: v.optional(v.pipe(v.string(), v.transform(cleanText))),
  opmaak: typedText,
  ongelezen: tick,
  actie: typedText,
  gezien: typedText,
  nonce: typedText,
})

export type Typed = v.InferOutput<typeof correctionForm>

export const textOf = ({ tekst, opmaak }: Typed) => markedUp({ plain: tekst ?? null, html: opmaak })

/** As of a letter that is still to go. */
export function wrongWith({ onderwerp }: Typed, text: ReturnType<typeof textOf>, mayBeEmpty: boolean) {
  const problems: Problems = {
    onderwerp: onderwerp === '' ? draftProblems.subject : tooLong(onderwerp, limits.subject),
    tekst: text.body === '' && !mayBeEmpty ? draftProblems.body : tooMuch(text),
  }
  return Object.values(problems).some(Boolean) ? problems : null
}
