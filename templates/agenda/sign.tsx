import type { AgendaItem } from '../../src/agenda/items.ts'
import type { CalendarRow } from '../../src/calendar/seeing-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/reader.tsx'
import { agendaTexts } from './texts.ts'

/** A calendar as it is told from others: by a sign of its own letters, its name, and a colour besides. */
export type Marked = { id: string; name: string; sign: string; colour: number }

/** Every calendar of this reader, each with its sign. */
export function useMarks(groups: readonly CalendarRow[]): Marked[] {
  const say = useWords(agendaTexts)
  return [
    { id: 'school', name: say.school, sign: 'S', colour: 8 },
    ...groups.map(({ id, name }, place) => ({ id, name, sign: signOf(name), colour: (place * 5) % 12 })),
    { id: 'own', name: say.own, sign: say.ownSign, colour: 4 },
    { id: 'messages', name: say.messages, sign: '', colour: 2 },
  ]
}

/** "Groep 1/2a" is 1/2a; "Schoolkoor" is Sch. */
const signOf = (name: string) => /\d\S{0,3}$/.exec(name)?.[0] ?? name.slice(0, 3)

/** Its name is said beside it, or to whoever listens. */
export const Sign = ({ mark, named }: { mark: Marked; named?: boolean }) => (
  <span class="cal">
    <span class={`cal-sign face-${mark.colour}`} aria-hidden="true">
      {mark.sign || <Icon name="mail" />}
    </span>
    {named ? <span class="cal-name">{mark.name}</span> : <span class="sr">{mark.name}: </span>}
  </span>
)

export const marksOf = ({ calendars }: AgendaItem, marks: readonly Marked[]) =>
  marks.filter(({ id }) => calendars.includes(id))
