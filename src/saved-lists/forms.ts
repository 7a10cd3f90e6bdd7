import * as v from 'valibot'
import { line, tick } from '../http/forms.ts'
import { longestName } from './saved-lists.ts'

export const savedListForm = v.object({ naam: line(longestName), delen: tick })
