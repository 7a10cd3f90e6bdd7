import { parts, repeats } from '../../src/calendar/event-form.ts'
import type { Writing } from '../../src/calendar/rights.ts'
import { eventKinds, visibilities } from '../../src/calendar/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField, ChoiceField, Field, SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { calendarTexts } from './texts.ts'

type Props = {
  writing: Writing
  draft: Draft
  ticked: readonly string[]
  /** Of what is there already. */
  id?: string | undefined
  mayPublish: boolean
}

export const EventFormPage = ({ writing, draft, ticked, id, mayPublish }: Props) => {
  const say = useWords(calendarTexts)
  const { typed } = draft
  const shares = writing.school || writing.groups.length > 0
  return (
    <div class="narrow stack">
      <PageHead title={id ? say.change : say.newEvent} back={{ href: paths.calendar, label: say.back }} />
      <Form to={id ? paths.eventChange(id) : paths.newEvent} guard>
        {(['nr', 'gezien', 'origineel'] as const).map((name) =>
          typed[name] ? <input type="hidden" name={name} value={typed[name]} /> : null,
        )}
        <What draft={draft} shares={shares} mayPublish={mayPublish} />
        {shares ? <Where draft={draft} writing={writing} ticked={ticked} /> : <Alone />}
        <When draft={draft} isKept={Boolean(id)} />
        <More draft={draft} writing={writing} shares={shares} />
        {mayPublish ? <CheckField name="concept" label={say.asDraft} checked={typed.concept !== undefined} /> : null}
        {typed.origineel ? <Which draft={draft} /> : null}
        <ActionBar>
          <Button kind="main">{id ? say.saveChange : say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

type Fields = { draft: Draft }

const What = ({
  draft: { typed, problems },
  shares,
  mayPublish,
}: Fields & { shares: boolean; mayPublish: boolean }) => {
  const say = useWords(calendarTexts)
  const mine = eventKinds.filter((kind) => kind === 'event' || kind === 'homework' || mayPublish)
  return (
    <>
      <Field name="titel" label={say.title} value={typed.titel} problem={problems.titel} required />
      {shares ? (
        <ChoiceField
          name="soort"
          legend={say.kind}
          options={mine.map((value) => ({ value, label: say[value] }))}
          value={typed.soort}
          problem={problems.soort}
          required
        />
      ) : (
        <input type="hidden" name="soort" value="event" />
      )}
    </>
  )
}

/** Whoever writes in no shared calendar writes for oneself. */
const Alone = () => <input type="hidden" name="zichtbaar" value="private" />

const Where = ({ draft: { typed, problems }, writing, ticked }: Fields & Pick<Props, 'writing' | 'ticked'>) => {
  const say = useWords(calendarTexts)
  const calendars = [
    ...(writing.school ? [{ value: 'school', label: say.school }] : []),
    ...writing.groups.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <ChoiceField
        name="kalender"
        legend={say.calendars}
        hint={say.calendarsHint}
        options={calendars}
        value={ticked}
        problem={problems.kalender}
        multiple
        inline
      />
      <SelectField
        name="zichtbaar"
        label={say.visibility}
        options={visibilities.map((value) => ({ value, label: say[value] }))}
        value={typed.zichtbaar}
        problem={problems.zichtbaar}
        required
      />
    </>
  )
}

const When = ({ draft: { typed, problems }, isKept }: Fields & { isKept: boolean }) => {
  const say = useWords(calendarTexts)
  const day = (name: string, label: string, required: boolean, hint?: string) => (
    <Field
      type="date"
      name={name}
      label={label}
      hint={hint}
      value={typed[name]}
      problem={problems[name]}
      required={required}
    />
  )
  const time = (name: string, label: string) => (
    <Field type="time" name={name} label={label} value={typed[name]} problem={problems[name]} />
  )
  const choices = repeats.filter((value) => value !== 'kept' || (isKept && typed.herhalen === 'kept'))
  return (
    <>
      {day('dag', say.day, true)}
      <CheckField name="heledag" label={say.allDay} checked={typed.heledag !== undefined} />
      <div class="cluster">
        {time('tijd', say.time)}
        {time('eindtijd', say.endTime)}
      </div>
      {day('einddag', say.lastDay, false, say.lastDayHint)}
      <SelectField
        name="herhalen"
        label={say.repeat}
        hint={say.repeatHint}
        options={choices.map((value) => ({ value, label: say[value] }))}
        value={typed.herhalen}
        problem={problems.herhalen}
        required
      />
      <Field
        type="date"
        name="tot"
        label={say.repeatUntil}
        hint={say.repeatUntilHint}
        value={typed.tot}
        problem={problems.tot}
      />
      <CheckField
        name="schooldagen"
        label={say.schoolDaysOnly}
        hint={say.schoolDaysOnlyHint}
        checked={typed.schooldagen !== undefined}
      />
    </>
  )
}

const More = ({ draft: { typed, problems }, writing, shares }: Fields & { writing: Writing; shares: boolean }) => {
  const say = useWords(calendarTexts)
  // A colleague's message stays the one it leads to.
  const isListed = !typed.bericht || writing.messages.some(({ id }) => id === typed.bericht)
  const line = (name: string, label: string, hint?: string) => (
    <Field name={name} label={label} value={typed[name]} problem={problems[name]} hint={hint} required={false} />
  )
  return (
    <>
      {line('plaats', say.where)}
      {shares ? line('meenemen', say.toBring) : null}
      {shares ? line('vak', say.ofSubject, say.subjectHint) : null}
      <TextField name="over" label={say.about} value={typed.over} problem={problems.over} required={false} />
      {shares && (writing.messages.length > 0 || typed.bericht) ? (
        <SelectField
          name="bericht"
          label={say.message}
          hint={say.messageHint}
          options={[
            { value: '', label: say.noMessage },
            ...(isListed ? [] : [{ value: typed.bericht ?? '', label: say.presentMessage }]),
            ...writing.messages.map(({ id, subject }) => ({ value: id, label: subject })),
          ]}
          value={typed.bericht ?? ''}
          problem={problems.bericht}
        />
      ) : null}
    </>
  )
}

const Which = ({ draft: { typed }, legend }: Fields & { legend?: string }) => {
  const say = useWords(calendarTexts)
  return (
    <ChoiceField
      name="deel"
      legend={legend ?? say.which}
      options={parts.map((value) => ({ value, label: say[value] }))}
      value={typed.deel ?? 'one'}
      required
    />
  )
}

/** Which times, where it repeats, and the button. */
export const Removal = ({ id, original, seen }: { id: string; original: string; seen: number }) => {
  const say = useWords(calendarTexts)
  return (
    <Form to={paths.eventRemoval(id)}>
      <input type="hidden" name="gezien" value={String(seen)} />
      {original ? (
        <>
          <input type="hidden" name="origineel" value={original} />
          <Which draft={{ typed: { deel: 'one' }, problems: {} }} legend={say.whichGone} />
        </>
      ) : null}
      <div>
        <Button kind="danger">{say.remove}</Button>
      </div>
    </Form>
  )
}
