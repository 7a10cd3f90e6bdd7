import type { Channel } from '../../src/consents/channels.ts'
import type { InGroup } from '../../src/consents/consents.ts'
import { notToBeShown, type Verdict } from '../../src/consents/verdicts.ts'
import { paths } from '../../src/paths.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { ByChannel } from './by-channel.tsx'
import { channelTexts, consentTexts } from './texts.ts'

/** `mayEnter`: what parents say on paper. */
type Props = { inGroup: InGroup; mayEnter: boolean; channel: Channel | null }

/** Who may be in pictures where, for the hand that holds the camera. */
export const GroupConsentPage = ({ inGroup: { asked, group, children }, mayEnter, channel }: Props) => {
  const say = useWords(consentTexts)
  const word = useText()
  const chosen = asked.some((one) => one.channel === channel) ? channel : null
  const shownIn = asked.filter((one) => !chosen || one.channel === chosen)
  const listed = chosen ? notToBeShown(children, chosen) : children
  return (
    <>
      <PageHead title={say.title} sub={say.groupIntro} back={{ href: paths.group(group.id), label: group.name }} />
      {asked.length === 0 || children.length === 0 ? (
        <Empty icon="people">{say.nothingAsked}</Empty>
      ) : (
        <>
          <ByChannel at={paths.groupConsents(group.id)} channels={asked.map((one) => one.channel)} chosen={chosen} />
          {chosen ? <p>{say.notShownIn(listed.length, children.length)}</p> : null}
          {listed.length > 0 ? (
            <Table caption={say.group(group.name)} matrix>
              <thead>
                <tr>
                  <th scope="col">{say.pupil}</th>
                  {shownIn.map((one) => (
                    <th scope="col">{word(channelTexts[one.channel])}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {listed.map(({ id, name, guardians, verdicts }) => (
                  <tr>
                    <th scope="row">
                      {mayEnter && guardians.length > 0 ? <a href={paths.consentOnPaper(id)}>{name}</a> : name}
                    </th>
                    {verdicts
                      .filter((one) => !chosen || one.channel === chosen)
                      .map((verdict) => (
                        <td>
                          <span class="which">{word(channelTexts[verdict.channel])}</span>
                          <Mark verdict={verdict} />
                        </td>
                      ))}
                  </tr>
                ))}
              </tbody>
            </Table>
          ) : null}
        </>
      )}
    </>
  )
}

const Mark = ({ verdict: { says } }: { verdict: Verdict }) => {
  const say = useWords(consentTexts)
  if (says === 'yes') return <Icon name="check" label={say.mayBe} />
  return says === 'no' ? (
    <span class="denied">
      <Icon name="cross" label={say.mayNot} />
    </span>
  ) : (
    <span class="unsaid">
      <Icon name="clock" label={say.open} />
    </span>
  )
}
