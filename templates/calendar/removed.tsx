import type { Event } from '../../src/calendar/schema.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { calendarTexts } from './texts.ts'

/** What was just taken out of the calendar, with the way back (principle 6). */
export const Removed = ({ event: { id, title, sequence, cancelledAt } }: { event: Event }) => {
  const say = useWords(calendarTexts)
  return (
    <Notice kind="good" id="weg">
      <p>{cancelledAt ? say.takenOut(title) : say.timesTakenOut(title)}</p>
      <Form to={paths.eventRemoval(id)}>
        <input type="hidden" name="gezien" value={String(sequence)} />
        <Button icon="undo" name="ongedaan" value="1">
          {say.undo}
        </Button>
      </Form>
    </Notice>
  )
}
