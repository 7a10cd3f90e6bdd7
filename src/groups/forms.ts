import * as v from 'valibot'
import { line, oneOf } from '../http/forms.ts'
import { madeByHand } from './founding.ts'
import { memberRoles } from './schema.ts'

export const newGroupForm = v.object({ naam: line(80), soort: oneOf(madeByHand) })
export const groupNameForm = v.object({ naam: line(80) })
export const placeForm = v.object({ persoon: line(40), rol: oneOf(memberRoles), zet: oneOf(['erbij', 'weg']) })
