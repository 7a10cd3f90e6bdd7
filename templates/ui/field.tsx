import type { Option } from './choices.tsx'
import { type FieldProps, Labelled, tied } from './labelled.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

export { CheckField, ChoiceField, type Option } from './choices.tsx'

type Typed = { value?: string | undefined; maxlength?: number | undefined; autocomplete?: string | undefined }

type InputProps = FieldProps &
  Typed & {
    type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'number' | 'date' | 'time' | 'datetime-local' | 'search'
    inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined
    /** For dates and times. */
    min?: string | undefined
    max?: string | undefined
    list?: string | undefined
    /** Letters that stand on paper: nothing makes a capital of them, nor mends them, nor sends them anywhere to be looked up. */
    plain?: boolean | undefined
  }

/** One line of text, a number, a date. */
export const Field = ({ label, hint, problem, plain, ...rest }: InputProps) => {
  const field = { label, hint, problem, name: rest.name, required: rest.required, id: rest.id }
  return (
    <Labelled field={field}>
      <input {...rest} {...kindOf(rest)} {...(plain ? asTyped : {})} {...tied(field)} />
    </Labelled>
  )
}

const asTyped = { autocapitalize: 'none', autocorrect: 'off', spellcheck: false } as const

/** A number is typed as text with the telephone's digits: a browser's own number field throws "tien" away. */
const kindOf = ({ type = 'text', inputmode }: Pick<InputProps, 'type' | 'inputmode'>) =>
  type === 'number' ? { type: 'text', inputmode: inputmode ?? ('numeric' as const) } : { type }

/** Several lines; it grows with what is written. */
export const TextField = ({ value, rows = 4, maxlength, ...field }: FieldProps & Typed & { rows?: number }) => (
  <Labelled field={field}>
    <textarea {...tied(field)} rows={rows} maxlength={maxlength}>
      {value}
    </textarea>
  </Labelled>
)

type SelectProps = FieldProps & { options: readonly Option[]; value?: string | undefined }

/** For more options than fit as a ChoiceField; starts without a choice unless `value` is given. */
export const SelectField = ({ options, value, ...field }: SelectProps) => {
  const say = useWords(uiTexts)
  return (
    <Labelled field={field}>
      <select {...tied(field)}>
        {options.some((option) => option.value === value) ? null : <option value="">{say.choose}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** In bytes; the texts hold '{}' where the file's name comes. */
export type Room = { each: number; together: number; tooLarge: string; tooMuch: string }
type FileProps = FieldProps & {
  accept?: string | undefined
  multiple?: boolean | undefined
  /** What may be chosen, so that app.js can say so before anything is sent. */
  room?: Room | undefined
}

/** In a `multipart` form. A browser never gives a chosen file back, so keep it when another field is wrong. */
export const FileField = ({ accept, multiple, room, ...field }: FileProps) => (
  <Labelled field={field}>
    <input type="file" {...tied(field)} accept={accept} multiple={multiple} {...(room ? told(room) : {})} />
  </Labelled>
)

const told = ({ each, together, tooLarge, tooMuch }: Room) => ({
  'data-each': each,
  'data-together': together,
  'data-too-large': tooLarge,
  'data-too-much': tooMuch,
})
