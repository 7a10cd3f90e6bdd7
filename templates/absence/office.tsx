import type { Warning } from '../../src/absence/exporting.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { SheetButtons } from '../ui/sheet-buttons.tsx'
import { officeTexts } from './office-texts.ts'

/** Who must be reported, and the table for the pupil administration. */
export const OfficePage = ({ warnings, draft }: { warnings: readonly Warning[]; draft: Draft }) => {
  const say = useWords(officeTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.title} sub={say.intro} back={useManagement()} />
      <Section title={say.warnings}>
        {warnings.length > 0 ? (
          <List label={say.warnings}>
            {warnings.map((warning) => (
              <WarningRow warning={warning} />
            ))}
          </List>
        ) : (
          <Empty>{say.none}</Empty>
        )}
      </Section>
      <Export draft={draft} />
    </div>
  )
}

const WarningRow = ({ warning: { id, name, from, until, hours, isSettled } }: { warning: Warning }) => {
  const say = useWords(officeTexts)
  const reader = useReader()
  return (
    <Row
      title={name}
      isName
      detail={<Badge kind={isSettled ? 'good' : 'late'}>{isSettled ? say.settled : say.hours(hours)}</Badge>}
      sub={say.weeks(localDayText(from, reader), localDayText(until, reader))}
      trail={
        isSettled ? undefined : (
          <Form to={paths.warningSettled(id)}>
            <Button label={say.settleOf(name)}>{say.settle}</Button>
          </Form>
        )
      }
    />
  )
}

const Export = ({ draft: { typed, problems } }: { draft: Draft }) => {
  const say = useWords(officeTexts)
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  return (
    <Section title={say.export}>
      <p>{say.exportIntro}</p>
      <Form to={paths.absenceExport}>
        <div class="halves">
          <Field {...field('van')} type="date" label={say.from} required />
          <Field {...field('tot')} type="date" label={say.until} required />
        </div>
        <div class="cluster">
          <SheetButtons excel={say.xlsx} csv={say.csv} />
        </div>
      </Form>
    </Section>
  )
}

/** When school begins and is out, and how many hours a day count. */
export const TimesPage = ({ draft: { typed, problems } }: { draft: Draft }) => {
  const say = useWords(officeTexts)
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  return (
    <div class="narrow stack">
      <PageHead title={say.times} sub={say.timesIntro} back={useManagement()} />
      <Form to={paths.absenceTimes}>
        <Field {...field('bel')} type="time" label={say.bell} required />
        <Field {...field('uit')} type="time" label={say.ends} required />
        <Field {...field('uren')} label={say.aDay} hint={say.aDayHint} required />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
