import * as v from 'valibot'
import { line, optionalLine, tick } from '../http/forms.ts'

export const providerForm = v.object({
  naam: line(40),
  uitgever: line(300),
  client: line(200),
  geheim: optionalLine(500),
  domein: optionalLine(200),
  tweedestap: tick,
})
