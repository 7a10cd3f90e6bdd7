import type { Context } from 'hono'
import { ChangeReportPage } from '../../templates/absence/change-report.tsx'
import { ReportPage } from '../../templates/absence/report.tsx'
import { ReportDetailsPage } from '../../templates/absence/report-details.tsx'
import { ReportsPage } from '../../templates/absence/reports.tsx'
import { absenceTexts } from '../../templates/absence/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm, valuesOf } from '../http/forms.ts'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { asksMore, missedForm, reportForm, restatingForm, undoForm } from './forms.ts'
import { answerMiss, end, goOn, report, restate, restore, resume, retract } from './reporting.ts'
import { missing, type Report, type Reporting, reportFor, reporting, reportsOf } from './reports.ts'

/** What parents report (H1). */
export function absenceReportRoutes(people: SchoolRouter) {
  people.get(paths.absenceReport, 'absence.report', async (c) => ask(c, await reporting(c.var.scope), emptyDraft))

  people.post(paths.absenceReport, 'absence.report', async (c) => {
    const form = await readForm(c, reportForm)
    // Whatever ids were sent: whose they are is found out with the report.
    const children = await valuesOf(c, 'kind')
    if (!form.ok) return ask(c, await reporting(c.var.scope), form.draft, children)
    if (children.length > 0 && asksMore(form.value))
      return ask(c, await reporting(c.var.scope), { typed: form.typed, problems: {} }, children)
    const done = await report(c.var.scope, form.value, children)
    if (done.ok)
      return c.redirect(`${paths.absenceReports}?${done.isChange ? 'anders' : `formulier=${done.sheet}`}`, 303)
    c.status(422)
    return ask(c, done.known, { typed: form.typed, problems: done.problems }, children)
  })

  people.get(paths.absenceReports, 'absence.report', async (c) => {
    const { formulier: sheet, ingetrokken: retracted, beter: ended, weer, anders } = c.req.query()
    const page = <ReportsPage {...(await reportsOf(c.var.scope))} done={{ sheet, retracted, ended }} />
    const text = anders !== undefined ? absenceTexts.changed : weer !== undefined ? absenceTexts.standsAgain : undefined
    return c.render(page, { title: absenceTexts.mine, current: 'absenceReports', flash: text && { text } })
  })

  people.get(paths.absenceReported(':id'), 'absence.report', async (c) =>
    showReport(c, await reportFor(c.var.scope, c.req.param('id')), emptyDraft),
  )

  people.post(paths.absenceReported(':id'), 'absence.report', async (c) => {
    const before = await reportFor(c.var.scope, c.req.param('id'))
    const form = await readForm(c, restatingForm)
    if (!form.ok) return showReport(c, before, form.draft)
    const problems = await restate(c.var.scope, before, form.value)
    if (Object.keys(problems).length === 0) return c.redirect(`${paths.absenceReports}?anders`, 303)
    c.status(422)
    return showReport(c, before, { typed: form.typed, problems })
  })

  people.post(paths.absenceRetraction(':id'), 'absence.report', async (c) => {
    const id = c.req.param('id')
    if (await takesBack(c)) {
      await restore(c.var.scope, id)
      return c.redirect(`${paths.absenceReports}?weer`, 303)
    }
    await retract(c.var.scope, id)
    return c.redirect(`${paths.absenceReports}?ingetrokken=${encodeURIComponent(id)}`, 303)
  })

  people.post(paths.missedAnswer(':id'), 'absence.report', (c) => answered(c, c.req.param('id')))

  people.post(paths.absenceStill(':id'), 'absence.report', async (c) => {
    await goOn(c.var.scope, c.req.param('id'))
    return c.redirect(paths.absenceReports, 303)
  })

  people.post(paths.absenceOver(':id'), 'absence.report', async (c) => {
    const id = c.req.param('id')
    if (await takesBack(c)) {
      await resume(c.var.scope, id)
      return c.redirect(`${paths.absenceReports}?weer`, 303)
    }
    await end(c.var.scope, id)
    return c.redirect(`${paths.absenceReports}?beter=${encodeURIComponent(id)}`, 303)
  })
}

async function takesBack(c: Context<SchoolEnv>) {
  const form = await readForm(c, undoForm)
  return form.ok && form.value.ongedaan !== ''
}

async function answered(c: Context<SchoolEnv>, id: string) {
  const form = await readForm(c, missedForm)
  if (!form.ok) return ask(c, await missing(c.var.scope, id), form.draft)
  await answerMiss(c.var.scope, id, form.value.antwoord)
  return c.redirect(paths.absenceReports, 303)
}

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
