import type { Agenda } from '../../src/agenda/agenda.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { localDayText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { months } from '../ui/texts.ts'
import { agendaTexts } from './texts.ts'

type Place = Pick<Agenda, 'view' | 'day' | 'only' | 'today'>

/** The address of a view, without what it is anyway. */
export function pathTo({ view, day, only, today }: Place) {
  const query = new URLSearchParams([
    ...(view === 'lijst' ? [] : [['toon', view]]),
    ...(day === today ? [] : [['dag', day]]),
    ...only.map((calendar) => ['kalender', calendar]),
  ])
  return query.size > 0 ? `${paths.calendar}?${query}` : paths.calendar
}

/** What is shown, and what came before and comes after. */
export const Leafing = ({ agenda }: { agenda: Agenda }) => {
  const say = useWords(agendaTexts)
  const { view, day, today } = agenda
  const title = useSpanTitle(agenda)
  return (
    <nav class="leafing" aria-label={say.leaf}>
      {view === 'lijst' ? null : <h2>{title}</h2>}
      <div class="cluster">
        <ButtonLink href={pathTo({ ...agenda, day: agenda.before })} icon="back">
          {say.earlier}
        </ButtonLink>
        {day === today ? null : <ButtonLink href={pathTo({ ...agenda, day: today })}>{say.today}</ButtonLink>}
        <ButtonLink href={pathTo({ ...agenda, day: agenda.after })} icon="next">
          {say.later}
        </ButtonLink>
      </div>
    </nav>
  )
}

function useSpanTitle({ view, days }: Agenda) {
  const reader = useReader()
  const say = useWords(agendaTexts)
  if (view === 'week') return `${localDayText(days.from, reader)} ${say.until(localDayText(days.until, reader))}`
  const [year, month] = days.from.split('-')
  return `${months[reader.language][Number(month) - 1]} ${year}`
}
