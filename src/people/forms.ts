import * as v from 'valibot'
import { oneOf } from '../http/forms.ts'
import { staffRoles } from './schema.ts'

export const roleForm = v.object({ rol: oneOf(staffRoles), doen: oneOf(['geven', 'afnemen']) })
