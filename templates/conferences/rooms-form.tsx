import { dayOffField, linkField, roomField } from '../../src/conferences/rooms.ts'
import type { ManagedDesk } from '../../src/conferences/rounds.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { localDayText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { roundTexts } from './round-texts.ts'

type Props = {
  desks: readonly ManagedDesk[]
  roundId: string
  draft: Draft
  /** The days of a round that can still be changed. */
  days: readonly string[]
  isOpen: boolean
}

/** Where each desk stands, and on which of the days nobody is there. */
export const RoomsForm = ({ desks, roundId, draft, days, isOpen }: Props) => {
  const say = useWords(roundTexts)
  const isWrong = Object.keys(draft.problems).length > 0
  return (
    <details open={isOpen || isWrong} id="lokalen">
      <summary class="button quiet">{say.rooms}</summary>
      <div class="card">
        <p class="hint">{say.roomsHint}</p>
        <Form to={paths.conferenceDesks(roundId)}>
          {desks.map((desk) => (
            <DeskFields desk={desk} draft={draft} days={days} />
          ))}
          <div>
            <Button>{say.saveRooms}</Button>
          </div>
        </Form>
      </div>
    </details>
  )
}

const DeskFields = ({
  desk,
  draft: { typed, problems },
  days,
}: { desk: ManagedDesk } & Pick<Props, 'draft' | 'days'>) => {
  const say = useWords(roundTexts)
  const reader = useReader()
  const [room, link, off] = [roomField(desk.id), linkField(desk.id), dayOffField(desk.id)]
  return (
    <fieldset class="stack tight">
      <legend>{desk.name}</legend>
      <div class="halves">
        <Field name={room} label={say.room} value={typed[room] ?? desk.room} problem={problems[room]} maxlength={60} />
        <Field
          name={link}
          label={say.link}
          type="url"
          value={typed[link] ?? desk.link}
          problem={problems[link]}
          maxlength={500}
          required={false}
        />
      </div>
      {days.length > 1 ? (
        <ChoiceField
          name={off}
          legend={say.daysOff}
          inline
          multiple
          options={days.map((day) => ({ value: day, label: localDayText(day, reader) }))}
          value={typed[off]?.split(' ') ?? desk.daysOff}
          problem={problems[off]}
        />
      ) : null}
    </fieldset>
  )
}
