import type { Context } from 'hono'
import { YearPreviewPage } from '../../templates/years/preview.tsx'
import { yearTexts } from '../../templates/years/texts.ts'
import { YearPage } from '../../templates/years/year.tsx'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Problems, textOfField } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { typedIn } from '../questionnaires/forms.ts'
import { readYearForm, type TypedYear } from './forms.ts'
import { agreeOnYear, discardYear, prepareYear, previewOf, undoYear, yearOverview } from './years.ts'

export function yearRoutes(people: SchoolRouter) {
  people.get(paths.years, 'years.manage', (c) => showYear(c))

  people.post(paths.years, 'years.manage', async (c) => {
    const { scope } = c.var
    const typed = typedIn(await c.req.parseBody({ all: true }))
    const { start } = await yearOverview(scope)
    if (!start) return showYear(c)
    const read = readYearForm(typed, start, scope.now, scope.school.zone)
    if (!read.ok) return showYear(c, { typed, problems: read.problems })
    return c.redirect(paths.year(await prepareYear(scope, read.form.choices, read.form.startsOn)), 303)
  })

  people.get(paths.year(':id'), 'years.manage', (c) => showPreview(c, c.req.param('id')))

  people.post(paths.yearStart(':id'), 'years.manage', async (c) => {
    const id = c.req.param('id')
    const { gezien } = await c.req.parseBody()
    const isAgreed = await agreeOnYear(c.var.scope, id, textOfField(gezien))
    if (isAgreed) return c.redirect(paths.year(id), 303)
    c.status(409)
    return showPreview(c, id, true)
  })

  people.post(paths.yearRemoval(':id'), 'years.manage', async (c) => {
    await discardYear(c.var.scope, c.req.param('id'))
    return c.redirect(paths.years, 303)
  })

  people.post(paths.yearUndo(':id'), 'years.manage', async (c) => {
    await undoYear(c.var.scope, c.req.param('id'))
    return c.redirect(paths.year(c.req.param('id')), 303)
  })
}

async function showYear(c: Context<SchoolEnv>, wrong?: { typed: TypedYear; problems: Problems }) {
  if (wrong) c.status(422)
  const page = <YearPage overview={await yearOverview(c.var.scope)} wrong={wrong} />
  return c.render(page, { title: yearTexts.title, current: 'management' })
}

async function showPreview(c: Context<SchoolEnv>, id: string, outdated = false) {
  const preview = await previewOf(c.var.scope, id)
  const sheet = Math.max(1, Number(c.req.query('blad')) || 1)
  return c.render(<YearPreviewPage preview={preview} sheet={sheet} outdated={outdated} />, {
    title: yearTexts.preview,
    current: 'management',
  })
}
