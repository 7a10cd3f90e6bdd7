import type { Context } from 'hono'
import { CallPage } from '../../templates/absence/call.tsx'
import { DayPage, DayRegion } from '../../templates/absence/day.tsx'
import { dayTexts } from '../../templates/absence/day-texts.ts'
import { RegisterPage } from '../../templates/absence/register.tsx'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm, ticked } from '../http/forms.ts'
import { again } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { dayList } from './day-list.ts'
import { arrivalForm, phoneForm } from './forms.ts'
import { closeRegister, enterCall, pupilFor, type Register, registerFor, settle } from './register.ts'

/** What the school sees of it (H1, H3). */
export function absenteeRoutes(people: SchoolRouter) {
  people.get(paths.absentees, 'absence.read', (c) => show(c))

  people.get(paths.register(':id'), 'absence.register', async (c) =>
    showRegister(c, await registerFor(c.var.scope, c.req.param('id'))),
  )

  people.post(paths.register(':id'), 'absence.register', async (c) => {
    const register = await registerFor(c.var.scope, c.req.param('id'))
    const ids = register.pupils.map(({ id }) => id)
    await closeRegister(c.var.scope, register, await ticked(c, 'gemist', ids))
    return c.redirect(paths.absentees, 303)
  })

  people.post(paths.arrival(':id'), 'absence.register', async (c) => {
    const form = await readForm(c, arrivalForm)
    const { groupId } = await pupilFor(c.var.scope, c.req.param('id'))
    if (!form.ok) return c.redirect(paths.register(groupId), 303)
    await settle(c.var.scope, c.req.param('id'), form.value.wat === 'missed' ? null : form.value.wat)
    return c.redirect(paths.register(groupId), 303)
  })

  people.get(paths.absenceByPhone(':id'), 'absence.register', async (c) => showCall(c, c.req.param('id'), emptyDraft))

  people.post(paths.absenceByPhone(':id'), 'absence.register', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, phoneForm)
    if (!form.ok) return showCall(c, id, form.draft)
    const { groupId } = await pupilFor(c.var.scope, id)
    const problems = await enterCall(c.var.scope, id, form.value)
    if (Object.keys(problems).length === 0) return c.redirect(paths.register(groupId), 303)
    c.status(422)
    return showCall(c, id, { typed: form.typed, problems })
  })

  people.get(paths.absenteesOn(':day'), 'absence.read', (c) => show(c, c.req.param('day')))
}

const showRegister = (c: Context<SchoolEnv>, register: Register) =>
  c.render(<RegisterPage register={register} />, { title: register.group.name, current: 'absentees' })

async function showCall(c: Context<SchoolEnv>, id: string, draft: Draft) {
  const page = <CallPage pupil={await pupilFor(c.var.scope, id)} draft={draft} />
  return c.render(page, { title: dayTexts.byPhone, current: 'absentees' })
}

/** A page that stands open asks now and then; while nothing changed, the answer is that there is none. */
async function show(c: Context<SchoolEnv>, day?: string) {
  const list = await dayList(c.var.scope, day)
  if (c.req.query('stand') === list.stand) return c.body(null, 204)
  const title = dayTexts.title
  return again(c, { show: <DayRegion list={list} />, page: <DayPage list={list} />, title, current: 'absentees' })
}
