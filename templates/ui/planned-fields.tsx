import type { Draft } from '../../src/http/forms.ts'
import { Field } from './field.tsx'

type One = { name: string; label: string }
type Props = { day: One; time: One; draft: Draft }

/** A day and a time at which something goes by itself, in the school's own clock; neither need be filled in. */
export const PlannedFields = ({ day, time, draft: { typed, problems } }: Props) => (
  <div class="cluster">
    <Field {...day} type="date" value={typed[day.name] ?? ''} problem={problems[day.name]} required={false} />
    <Field {...time} type="time" value={typed[time.name] ?? '08:00'} problem={problems[time.name]} required={false} />
  </div>
)
