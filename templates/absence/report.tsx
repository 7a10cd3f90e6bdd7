import type { Reason } from '../../src/absence/forms.ts'
import { firstSchoolDay, type Reporting } from '../../src/absence/reports.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { localTime } from '../../src/time.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choices.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { Problem } from '../ui/labelled.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { MissedCard } from './missed-card.tsx'
import { ReportCard } from './report-card.tsx'
import { absenceTexts } from './texts.ts'

export type ReportProps = {
  known: Reporting
  draft: Draft
  chosen: readonly string[]
  bell: string
  sheet: string
}

/** Whom, and why: the reason is the button that sends it. */
export const ReportPage = ({ known, draft, chosen, bell, sheet }: ReportProps) => {
  const say = useWords(absenceTexts)
  const { children, reports } = known
  const running = reports.filter(({ isRunning }) => isRunning)
  return (
    <div class="narrow stack">
      <PageHead title={say.report} back={{ href: paths.absenceReports, label: say.mine }} />
      {children.length === 0 ? <Empty icon="people">{say.noChildren}</Empty> : null}
      {known.missed.map((child) => (
        <MissedCard child={child} onReport />
      ))}
      <Today known={known} bell={bell} />
      {children.length > 0 ? (
        <Form to={paths.absenceReport}>
          <input type="hidden" name="formulier" value={sheet} />
          <Whom known={known} chosen={chosen} draft={draft} />
          <Why known={known} draft={draft} />
        </Form>
      ) : null}
      {running.map((report) => (
        <ReportCard report={report} />
      ))}
    </div>
  )
}

/** Only where there is something to choose. */
export const Whom = ({
  known: { children },
  chosen,
  draft: { problems },
}: {
  known: Reporting
  chosen: readonly string[]
  draft: Draft
}) => {
  const say = useWords(absenceTexts)
  const [only, ...others] = children
  if (only && others.length === 0)
    return (
      <p>
        <strong>{only.name}</strong>, {only.className}
        <input type="hidden" name="kind" value={only.id} />
      </p>
    )
  return (
    <ChoiceField
      legend={say.who}
      name="kind"
      multiple
      inline
      options={children.map(({ id, name, className }) => ({ value: id, label: name, hint: className }))}
      value={chosen}
      problem={problems.kind}
    />
  )
}

const large = ['ill', 'doctor', 'late', 'other'] as const satisfies readonly Reason[]

const Why = ({ known, draft: { problems } }: { known: Reporting; draft: Draft }) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  return (
    <fieldset class="stack tight">
      <legend>{say.reason}</legend>
      <Problem id="reden" problem={problems.reden ?? problems.van} />
      <div class="reasons">
        {large.map((reason) => (
          <Button name="reden" value={reason}>
            {say[reason]}
          </Button>
        ))}
      </div>
      <Button name="reden" value="illLater" class="bare">
        {say.illLater}
      </Button>
      <p>
        <a href={paths.leaveNew}>{say.leaveHint}</a>
      </p>
      <p class="hint">
        {say.illNow(localDayText(firstSchoolDay(known, known.children), reader))} {say.noMedical}
      </p>
    </fieldset>
  )
}

const Today = ({ known, bell }: { known: Reporting; bell: string }) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  const first = firstSchoolDay(known, known.children)
  if (known.children.length === 0) return null
  if (known.isOut && known.daysOff.schoolDays(known.children[0]?.classId)[0] === known.today)
    return <Notice kind="info">{say.schoolIsOut(localDayText(first, reader))}</Notice>
  if (first > known.today) {
    const [off] = known.daysOff.of(known.children[0]?.classId)
    const title = off?.title ? ` (${off.title})` : ''
    return <Notice kind="info">{say.noSchoolToday(title, localDayText(first, reader))}</Notice>
  }
  return localTime(reader.now, reader.zone) >= bell ? <Notice kind="info">{say.afterBell(bell)}</Notice> : null
}
