import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { mailChoices } from '../people/schema.ts'

export const notificationChoiceForm = v.object({ keuze: v.picklist(mailChoices, problem('notAnOption')) })
