import type { AgendaItem } from '../../src/agenda/items.ts'
import type { ChildDay, Tomorrow } from '../../src/agenda/tomorrow.ts'
import { paths } from '../../src/paths.ts'
import { overviewTexts } from '../overview/texts.ts'
import { Section } from '../ui/card.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText, timeText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { familyTexts } from './family-texts.ts'
import { agendaTexts } from './texts.ts'

/** Per child what the next day brings (F6). */
export const TomorrowCard = ({ tomorrow: { day, children } }: { tomorrow: Tomorrow }) => {
  const reader = useReader()
  const title = localDayText(day, reader)
  return (
    <Section title={title.slice(0, 1).toUpperCase() + title.slice(1)}>
      <List>
        {children.map((child) => (
          <Row
            title={child.firstName}
            isName
            href={paths.childDays(child.id)}
            detail={useLines(child).map((line) => <div>{line}</div>)}
          />
        ))}
      </List>
    </Section>
  )
}

function useLines({ off, away, items, bring, teachers, pickUp }: ChildDay) {
  const say = useWords(familyTexts)
  const { about } = useWords(overviewTexts)
  const name = useName()
  if (away && !off) return [say.away(say[away])]
  return [
    off ? say.off(off) : '',
    items.map(name).join(', '),
    bring.length > 0 ? say.bring(bring.join(', ')) : '',
    teachers.length > 0 ? say.teaches(about(teachers)) : '',
    pickUp ? say.fetched(pickUp) : '',
  ].filter(Boolean)
}

/** "8:30 Gym", "Huiswerk rekenen: blad 4" */
function useName() {
  const reader = useReader()
  const say = useWords(agendaTexts)
  return ({ kind, allDay, startsAt, title, about }: AgendaItem) => {
    if (kind === 'homework') return `${[say.homework, ...(about ?? [])].join(' ')}: ${title}`
    return allDay ? title : `${timeText(startsAt, reader)} ${title}`
  }
}
