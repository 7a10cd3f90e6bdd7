import * as v from 'valibot'
import { translationTexts } from '../../templates/translations/texts.ts'
import { problem } from '../../templates/ui/problems.ts'
import { cleanLine } from '../cleaning.ts'
import { optionalText, type Problems, tick } from '../http/forms.ts'
import { tongues } from '../tongues.ts'

/** Empty says: as the pages are. */
export const readingForm = v.object({
  leestaal: v.pipe(v.optional(v.string(), ''), v.picklist([...tongues, ''], problem('notAnOption'))),
})

const mostWords = 300
const longestWord = 60

/** One word, or a few that belong together, on each line. */
export const glossaryForm = v.object({ vertalen: tick, woorden: optionalText(mostWords * longestWord) })

export const glossaryIn = (typed: string) => [...new Set(typed.split('\n').map(cleanLine).filter(Boolean))]

export function glossaryProblems({ woorden }: v.InferOutput<typeof glossaryForm>): Problems {
  const words = glossaryIn(woorden)
  if (words.length > mostWords) return { woorden: translationTexts.tooMany }
  return words.some((word) => word.length > longestWord) ? { woorden: translationTexts.tooLong } : {}
}
