import * as v from 'valibot'
import { line } from '../http/forms.ts'

export const subdomainForm = v.object({ subdomein: line(63) })
