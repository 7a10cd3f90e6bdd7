import * as v from 'valibot'
import { line, optionalLine, tick } from '../http/forms.ts'

/** Whose words are made anew: one pupil's, or "alle". */
export const renewForm = v.object({ wie: line(40) })

export const pupilLoginForm = v.object({
  gebruikersnaam: line(80),
  woorden: line(),
  eigen: tick,
  naar: v.fallback(optionalLine(2000), ''),
})
