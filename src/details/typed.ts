import { shownPhone } from '../contacts/phones.ts'
import type { ContactItem } from '../contacts/schema.ts'
import { type Draft, emptyDraft } from '../http/forms.ts'

/** An item as its form would have it typed. */
export function typedOf({ kind, label, value, postcode, town, country, visibility }: ContactItem): Draft {
  const fields = {
    phone: { nummer: shownPhone(value), soort: label ?? '' },
    address: { straat: value, postcode, plaats: town, land: country },
    email: { adres: value },
  }[kind]
  return { ...emptyDraft, typed: { ...fields, zichtbaar: visibility } }
}
