import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Text } from '../../src/language.ts'
import { Icon } from './icon.tsx'
import { useText, useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

/** What every field has. What was typed stays: give the draft's `value` back with its `problem`. */
export type FieldProps = {
  name: string
  label: string
  hint?: Child
  problem?: Text | undefined
  required?: boolean | undefined
  /** Derived from the name; needed only where a name occurs twice on a page. */
  id?: string | undefined
}

export const fieldId = ({ id, name }: { id?: string | undefined; name: string }) =>
  id ?? `field-${name.replace(/[^\w-]+/g, '-')}`

/** The attributes that tie a control to its label, hint and problem. */
export function tied(field: FieldProps) {
  const id = fieldId(field)
  const described = [field.hint ? `${id}-hint` : '', field.problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return {
    id,
    name: field.name,
    required: field.required,
    'aria-describedby': described || undefined,
    'aria-invalid': field.problem ? ('true' as const) : undefined,
  }
}

export const Problem = ({ id, problem }: { id: string; problem: Text | undefined }) => {
  const say = useText()
  return problem ? (
    <p class="problem" id={`${id}-problem`} role="alert">
      <Icon name="warning" />
      <span>{say(problem)}</span>
    </p>
  ) : null
}

export const Hint = ({ id, hint }: { id: string; hint: Child }) =>
  hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null

/** "hoeft niet" stands by what may be left out, since most of what we ask is needed. */
export const Optional = ({ required }: { required: boolean | undefined }) => {
  const say = useWords(uiTexts)
  return required === false ? <span class="optional"> ({say.optional})</span> : null
}

/** A label above, its hint, the control, and what is wrong with it. */
export const Labelled = ({ field, children }: PropsWithChildren<{ field: FieldProps }>) => {
  const id = fieldId(field)
  return (
    <div class="field">
      <label for={id}>
        {field.label}
        <Optional required={field.required} />
      </label>
      <Hint id={id} hint={field.hint} />
      {children}
      <Problem id={id} problem={field.problem} />
    </div>
  )
}
