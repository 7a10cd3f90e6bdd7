import type { OwnRound } from '../../src/conferences/own.ts'
import { answers, type Block, fieldOf, saysOf } from '../../src/conferences/wishes.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Problem } from '../ui/labelled.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { wishTexts } from './wish-texts.ts'

export type WishProps = { own: OwnRound; blocks: readonly Block[]; draft: Draft; isSaved: boolean }

/** When a family can come, and whether it needs an interpreter; who answers first does not matter (G2). */
export const WishForm = ({ own: { round, said }, blocks, draft, isSaved }: WishProps) => {
  const say = useWords(wishTexts)
  const reader = useReader()
  const asks = blocks.length > 0
  const until = momentText(round.closesAt, reader, { exact: true })
  const fields = (
    <Form to={paths.conferenceWishes(round.id)} class={asks ? 'stack' : 'card'}>
      {isSaved ? <Notice kind="good">{say.saved(until)}</Notice> : null}
      {asks ? <Days blocks={blocks} said={said} draft={draft} /> : null}
      <Field
        name="tolk"
        label={say.interpreter}
        value={draft.typed.tolk ?? said.interpreter}
        maxlength={60}
        required={false}
      />
      <TextField
        name="opmerking"
        label={say.note}
        value={draft.typed.opmerking ?? said.note}
        rows={2}
        maxlength={500}
        required={false}
      />
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
        <summary class="button quiet apart">{say.interpreter}</summary>
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

type DaysProps = { blocks: readonly Block[]; said: OwnRound['said']; draft: Draft }

/** Day by day, so that nobody ticks the right hour of the wrong day; of each half hour one thing can be said (N9). */
const Days = ({ blocks, said, draft }: DaysProps) => (
  <>
    {[...Map.groupBy(blocks, ({ day }) => day).values()].map((all) => (
      <Day blocks={all} said={said} draft={draft} />
    ))}
    <Problem id="field-wanneer" problem={draft.problems.wanneer} />
  </>
)

const Day = ({ blocks, said, draft: { typed, problems } }: DaysProps) => {
  const say = useWords(wishTexts)
  const reader = useReader()
  const day = dayText(new Date(blocks[0]!.from), reader) // safe: a day has hours
  return (
    <fieldset class="hours" aria-describedby={problems.wanneer ? 'field-wanneer-problem' : undefined}>
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
            <HalfHour block={block} day={day} chosen={typed[fieldOf(block)] ?? saidOf(said, block)} />
          ))}
        </tbody>
      </Table>
    </fieldset>
  )
}

const saidOf = ({ wishes }: OwnRound['said'], block: Block) => {
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
