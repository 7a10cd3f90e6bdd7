import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { line, optionalLine, optionalText } from '../http/forms.ts'
import { longestComment } from './comments.ts'

export const commentForm = v.object({
  reactie: v.pipe(optionalText(longestComment), v.minLength(1, problem('required'))),
  nr: optionalLine(40),
})

export const whyForm = v.object({ waarom: line(300) })
