import type { ClassHere } from '../../src/conferences/arranging.ts'
import type { Beside } from '../../src/conferences/calendar-beside.ts'
import { partings } from '../../src/conferences/forms.ts'
import { ways } from '../../src/conferences/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { bookingTexts } from './booking-texts.ts'
import { InCalendar } from './in-calendar.tsx'
import { roundTexts } from './round-texts.ts'

type Props = {
  draft: Draft
  to: string
  /** Where one came from. */
  back: string
  beside: Beside
  /** Of a new round; who comes stays as it is in one that is there. */
  classes?: { all: readonly ClassHere[]; chosen: readonly string[] } | undefined
}

/** What a round is: everything has an answer already, so that a name is enough (G1). */
export const RoundFormPage = ({ draft, to, back, beside, classes }: Props) => {
  const say = useWords(roundTexts)
  const { title } = useWords(bookingTexts)
  const value = (name: string) => ({ name, value: draft.typed[name], problem: draft.problems[name] })
  return (
    <>
      <PageHead title={classes ? say.newRound : say.setUp} back={{ href: back, label: title }} />
      <Form to={to} class="stack reading" guard>
        {classes ? <input type="hidden" name="ronde" value={draft.typed.ronde} /> : null}
        <Field {...value('naam')} label={say.name} hint={say.nameHint} maxlength={80} required />
        <TextField {...value('tijden')} label={say.times} hint={say.timesHint} rows={3} required />
        <InCalendar intro={say.inCalendar} days={beside.times} />
        <ChoiceField
          {...value('manier')}
          legend={say.way}
          options={ways.map((way) => ({ value: way, label: say.ways(way), hint: say.wayHints(way) }))}
        />
        {classes ? <Classes {...classes} draft={draft} /> : null}
        <Window value={value} />
        <InCalendar intro={say.closesIn} days={beside.closing} />
        <More value={value} isOpen={folded.some((name) => draft.problems[name])} />
        <ActionBar note={classes ? say.makeNote : undefined}>
          <Button kind="main">{classes ? say.make : say.save}</Button>
        </ActionBar>
      </Form>
    </>
  )
}

const Classes = ({ all, chosen, draft }: NonNullable<Props['classes']> & { draft: Draft }) => {
  const say = useWords(roundTexts)
  return (
    <ChoiceField
      name="groep"
      legend={say.groups}
      hint={say.groupsHint}
      multiple
      inline
      options={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      problem={draft.problems.groep}
    />
  )
}

type Value = (name: string) => { name: string; value: string | undefined; problem: Draft['problems'][string] }

const Window = ({ value }: { value: Value }) => {
  const say = useWords(roundTexts)
  return (
    <>
      <div class="halves">
        <Field {...value('opent')} label={say.opens} inputmode="numeric" required />
        <Field {...value('opent-om')} label={say.at} type="time" required />
      </div>
      <div class="halves">
        <Field {...value('sluit')} label={say.closes} inputmode="numeric" required />
        <Field {...value('sluit-om')} label={say.at} id="field-sluit-om" type="time" required />
      </div>
    </>
  )
}

const folded = ['uitleg', 'minuten', 'pauze', 'lopen', 'voorrang', 'gescheiden', 'bewaren']

const More = ({ value, isOpen }: { value: Value; isOpen: boolean }) => {
  const say = useWords(roundTexts)
  return (
    <details open={isOpen}>
      <summary class="button quiet">{say.more}</summary>
      <div class="card">
        <TextField {...value('uitleg')} label={say.note} maxlength={2000} required={false} />
        <Field {...value('minuten')} label={say.minutes} hint={say.minutesHint} type="number" maxlength={4} required />
        <Field {...value('pauze')} label={say.pause} hint={say.pauseHint} type="number" maxlength={4} required />
        <Field {...value('lopen')} label={say.walk} hint={say.walkHint} type="number" maxlength={4} required />
        <Field
          {...value('voorrang')}
          label={say.headStart}
          hint={say.headStartHint}
          type="number"
          maxlength={4}
          required
        />
        <ChoiceField
          {...value('gescheiden')}
          legend={say.apart}
          options={partings.map((how) => ({ value: how, label: say.aparts(how) }))}
        />
        <ChoiceField
          {...value('bewaren')}
          legend={say.kept}
          hint={say.keptHint}
          inline
          options={['3', '6', '12', '18'].map((months) => ({ value: months, label: say.keptFor(Number(months)) }))}
        />
      </div>
    </details>
  )
}

/** Where there is nobody to talk about yet. */
export const NoClassesPage = ({ back }: Pick<Props, 'back'>) => {
  const say = useWords(roundTexts)
  return (
    <>
      <PageHead title={say.newRound} back={{ href: back, label: useWords(bookingTexts).title }} />
      <p>{say.noClasses}</p>
    </>
  )
}
