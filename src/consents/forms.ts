import * as v from 'valibot'
import { consentTexts } from '../../templates/consents/texts.ts'
import { oneOf, optionalText, type Problems, tick } from '../http/forms.ts'
import { says } from './channels.ts'
import type { OnPaper } from './consents.ts'
import type { Asked } from './verdicts.ts'

/** The longest purpose that parents still read (characters). */
export const longestPurpose = 1000

export const textForm = v.object({
  doel: optionalText(longestPurpose),
  vragen: tick,
  gezien: v.optional(v.pipe(v.string(), v.digits(), v.transform(Number)), '0'),
})

export const wrongWithText = ({ doel, vragen }: { doel: string; vragen: boolean }): Problems =>
  vragen && doel === '' ? { doel: consentTexts.purposeMissing } : {}

/** A yes or a no for each channel that is asked, as far as somebody chose; nothing is chosen beforehand. */
export const consentForm = (asked: readonly Asked[]) =>
  v.object({
    gezien: v.optional(v.string(), ''),
    nonce: v.optional(v.string(), ''),
    ...Object.fromEntries(asked.map(({ channel }) => [channel, oneOf(['', ...says])])),
  })

/** One objection is enough; none at all is no answer. */
export const nothingSaid =
  (asked: readonly Asked[]) =>
  (value: Readonly<Record<string, string>>): Problems =>
    asked.some(({ channel }) => value[channel]) || !asked[0] ? {} : { [asked[0].channel]: consentTexts.nothingSaid }

/** The same from paper, with which of the guardians signed it. */
export const paperForm = ({ asked, child }: OnPaper) =>
  v.object({ ...consentForm(asked).entries, ouder: oneOf(child.guardians.map(({ id }) => id)) })

/** Which texts a form showed: an answer to another text than the one that holds is none. */
export const seenIn = (asked: readonly Asked[]) =>
  asked.map(({ channel, version }) => `${channel}:${version}`).join(' ')
