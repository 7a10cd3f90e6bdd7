import type { Mine } from '../../src/consents/consents.ts'
import { type Child, isOpen, type Verdict } from '../../src/consents/verdicts.ts'
import { paths } from '../../src/paths.ts'
import { layoutTexts } from '../layout/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { channelTexts, consentTexts } from './texts.ts'

/** Each child with what is so in each channel, and why where its guardians differ. */
export const MyConsentsPage = ({ mine: { asked, children }, saved }: { mine: Mine; saved: boolean }) => {
  const say = useWords(consentTexts)
  const { myDetails } = useWords(layoutTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.title} sub={say.intro} back={{ href: paths.myDetails, label: myDetails }} />
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      {asked.length === 0 ? (
        <Empty icon="check">{say.nothingAsked}</Empty>
      ) : (
        children.map((child) => <OfChild child={child} />)
      )}
    </div>
  )
}

const OfChild = ({ child }: { child: Child }) => {
  const say = useWords(consentTexts)
  const word = useText()
  const reader = useReader()
  const mine = child.guardians.find(({ id }) => id === reader.person)
  const label = (mine?.at ? say.change : say.answer)(child.firstName)
  return (
    <Section title={child.firstName}>
      <List label={child.firstName}>
        {child.verdicts.map((verdict) => (
          <Row
            title={word(channelTexts[verdict.channel])}
            sub={<WhoSaid child={child} verdict={verdict} />}
            state={<State verdict={verdict} />}
          />
        ))}
      </List>
      {mine?.enteredBy && mine.at ? <p class="quiet small">{say.fromPaper(dayText(mine.at, reader))}</p> : null}
      <div>
        <ButtonLink href={paths.childConsents(child.id)} kind={isOpen(child) ? 'main' : undefined}>
          {label}
        </ButtonLink>
      </div>
    </Section>
  )
}

const State = ({ verdict: { says } }: { verdict: Verdict }) => {
  const say = useWords(consentTexts)
  if (says === 'yes') return <Badge kind="good">{say.mayBe}</Badge>
  return says === 'no' ? <Badge icon="cross">{say.mayNot}</Badge> : <Badge kind="late">{say.open}</Badge>
}

/** Only where it explains something: who reads a bare yes gave it. */
const WhoSaid = ({ child, verdict: { channel, differ } }: { child: Child; verdict: Verdict }) => {
  const say = useWords(consentTexts)
  if (!differ) return null
  const said = child.guardians.flatMap(({ name, says }) => {
    const own = says[channel]
    return own ? [say.said(name, say[own].toLowerCase())] : []
  })
  return (
    <>
      {say.differ} {said.join('. ')}.
    </>
  )
}
