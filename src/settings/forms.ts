import * as v from 'valibot'
import { settingsTexts } from '../../templates/settings/texts.ts'
import { problem, problems } from '../../templates/ui/problems.ts'
import { dutchPostcodeOf } from '../contacts/addresses.ts'
import { line, oneOf, optionalLine, optionalText, type Problems } from '../http/forms.ts'
import { type Language, languages } from '../language.ts'
import { isAddress } from '../mail/address.ts'
import { zones } from './zones.ts'

export const identityForm = v.object({
  naam: line(80),
  plaats: line(80),
  adres: optionalLine(120),
  postcode: v.pipe(
    optionalLine(10),
    v.check((typed) => typed === '' || dutchPostcodeOf(typed) !== null, problem('notADutchPostcode')),
    v.transform((typed) => dutchPostcodeOf(typed) ?? ''),
  ),
  email: v.pipe(
    optionalLine(254),
    v.check((typed) => typed === '' || isAddress(typed), problem('notAnAddress')),
  ),
  welkom: optionalText(4000),
})

/** Degrees on the colour wheel. */
export const hueForm = v.object({
  tint: v.pipe(
    line(3),
    v.regex(/^\d+$/, problem('notANumber')),
    v.transform(Number),
    v.maxValue(359, problem('notANumber')),
  ),
})

const time = v.pipe(line(5), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, problem('notATime')))

export const timesForm = v.object({ tijdzone: oneOf(zones), ochtend: time, middag: time })

/** Two summaries a day, the second after the first. */
export const inOrder = ({ ochtend, middag }: v.InferOutput<typeof timesForm>): Problems =>
  ochtend < middag ? {} : { middag: settingsTexts.laterThanFirst }

export const languageForm = v.object({ standaard: oneOf(languages) })

export const isOffered =
  (offered: readonly Language[]) =>
  ({ standaard }: v.InferOutput<typeof languageForm>): Problems => ({
    ...(offered.length > 0 ? {} : { talen: problems.notAnOption }),
    ...(offered.includes(standaard) ? {} : { standaard: settingsTexts.defaultIsOffered }),
  })
