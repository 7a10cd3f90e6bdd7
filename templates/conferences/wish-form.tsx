import type { OwnRound } from '../../src/conferences/own.ts'
import { answers, type Block, fieldOf, saysOf } from '../../src/conferences/wishes.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { CheckField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { wishTexts } from './wish-texts.ts'

export type WishProps = { own: OwnRound; blocks: readonly Block[]; isSaved: boolean }

/** When a family can come, and whether it needs an interpreter; who answers first does not matter (G2). */
export const WishForm = ({ own: { round, said }, blocks, isSaved }: WishProps) => {
  const say = useWords(wishTexts)
  const reader = useReader()
  const asks = blocks.length > 0
  const until = momentText(round.closesAt, reader, { exact: true })
  const fields = (
    <Form to={paths.conferenceWishes(round.id)} class={asks ? 'stack' : 'card'}>
      {isSaved ? <Notice kind="good">{said.never ? say.savedNever(until) : say.saved(until)}</Notice> : null}
      {asks ? <Days blocks={blocks} wishes={said.wishes} /> : null}
      {asks ? <CheckField name="geen" label={say.never} hint={say.neverHint} checked={said.never} /> : null}
      <Field name="tolk" label={say.interpreter} value={said.interpreter} maxlength={60} required={false} />
      <TextField name="opmerking" label={say.note} value={said.note} rows={2} maxlength={500} required={false} />
      {asks ? (
        <ActionBar>
          <Button kind="main">{say.send}</Button>
        </ActionBar>
      ) : (
        <div>
          <Button>{say.save}</Button>
        </div>
      )}
    </Form>
  )
  if (!asks)
    return (
      <details open={isSaved}>
        <summary class="button quiet apart">{say.more}</summary>
        {fields}
      </details>
    )
  return (
    <Section title={say.title}>
      <p>{say.until(until)}</p>
      <p class="hint">{say.hint}</p>
      {fields}
    </Section>
  )
}

type DaysProps = { blocks: readonly Block[]; wishes: OwnRound['said']['wishes'] }

/** Day by day, so that nobody ticks the right hour of the wrong day; of each half hour one thing can be said (N9). */
const Days = ({ blocks, wishes }: DaysProps) => (
  <>
    {[...Map.groupBy(blocks, ({ day }) => day).values()].map((all) => (
      <Day blocks={all} wishes={wishes} />
    ))}
  </>
)

const Day = ({ blocks, wishes }: DaysProps) => {
  const say = useWords(wishTexts)
  const reader = useReader()
  const day = dayText(new Date(blocks[0]!.from), reader) // safe: a day has hours
  return (
    <fieldset class="hours">
      <legend>{day}</legend>
      <Table caption={day}>
        <thead>
          <tr>
            <th scope="col">{say.time}</th>
            {answers.map(({ name }) => (
              <th scope="col">{say[name]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blocks.map((block) => (
            <HalfHour block={block} day={day} chosen={saidOf(wishes, block)} />
          ))}
        </tbody>
      </Table>
    </fieldset>
  )
}

const saidOf = (wishes: DaysProps['wishes'], block: Block) => {
  const said = saysOf(wishes, block)
  return answers.find(({ is }) => is === said)?.name
}

const HalfHour = ({ block, day, chosen }: { block: Block; day: string; chosen: string | undefined }) => {
  const say = useWords(wishTexts)
  const reader = useReader()
  const time = `${timeText(new Date(block.from), reader)}–${timeText(new Date(block.until), reader)}`
  return (
    <tr>
      <th scope="row">{time}</th>
      {answers.map(({ name }) => (
        <td>
          <label class="tick">
            <input
              type="radio"
              name={fieldOf(block)}
              value={name}
              checked={name === chosen}
              aria-label={`${say[name]}: ${day} ${time}`}
            />
          </label>
        </td>
      ))}
    </tr>
  )
}
