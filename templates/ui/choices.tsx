import { type FieldProps, fieldId, Hint, Optional, Problem } from './labelled.tsx'

export type Option = { value: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }

type ChoiceProps = Omit<FieldProps, 'label'> & {
  legend: string
  options: readonly Option[]
  value?: string | readonly string[] | undefined
  multiple?: boolean | undefined
  /** Short answers ("Ja", "Nee") stand beside each other. */
  inline?: boolean | undefined
}

/** One answer (radios) or several (`multiple`, checkboxes), each as large as a thumb. */
export const ChoiceField = ({ legend, options, value, multiple, inline, ...field }: ChoiceProps) => {
  const id = fieldId(field)
  const chosen = typeof value === 'string' ? [value] : (value ?? [])
  return (
    <fieldset class="field" {...described(id, { ...field, label: legend })}>
      <legend>
        {legend}
        <Optional required={field.required} />
      </legend>
      <Hint id={id} hint={field.hint} />
      <div class={inline ? 'choices inline' : 'choices'}>
        {options.map((option, index) => (
          <Choice
            id={`${id}-${index}`}
            name={field.name}
            type={multiple ? 'checkbox' : 'radio'}
            option={option}
            checked={chosen.includes(option.value)}
            invalid={Boolean(field.problem)}
          />
        ))}
      </div>
      <Problem id={id} problem={field.problem} />
    </fieldset>
  )
}

const described = (id: string, { hint, problem }: FieldProps) => ({
  id,
  'aria-describedby': [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined,
})

type OneProps = {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  option: Option
  checked: boolean
  invalid?: boolean | undefined
}

const Choice = ({ id, name, type, option, checked, invalid }: OneProps) => (
  <label class="choice">
    <input
      id={id}
      type={type}
      name={name}
      value={option.value}
      checked={checked}
      disabled={option.disabled}
      aria-invalid={invalid ? 'true' : undefined}
    />
    <span>
      {option.label}
      {option.hint ? <small class="hint">{option.hint}</small> : null}
    </span>
  </label>
)

type CheckProps = FieldProps & { value?: string | undefined; checked?: boolean | undefined }

/** One thing that is on or off. */
export const CheckField = ({ value = 'on', checked = false, ...field }: CheckProps) => {
  const id = fieldId(field)
  const option = { value, label: field.label }
  return (
    <div class="field">
      <Choice id={id} name={field.name} type="checkbox" option={option} checked={checked} invalid={!!field.problem} />
      <Hint id={id} hint={field.hint} />
      <Problem id={id} problem={field.problem} />
    </div>
  )
}
