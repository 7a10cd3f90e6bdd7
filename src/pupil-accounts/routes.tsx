import type { Context } from 'hono'
import { PupilClassPage } from '../../templates/pupil-accounts/class.tsx'
import { PupilClassesPage } from '../../templates/pupil-accounts/classes.tsx'
import { pupilAccountTexts } from '../../templates/pupil-accounts/texts.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { type Permission, permitted } from '../permissions.ts'
import { printCards } from './cards.ts'
import { renewForm } from './forms.ts'
import { makeAccounts, myClasses, pupilClass, renewWords } from './pupil-accounts.ts'

/** How pupils log in, class by class, for their teachers and the office (B7). */
export function pupilAccountRoutes(people: SchoolRouter) {
  people.get(paths.pupilAccounts, 'pupilAccounts.manage', async (c) => {
    const { scope } = c.var
    const may = (permission: Permission) => permitted(scope.me.roles, permission, scope.school)
    const props = { school: scope.school, mayChoose: may('settings.manage'), manages: may('management.read') }
    return c.render(<PupilClassesPage classes={await myClasses(scope)} {...props} />, {
      title: pupilAccountTexts.title,
      current: 'management',
    })
  })

  people.get(paths.pupilAccountsOf(':id'), 'pupilAccounts.manage', (c) => showClass(c, false))

  people.post(paths.pupilAccountsOf(':id'), 'pupilAccounts.manage', async (c) => {
    const group = await pupilClass(c.var.scope, c.req.param('id'))
    await makeAccounts(c.var.scope, group)
    return c.redirect(paths.pupilAccountsOf(group.id), 303)
  })

  people.post(paths.pupilWords(':id'), 'pupilAccounts.manage', async (c) => {
    const group = await pupilClass(c.var.scope, c.req.param('id'))
    const form = await readForm(c, renewForm)
    if (!form.ok) throw new NotFound()
    await renewWords(c.var.scope, group, form.value.wie)
    return c.redirect(paths.pupilAccountsOf(group.id), 303)
  })

  people.post(paths.pupilCards(':id'), 'pupilAccounts.manage', async (c) => {
    const group = await pupilClass(c.var.scope, c.req.param('id'))
    const pdf = await printCards(c.var.scope, group)
    if (!pdf) return showClass(c, true)
    return c.body(pdf, 200, {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.length),
      'Content-Disposition': 'attachment; filename="kaartjes.pdf"',
    })
  })
}

async function showClass(c: Context<SchoolEnv>, over: boolean) {
  const group = await pupilClass(c.var.scope, c.req.param('id') ?? '')
  return c.render(<PupilClassPage group={group} over={over} />, {
    title: pupilAccountTexts.title,
    current: 'overview',
  })
}
