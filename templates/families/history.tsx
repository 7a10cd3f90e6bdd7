import type { Change } from '../../src/families/families.ts'
import { Section } from '../ui/card.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { custodyTexts, familyTexts } from './texts.ts'

/** Every decision about custody, with its ground, by whom and when. */
export const History = ({ changes }: { changes: readonly Change[] }) => {
  const say = useWords(familyTexts)
  return (
    <Section title={say.history}>
      <List label={say.history}>
        {changes.map((change) => (
          <ChangeRow change={change} />
        ))}
      </List>
    </Section>
  )
}

const ChangeRow = ({ change: { name, by, at, since, before, after, ground } }: { change: Change }) => {
  const say = useWords(familyTexts)
  const custody = useWords(custodyTexts)
  const reader = useReader()
  const what =
    before && after
      ? say.became(custody[before], custody[after])
      : after
        ? say.came(custody[after])
        : say.went(before ? custody[before] : '')
  const holds = say.from(localDayText(since, reader))
  return (
    <Row
      title={name}
      detail={[what, ground].filter(Boolean).join('. ')}
      sub={`${holds}, ${say.by(by)}`}
      trail={<Moment at={at} short />}
    />
  )
}
