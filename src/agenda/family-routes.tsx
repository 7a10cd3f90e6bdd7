import type { Context } from 'hono'
import * as v from 'valibot'
import { ChildDaysPage } from '../../templates/agenda/family.tsx'
import { familyTexts } from '../../templates/agenda/family-texts.ts'
import { calendarTexts } from '../../templates/calendar/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, optionalLine, type Problems, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { localDay, readDay } from '../time.ts'
import { childDays, consentToBirthday, notePickUps } from './family.ts'

export const weekdays = ['1', '2', '3', '4', '5'] as const
const note = optionalLine(80)
const pickUpForm = v.object({ dag1: note, dag2: note, dag3: note, dag4: note, dag5: note, dag: note, wie: note })

export function familyDayRoutes(people: SchoolRouter) {
  people.get(paths.childDays(':id'), 'calendar.family', (c) => show(c, emptyDraft))

  people.post(paths.childDays(':id'), 'calendar.family', async (c) => {
    const { scope } = c.var
    const child = await childDays(scope, c.req.param('id'))
    const today = localDay(scope.now, scope.school.zone)
    const form = await readForm(c, pickUpForm, ({ dag }): Problems => {
      const day = readDay(dag)
      if (dag === '' || (day !== null && day >= today)) return {}
      return { dag: day === null ? calendarTexts.noDay : familyTexts.pastDay }
    })
    if (!form.ok) return show(c, form.draft)
    const { dag, wie, ...usual } = form.value
    const notes = weekdays.map((on) => ({ on, note: usual[`dag${on}`] }))
    const day = readDay(dag)
    await notePickUps(scope, child, day ? [...notes, { on: day, note: wie }] : notes)
    return c.redirect(`${paths.childDays(child.id)}?bewaard`, 303)
  })

  people.post(paths.birthdayConsent(':id'), 'calendar.family', async (c) => {
    const { scope } = c.var
    const child = await childDays(scope, c.req.param('id'))
    const { tonen } = await c.req.parseBody()
    await consentToBirthday(scope, child, tonen !== undefined)
    return c.redirect(`${paths.childDays(child.id)}?bewaard`, 303)
  })
}

async function show(c: Context<SchoolEnv>, draft: Draft) {
  const { scope } = c.var
  const child = await childDays(scope, c.req.param('id') ?? '')
  const page = (
    <ChildDaysPage
      child={child}
      draft={draft}
      birthdays={scope.school.birthdaysShown}
      saved={c.req.query('bewaard') !== undefined}
    />
  )
  return c.render(page, { title: child.firstName, current: 'calendar' })
}
