import type { Context } from 'hono'
import type * as v from 'valibot'
import { OfficePage, TimesPage } from '../../templates/absence/office.tsx'
import { officeTexts } from '../../templates/absence/office-texts.ts'
import { sheetOf } from '../../templates/absence/sheet.ts'
import { problems } from '../../templates/ui/problems.ts'
import { sheetTypes } from '../changes/forms.ts'
import { csv } from '../csv.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, type Problems, readForm } from '../http/forms.ts'
import { readerHere } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import type { School } from '../schools/schema.ts'
import type { Scope } from '../scope.ts'
import { saved, shown } from '../settings/saved.ts'
import { changeSettings } from '../settings/settings.ts'
import { daysLater } from '../time.ts'
import { xlsx } from '../xlsx.ts'
import { absenceBetween, settle, warnings } from './exporting.ts'
import { exportForm, timesForm } from './forms.ts'
import { todayOf } from './reports.ts'

/** What the office does with absence (H3), and the hours it is counted by. */
export function absenceOfficeRoutes(people: SchoolRouter) {
  people.get(paths.absenceOffice, 'absence.export', (c) => show(c, lastWeeks(c.var.scope)))

  people.post(paths.absenceExport, 'absence.export', async (c) => {
    const form = await readForm(c, exportForm, withinAYear)
    return form.ok ? download(c, form.value) : show(c, form.draft)
  })

  people.get(paths.absenceTimes, 'settings.manage', (c) => showTimes(c, standing(c.var.scope.school)))

  people.post(paths.absenceTimes, 'settings.manage', async (c) => {
    const form = await readForm(c, timesForm, inOrder)
    if (!form.ok) return showTimes(c, form.draft)
    const { bel: bell, uit: schoolEnds, uren } = form.value
    const [hours = 0, minutes = 0] = uren.split(':').map(Number)
    await changeSettings(c.var.scope, 'settings.changed', { bell, schoolEnds, minutesADay: hours * 60 + minutes })
    return saved(c, paths.absenceTimes)
  })

  people.post(paths.warningSettled(':id'), 'absence.export', async (c) => {
    await settle(c.var.scope, c.req.param('id'))
    return c.redirect(paths.absenceOffice, 303)
  })
}

/** Four weeks until today, as the register of absence counts them. */
function lastWeeks(scope: Scope): Draft {
  const today = todayOf(scope)
  return { typed: { van: daysLater(today, -27), tot: today }, problems: {} }
}

type Period = v.InferOutput<typeof exportForm>

function withinAYear({ van, tot }: Period): Problems {
  if (tot < van) return { tot: problems.endsBefore }
  return tot > daysLater(van, 366) ? { tot: officeTexts.tooLong } : {}
}

const inOrder = ({ bel, uit }: v.InferOutput<typeof timesForm>): Problems =>
  bel < uit ? {} : { uit: officeTexts.endsBefore }

const standing = ({ bell, schoolEnds, minutesADay }: School): Draft => ({
  typed: {
    bel: bell,
    uit: schoolEnds,
    uren: `${Math.floor(minutesADay / 60)}:${String(minutesADay % 60).padStart(2, '0')}`,
  },
  problems: {},
})

async function download(c: Context<SchoolEnv>, { van, tot, soort }: Period) {
  const reader = readerHere(c)
  const sheet = sheetOf(await absenceBetween(c.var.scope, van, tot), reader)
  const name = `${officeTexts.fileName[reader.language]}-${van}-${tot}.${soort}`
  return c.body(soort === 'csv' ? csv(sheet) : xlsx(officeTexts.sheet[reader.language], sheet), 200, {
    'Content-Type': sheetTypes[soort],
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

const show = async (c: Context<SchoolEnv>, draft: Draft) =>
  c.render(<OfficePage warnings={await warnings(c.var.scope)} draft={draft} />, {
    title: officeTexts.title,
    current: 'management',
  })

const showTimes = (c: Context<SchoolEnv>, draft: Draft) =>
  c.render(<TimesPage draft={draft} />, shown(c, officeTexts.times))
