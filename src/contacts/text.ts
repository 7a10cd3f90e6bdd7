import { shownPhone } from './phones.ts'
import type { ContactItem } from './schema.ts'

type Written = Pick<ContactItem, 'kind' | 'value' | 'postcode' | 'town' | 'country'>

/** In one line, as somebody copies it into another program. */
export const contactText = ({ kind, value, postcode, town, country }: Written) =>
  kind === 'phone'
    ? shownPhone(value)
    : [value, [postcode, town].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
