import { HouseholdPage } from '../../templates/details/household.tsx'
import { householdTexts } from '../../templates/details/household-texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { jointUseForm, partnersForm, primaryContactForm } from './forms.ts'
import { choosePrimaryContact, endJointUse, letPartnersWrite, ourHousehold, wantJointUse } from './household.ts'
import { isSaved, savedAt } from './saved.ts'

/** What partners decide together (C2, C3). What is no choice changes nothing. */
export function householdRoutes(people: SchoolRouter) {
  people.get(paths.household, 'household.change', async (c) => {
    const household = await ourHousehold(c.var.scope)
    const page = <HouseholdPage household={household} saved={isSaved(c.req.query())} />
    return c.render(page, { title: householdTexts.choices, current: 'myDetails' })
  })

  people.post(paths.jointUse, 'household.change', async (c) => {
    const household = await ourHousehold(c.var.scope)
    const form = await readForm(c, jointUseForm)
    if (!form.ok) return c.redirect(paths.household, 303)
    if (form.value.keuze === 'aan') await wantJointUse(c.var.scope, household)
    else await endJointUse(c.var.scope, household)
    return c.redirect(savedAt(paths.household), 303)
  })

  people.post(paths.primaryContact, 'household.change', async (c) => {
    const household = await ourHousehold(c.var.scope)
    const form = await readForm(c, primaryContactForm)
    if (!form.ok) return c.redirect(paths.household, 303)
    await choosePrimaryContact(c.var.scope, household, form.value.keuze === 'ik' ? 'me' : 'nobody')
    return c.redirect(savedAt(paths.household), 303)
  })

  people.post(paths.partnersWriting, 'household.change', async (c) => {
    const household = await ourHousehold(c.var.scope)
    const form = await readForm(c, partnersForm)
    if (!form.ok) return c.redirect(paths.household, 303)
    await letPartnersWrite(c.var.scope, household, form.value.keuze === 'ja')
    return c.redirect(savedAt(paths.household), 303)
  })
}
