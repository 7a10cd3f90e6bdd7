import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { mailChoices } from '../people/schema.ts'

/** Nothing chosen is no choice either. */
export const notificationChoiceForm = v.object({
  keuze: v.pipe(v.optional(v.string(), ''), v.picklist(mailChoices, problem('notAnOption'))),
})
