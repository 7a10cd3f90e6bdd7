import type { Reason } from '../../src/absence/forms.ts'
import { firstSchoolDay } from '../../src/absence/reports.ts'
import { paths } from '../../src/paths.ts'
import { localTime } from '../../src/time.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { type ReportProps, Whom } from './report.tsx'
import { absenceTexts } from './texts.ts'

/** What goes with a reason, filled in as far as can be guessed: mostly no more than the button is left to press. */
export const ReportDetailsPage = ({ known, draft, chosen, bell, sheet }: ReportProps) => {
  const say = useWords(absenceTexts)
  const { now, zone } = useReader()
  const { typed, problems } = draft
  const reason = typed.reden as Reason // safe: the form was read
  const first = firstSchoolDay(known, known.children)
  const arrival = first === known.today ? soon(localTime(now, zone), bell) : soon(bell, bell)
  return (
    <div class="narrow stack">
      <PageHead
        title={reason === 'illLater' ? say.ill : say[reason]}
        back={{ href: paths.absenceReport, label: say.report }}
      />
      <Form to={paths.absenceReport}>
        <input type="hidden" name="formulier" value={sheet} />
        <input type="hidden" name="reden" value={reason} />
        <input type="hidden" name="stap" value="2" />
        <Whom known={known} chosen={chosen} draft={draft} />
        <Details
          kind={reason}
          typed={{ van: first, terug: reason === 'late' ? arrival : '', ...typed }}
          problems={problems}
        />
        <ActionBar>
          <Button kind="main">{say.send}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

type DetailsProps = { kind: Reason; began?: boolean } & ReportProps['draft']

/** Days for what may last, times for what is over the same day. */
export const Details = ({ kind, typed, problems, began }: DetailsProps) => {
  const say = useWords(absenceTexts)
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  const isOneDay = kind === 'late' || kind === 'doctor'
  const isIll = kind === 'ill' || kind === 'illLater'
  return (
    <>
      {kind === 'other' ? (
        <Field {...field('toelichting')} label={say.note} hint={say.noMedical} maxlength={200} required />
      ) : null}
      {kind === 'late' ? <Field {...field('terug')} type="time" label={say.lateUntil} hint={say.timeHint} /> : null}
      {kind === 'doctor' ? (
        <div class="halves">
          <Field {...field('vanaf')} type="time" label={say.leaves} hint={say.timeHint} />
          <Field {...field('terug')} type="time" label={say.returns} hint={say.timeHint} />
        </div>
      ) : null}
      {began ? null : (
        <Field {...field('van')} type="date" label={isOneDay ? say.day : say.from} hint={say.dayHint} required />
      )}
      {isOneDay ? null : (
        <Field
          {...field('tot')}
          type="date"
          label={say.until}
          hint={isIll ? say.openHint : say.dayHint}
          required={false}
        />
      )}
    </>
  )
}

/** The next quarter of an hour, and not before half an hour after the bell. */
function soon(time: string, bell: string) {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const at = Math.min(Math.max(Math.ceil((minutes(time) + 5) / 15) * 15, minutes(bell) + 30), 24 * 60 - 15)
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
