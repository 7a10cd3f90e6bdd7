import type { Channel } from '../../src/consents/channels.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { channelTexts, consentTexts } from './texts.ts'

type Props = { at: string; channels: readonly Channel[]; chosen: Channel | null }

/** Works by itself: its choice stands in the address. */
export const ByChannel = ({ at, channels, chosen }: Props) => {
  const say = useWords(consentTexts)
  const word = useText()
  const options = [
    { value: '', label: say.allChannels },
    ...channels.map((channel) => ({ value: channel, label: word(channelTexts[channel]) })),
  ]
  return (
    <form method="get" action={at} class="beside no-print">
      <SelectField name="kanaal" label={say.inChannel} options={options} value={chosen ?? ''} />
      <Button>{say.show}</Button>
    </form>
  )
}
