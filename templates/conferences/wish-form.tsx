import type { OwnRound } from '../../src/conferences/own.ts'
import { type Block, saysOf } from '../../src/conferences/wishes.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { wishTexts } from './wish-texts.ts'

export type WishProps = { own: OwnRound; blocks: readonly Block[]; draft: Draft; isSaved: boolean }

/** When a family can come, and whether it needs an interpreter; who answers first does not matter (G2). */
export const WishForm = ({ own: { round, said }, blocks, draft, isSaved }: WishProps) => {
  const say = useWords(wishTexts)
  const reader = useReader()
  const asks = blocks.length > 0
  const fields = (
    <Form to={paths.conferenceWishes(round.id)} class="card">
      {isSaved ? <Notice kind="good">{say.saved(momentText(round.closesAt, reader, { exact: true }))}</Notice> : null}
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
      <div>
        <Button kind={asks ? 'main' : 'quiet'}>{say.save}</Button>
      </div>
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
      <p class="hint">{say.hint}</p>
      {fields}
    </Section>
  )
}

type DaysProps = { blocks: readonly Block[]; said: OwnRound['said']; draft: Draft }

const Days = ({ blocks, said, draft: { typed, problems } }: DaysProps) => {
  const say = useWords(wishTexts)
  const kinds = [
    { name: 'goed', legend: say.good, is: 'good' },
    { name: 'nooit', legend: say.never, is: 'never' },
  ] as const
  return (
    <>
      {kinds.map(({ name, legend, is }) => (
        <ChoiceField
          name={name}
          legend={legend}
          multiple
          inline
          options={useOptions(blocks)}
          value={
            typed[name]?.split(' ') ??
            blocks.filter((block) => saysOf(said.wishes, block) === is).map(({ from }) => String(from))
          }
          problem={problems[name]}
        />
      ))}
    </>
  )
}

/** "di 15:30": the first of a day says which day it is in full. */
function useOptions(blocks: readonly Block[]) {
  const reader = useReader()
  return blocks.map(({ day, from, until }, place) => ({
    value: String(from),
    label: `${timeText(new Date(from), reader)}–${timeText(new Date(until), reader)}`,
    hint: blocks[place - 1]?.day === day ? undefined : dayText(new Date(from), reader),
  }))
}
