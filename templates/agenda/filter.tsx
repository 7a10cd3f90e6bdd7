import type { Agenda } from '../../src/agenda/agenda.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/reader.tsx'
import { type Marked, Sign } from './sign.tsx'
import { agendaTexts } from './texts.ts'

type Props = { agenda: Agenda; marks: readonly Marked[] }

/** Which calendars are shown; also what their signs mean. */
export const Filter = ({ agenda: { view, day, only, today }, marks }: Props) => {
  const say = useWords(agendaTexts)
  return (
    <details class="card fold filter" open={only.length > 0}>
      <summary>
        {say.calendars}
        <Icon name="down" />
      </summary>
      <form method="get" action={paths.calendar}>
        {view === 'lijst' ? null : <input type="hidden" name="toon" value={view} />}
        {day === today ? null : <input type="hidden" name="dag" value={day} />}
        <fieldset>
          <legend class="sr">{say.calendars}</legend>
          <div class="choices inline">
            {marks.map((mark) => (
              <label class="choice">
                <input
                  type="checkbox"
                  name="kalender"
                  value={mark.id}
                  checked={only.length === 0 || only.includes(mark.id)}
                />
                <Sign mark={mark} named />
              </label>
            ))}
          </div>
        </fieldset>
        <Button>{say.show}</Button>
      </form>
    </details>
  )
}
