import type { Context } from 'hono'
import { ChangeReportPage } from '../../templates/absence/change-report.tsx'
import { ReportPage } from '../../templates/absence/report.tsx'
import { ReportDetailsPage } from '../../templates/absence/report-details.tsx'
import { ReportsPage } from '../../templates/absence/reports.tsx'
import { absenceTexts } from '../../templates/absence/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { asksMore, missedForm, reportForm, restatingForm } from './forms.ts'
import { answerMiss, end, goOn, report, restate, retract } from './reporting.ts'
import { missing, type Report, type Reporting, reportFor, reporting, reportsOf } from './reports.ts'

/** What parents report (H1). */
export function absenceReportRoutes(people: SchoolRouter) {
  people.get(paths.absenceReport, 'absence.report', async (c) => ask(c, await reporting(c.var.scope), emptyDraft))

  people.post(paths.absenceReport, 'absence.report', async (c) => {
    const form = await readForm(c, reportForm)
    const children = await childrenIn(c)
    if (!form.ok) return ask(c, await reporting(c.var.scope), form.draft, children)
    if (children.length > 0 && asksMore(form.value))
      return ask(c, await reporting(c.var.scope), { typed: form.typed, problems: {} }, children)
    const done = await report(c.var.scope, form.value, children)
    if (done.ok) return c.redirect(`${paths.absenceReports}?formulier=${done.sheet}`, 303)
    c.status(422)
    return ask(c, done.known, { typed: form.typed, problems: done.problems }, children)
  })

  people.get(paths.absenceReports, 'absence.report', async (c) => {
    const page = <ReportsPage {...(await reportsOf(c.var.scope))} sheet={c.req.query('formulier')} />
    return c.render(page, { title: absenceTexts.mine, current: 'absenceReports' })
  })

  people.get(paths.absenceReported(':id'), 'absence.report', async (c) =>
    showReport(c, await reportFor(c.var.scope, c.req.param('id')), emptyDraft),
  )

  people.post(paths.absenceReported(':id'), 'absence.report', async (c) => {
    const before = await reportFor(c.var.scope, c.req.param('id'))
    const form = await readForm(c, restatingForm)
    if (!form.ok) return showReport(c, before, form.draft)
    const problems = await restate(c.var.scope, before, form.value)
    if (Object.keys(problems).length === 0) return c.redirect(paths.absenceReports, 303)
    c.status(422)
    return showReport(c, before, { typed: form.typed, problems })
  })

  people.post(paths.absenceRetraction(':id'), 'absence.report', async (c) => {
    await retract(c.var.scope, c.req.param('id'))
    return c.redirect(paths.absenceReports, 303)
  })

  people.post(paths.missedAnswer(':id'), 'absence.report', (c) => answered(c, c.req.param('id')))

  people.post(paths.absenceStill(':id'), 'absence.report', async (c) => {
    await goOn(c.var.scope, c.req.param('id'))
    return c.redirect(paths.absenceReports, 303)
  })

  people.post(paths.absenceOver(':id'), 'absence.report', async (c) => {
    await end(c.var.scope, c.req.param('id'))
    return c.redirect(paths.absenceReports, 303)
  })
}

async function answered(c: Context<SchoolEnv>, id: string) {
  const form = await readForm(c, missedForm)
  if (!form.ok) return ask(c, await missing(c.var.scope, id), form.draft)
  await answerMiss(c.var.scope, id, form.value.antwoord)
  return c.redirect(paths.absenceReports, 303)
}

/** Whatever ids were sent: whose they are is found out with the report. */
const childrenIn = async (c: Context<SchoolEnv>) =>
  [(await c.req.parseBody({ all: true })).kind].flat().filter((id): id is string => typeof id === 'string')

/** The reason, and then what goes with it. */
function ask(c: Context<SchoolEnv>, known: Reporting, draft: Draft, chosen: readonly string[] = []) {
  const { scope } = c.var
  const given = { known, draft, chosen, bell: scope.school.bell, sheet: draft.typed.formulier || newSecret() }
  const isDetailed = chosen.length > 0 && draft.typed.reden !== undefined && draft.problems.reden === undefined
  const page = isDetailed ? <ReportDetailsPage {...given} /> : <ReportPage {...given} />
  return c.render(page, { title: absenceTexts.report, current: 'absenceReports' })
}

const showReport = (c: Context<SchoolEnv>, report: Report, draft: Draft) =>
  c.render(<ChangeReportPage report={report} draft={draft} />, {
    title: absenceTexts.change,
    current: 'absenceReports',
  })
