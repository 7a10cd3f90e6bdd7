import { paths } from '../../src/paths.ts'
import type { KnownFault, Version } from '../../src/versions/versions.ts'
import { layoutTexts } from '../layout/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Card, Section } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { versionTexts } from './texts.ts'

type Props = { versions: readonly Version[]; faults: readonly KnownFault[] }

/** What is new and what is known to be broken (B8): what goes wrong first, since that is why one looks here. */
export const VersionsPage = ({ versions, faults }: Props) => {
  const say = useWords(versionTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.title} back={{ href: paths.more, label: useWords(layoutTexts).more }} />
      <Section title={say.broken}>
        {faults.length > 0 ? <Faults faults={faults} /> : <p>{say.nothingBroken}</p>}
      </Section>
      {versions.map((version, place) => (
        <Section
          title={say.version(version.name)}
          action={place === 0 ? <Badge kind="good">{say.latest}</Badge> : null}
        >
          <News version={version} />
        </Section>
      ))}
    </div>
  )
}

const Faults = ({ faults }: { faults: readonly KnownFault[] }) => {
  const say = useWords(versionTexts)
  const text = useText()
  return (
    <Card>
      <ul>
        {faults.map(({ what, since }) => (
          <li>
            {text(what)} <span class="quiet">({say.since(since)})</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const News = ({ version: { on, news } }: { version: Version }) => {
  const text = useText()
  const at = new Date(`${on}T12:00:00Z`)
  return (
    <Card>
      <p class="sub">
        <time datetime={on}>{dayText(at, useReader())}</time>
      </p>
      <ul>
        {news.map((one) => (
          <li>{text(one)}</li>
        ))}
      </ul>
    </Card>
  )
}
