import { DetailsPage } from '../../templates/details/details.tsx'
import { Hearing } from '../../templates/details/hearing.tsx'
import { NamePage } from '../../templates/details/name.tsx'
import { detailsTexts } from '../../templates/details/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import { changed } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import { pushHere } from '../push/here.ts'
import { contactRoutes } from './contact-routes.tsx'
import { myDetails } from './details.ts'
import { hearingForm, nameForm } from './forms.ts'
import { householdRoutes } from './household-routes.tsx'
import { goBy, hearParents } from './naming.ts'
import { photoChoiceRoutes } from './photo-routes.tsx'
import { isSaved, savedAt } from './saved.ts'

export function detailRoutes(people: SchoolRouter) {
  people.get(paths.myDetails, 'details.read', async (c) => {
    const { scope, session } = c.var
    const details = await myDetails(scope)
    const mayChange = permitted(scope.me.roles, 'contacts.change', scope.school)
    const saved = isSaved(c.req.query())
    const props = {
      me: scope.me,
      details,
      school: scope.school,
      mayChange,
      saved,
      push: pushHere(c.req.query(), scope, session),
    }
    return c.render(<DetailsPage {...props} />, { title: detailsTexts.myDetails, current: 'myDetails' })
  })

  people.get(paths.myName, 'contacts.change', (c) => {
    const draft = { typed: { roepnaam: c.var.scope.me.firstName }, problems: {} }
    return c.render(<NamePage draft={draft} />, { title: detailsTexts.changeName, current: 'myDetails' })
  })

  people.post(paths.myName, 'contacts.change', async (c) => {
    const form = await readForm(c, nameForm)
    if (!form.ok) {
      return c.render(<NamePage draft={form.draft} />, { title: detailsTexts.changeName, current: 'myDetails' })
    }
    await goBy(c.var.scope, form.value.roepnaam)
    return c.redirect(savedAt(paths.myDetails), 303)
  })

  people.post(paths.hearingParents, 'household.change', async (c) => {
    const form = await readForm(c, hearingForm)
    const hears = form.ok && form.value.ouders
    await hearParents(c.var.scope, hears)
    const show = <Hearing hears={hears} always={false} saved />
    return changed(c, { at: savedAt(paths.myDetails), show })
  })

  contactRoutes(people)
  householdRoutes(people)
  photoChoiceRoutes(people)
}
