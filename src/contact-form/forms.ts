import * as v from 'valibot'
import type { Problem } from '../../templates/ui/problems.ts'
import { cleanText } from '../cleaning.ts'
import { line, optionalLine } from '../http/forms.ts'
import { isAddress } from '../mail/address.ts'
import { longestBody } from './writing.ts'

/** A name and an address are lines: nothing in them can begin another header of a mail (check 18). */
export const letterForm = v.object({
  naam: line(100),
  email: v.pipe(line(200), v.check(isAddress, 'notAnAddress' satisfies Problem)),
  telefoon: optionalLine(40),
  bericht: v.pipe(
    v.string('required' satisfies Problem),
    v.transform(cleanText),
    v.check((text) => text.trim() !== '', 'required' satisfies Problem),
    v.maxLength(longestBody, 'tooLong' satisfies Problem),
  ),
  // Hidden from people; whatever they hold, they never stand in the way of a letter.
  website: v.optional(v.string(), ''),
  formulier: v.optional(v.string(), ''),
})
