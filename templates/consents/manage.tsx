import { type Channel, channels } from '../../src/consents/channels.ts'
import type { GroupRow, TextRow } from '../../src/consents/queries.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { CheckField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { ByChannel } from './by-channel.tsx'
import { channelTexts, consentTexts, firstPurposes } from './texts.ts'

type Props = {
  asking: { texts: readonly TextRow[]; groups: readonly GroupRow[]; channel: Channel | null }
  typed?: { channel: Channel; draft: Draft } | undefined
}

/** A text for each channel, each kept by itself, and how far the answers are. */
export const ManageConsentsPage = ({ asking: { texts, groups, channel: chosen }, typed }: Props) => {
  const say = useWords(consentTexts)
  return (
    <>
      <PageHead title={say.title} sub={say.manageIntro} back={useManagement()} />
      <div class="reading stack">
        <Section title={say.groups}>
          <ByChannel
            at={paths.consentsManaged}
            channels={channels.filter((channel) => texts.some((text) => text.channel === channel && text.asked === 1))}
            chosen={chosen}
          />
          <List label={say.groups}>
            {groups.map(({ id, name, open, pupils }) => (
              <Row title={name} href={groupAt(id, chosen)} sub={(chosen ? say.notShownIn : say.openIn)(open, pupils)} />
            ))}
          </List>
        </Section>
        {channels.map((channel) => (
          <OfChannel
            channel={channel}
            text={texts.find((text) => text.channel === channel)}
            draft={typed?.channel === channel ? typed.draft : undefined}
            pupils={groups.reduce((sum, group) => sum + group.pupils, 0)}
          />
        ))}
      </div>
    </>
  )
}

const groupAt = (id: string, channel: Channel | null) =>
  `${paths.groupConsents(id)}${channel ? `?kanaal=${channel}` : ''}`

type ChannelProps = { channel: Channel; text: TextRow | undefined; draft: Draft | undefined; pupils: number }

const OfChannel = ({ channel, text, draft, pupils }: ChannelProps) => {
  const say = useWords(consentTexts)
  const word = useText()
  const reader = useReader()
  const name = word(channelTexts[channel])
  return (
    <Section title={name}>
      {text ? <p class="quiet">{say.version(text.version, dayText(new Date(text.since), reader))}</p> : null}
      <Form to={paths.consentText(channel)}>
        <input type="hidden" name="gezien" value={String(text?.version ?? 0)} />
        <TextField
          id={`doel-${channel}`}
          name="doel"
          label={say.purpose}
          value={draft?.typed.doel ?? text?.purpose ?? word(firstPurposes[channel])}
          problem={draft?.problems.doel}
        />
        <CheckField
          id={`vragen-${channel}`}
          name="vragen"
          label={say.ask}
          checked={draft ? draft.typed.vragen !== undefined : text?.asked === 1}
        />
        <p class="quiet small">{(text?.asked === 1 ? say.askedAgain : say.askedFirst)(pupils)}</p>
        <div>
          <Button>{say.keepFor(name)}</Button>
        </div>
      </Form>
    </Section>
  )
}
