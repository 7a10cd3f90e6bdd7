import * as v from 'valibot'
import { oneOf } from '../http/forms.ts'
import { demoRoles } from './roles.ts'

export const roleForm = v.object({ rol: oneOf(demoRoles) })
