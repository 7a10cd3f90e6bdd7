import { type Says, says } from '../../src/consents/channels.ts'
import type { Asked } from '../../src/consents/verdicts.ts'
import type { Draft } from '../../src/http/forms.ts'
import { ChoiceField } from '../ui/field.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { channelTexts, consentTexts } from './texts.ts'

type Props = { asked: readonly Asked[]; draft: Draft; before?: Readonly<Record<string, Says>> }

/** Yes or no to each channel that is asked for; what is left open is a no for now. */
export const Answers = ({ asked, draft, before = {} }: Props) => {
  const say = useWords(consentTexts)
  const word = useText()
  const options = says.map((value) => ({ value, label: say[value] }))
  return (
    <>
      {asked.map(({ channel, purpose }) => (
        <ChoiceField
          name={channel}
          legend={word(channelTexts[channel])}
          hint={purpose}
          options={options}
          value={draft.typed[channel] ?? before[channel]}
          problem={draft.problems[channel]}
          inline
        />
      ))}
    </>
  )
}
