import type { Context } from 'hono'
import * as v from 'valibot'
import { problem, problems } from '../../templates/ui/problems.ts'
import { dutchPostcodeOf } from '../contacts/addresses.ts'
import { phoneNumber } from '../contacts/phones.ts'
import { type ContactKind, phoneLabels, visibilities } from '../contacts/schema.ts'
import { line, oneOf, optionalLine, readForm, tick } from '../http/forms.ts'
import { isAddress } from '../mail/address.ts'
import type { ContactFields } from './queries.ts'

const zichtbaar = oneOf(visibilities)
const nothing = { label: null, postcode: '', town: '', country: '' }

const phoneForm = v.object({
  nummer: v.pipe(
    line(40),
    v.transform((typed) => phoneNumber(typed) ?? ''),
    v.minLength(1, problem('notAPhone')),
  ),
  soort: oneOf(phoneLabels),
  zichtbaar,
})
const addressForm = v.object({
  straat: line(100),
  postcode: optionalLine(12),
  plaats: line(80),
  land: optionalLine(60),
  zichtbaar,
})
const emailForm = v.object({ adres: v.pipe(line(254), v.check(isAddress, problem('notAnAddress'))), zichtbaar })

type Address = v.InferOutput<typeof addressForm>

const isHere = ({ land }: Address) => /^$|^(?:nl|nederland|(?:the )?netherlands|holland)$/i.test(land)
const postcodeOf = (address: Address) => (isHere(address) ? dutchPostcodeOf(address.postcode) : address.postcode)
const wrongIn = (address: Address) => (postcodeOf(address) === null ? { postcode: problems.notAPostcode } : {})

/** What was typed of one of them, or the draft with what is wrong. */
export async function readContact(c: Context, kind: ContactKind) {
  if (kind === 'phone') {
    const form = await readForm(c, phoneForm)
    if (!form.ok) return form
    const { nummer: value, soort: label, zichtbaar: visibility } = form.value
    return read({ ...nothing, kind, label, value, visibility })
  }
  if (kind === 'email') {
    const form = await readForm(c, emailForm)
    return form.ok ? read({ ...nothing, kind, value: form.value.adres, visibility: form.value.zichtbaar }) : form
  }
  const form = await readForm(c, addressForm, wrongIn)
  if (!form.ok) return form
  const { straat: value, plaats: town, land, zichtbaar: visibility } = form.value
  const country = isHere(form.value) ? '' : land
  return read({ ...nothing, kind, value, postcode: postcodeOf(form.value) ?? '', town, country, visibility })
}

const read = (value: ContactFields) => ({ ok: true as const, value })

const longestName = 60

/** A name has a letter in it. */
export const nameForm = v.object({ roepnaam: v.pipe(line(longestName), v.regex(/\p{L}/u, problem('notAName'))) })
export const hearingForm = v.object({ ouders: tick })
export const jointUseForm = v.object({ keuze: oneOf(['aan', 'uit']) })
export const primaryContactForm = v.object({ keuze: oneOf(['ik', 'niemand']) })
export const partnersForm = v.object({ keuze: oneOf(['ja', 'nee']) })
export const partnerMailForm = v.object({ keuze: oneOf(['aan', 'uit']) })
