import type { Context } from 'hono'
import { StepResetPage } from '../../templates/accounts/step-reset.tsx'
import { stepResetTexts } from '../../templates/accounts/step-reset-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { proofForm } from './forms.ts'
import { hasJustStepped, resetStep, type StepOf, stepOf } from './step-reset.ts'

/** Whoever lost their second step gets in again by way of the school. */
export function stepResetRoutes(people: SchoolRouter) {
  people.get(paths.stepOf(':id'), 'secondStep.reset', async (c) =>
    show(c, await stepOf(c.var.scope, c.req.param('id')), { done: c.req.query('bewaard') !== undefined }),
  )

  people.post(paths.stepOf(':id'), 'secondStep.reset', async (c) => {
    const { scope, session, clientAddress: address } = c.var
    const person = await stepOf(scope, c.req.param('id'))
    const form = await readForm(c, proofForm)
    if (!form.ok) return show(c, person, { problem: form.draft.problems.huidig })
    const reset = await resetStep(scope, person, { session, address, current: form.value.huidig })
    if (reset.ok) return c.redirect(`${paths.stepOf(person.id)}?bewaard`, 303)
    c.status(422)
    return show(c, person, { problem: reset.problem })
  })
}

function show(c: Context<SchoolEnv>, person: StepOf, said: { problem?: Text | undefined; done?: boolean }) {
  const asks = !hasJustStepped(c.var.scope, c.var.session)
  const page = <StepResetPage person={person} asks={asks} {...said} />
  return c.render(page, { title: stepResetTexts.title, current: 'management' })
}
