import type { Context } from 'hono'
import { AbsencePage } from '../../templates/conversations/absence.tsx'
import { absenceTexts } from '../../templates/conversations/absence-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { absenceOf, beAway, beBack } from './absence.ts'
import { absenceForm } from './forms.ts'

export function absenceRoutes(people: SchoolRouter) {
  people.get(paths.absence, 'absence.change', (c) => show(c, emptyDraft, c.req.query('bewaard') !== undefined))

  people.post(paths.absence, 'absence.change', async (c) => {
    const form = await readForm(c, absenceForm)
    if (!form.ok) return show(c, form.draft)
    const { van, tot, vervanger } = form.value
    const problems = await beAway(c.var.scope, { from: van, until: tot, standInId: vervanger })
    if (Object.keys(problems).length === 0) return c.redirect(`${paths.absence}?bewaard`, 303)
    c.status(422)
    return show(c, { typed: form.typed, problems })
  })

  people.post(paths.absenceEnd, 'absence.change', async (c) => {
    await beBack(c.var.scope)
    return c.redirect(`${paths.absence}?bewaard`, 303)
  })
}

async function show(c: Context<SchoolEnv>, draft: Draft, saved = false) {
  const page = <AbsencePage absence={await absenceOf(c.var.scope)} draft={draft} saved={saved} />
  return c.render(page, { title: absenceTexts.title, current: 'myDetails' })
}
