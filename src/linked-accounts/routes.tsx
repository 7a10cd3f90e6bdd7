import { AddSchoolPage } from '../../templates/linked-accounts/add-school.tsx'
import { AgreePage } from '../../templates/linked-accounts/agree.tsx'
import { linkedTexts } from '../../templates/linked-accounts/texts.ts'
import { NotFound } from '../errors.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { agreeToLink, beginLink, begunLink, completeLink, endLink, switchTo } from './linking.ts'

/**
 * All that leads to another school is a link, since a form may not end at another host. Nothing comes of following one in
 * another browser: what is completed is bound to the session that began it, and a switch leads to an account of one's own.
 */
export function linkedAccountRoutes(people: SchoolRouter) {
  people.get(paths.addSchool, 'schools.link', async (c) => {
    const { scope } = c.var
    const wanted = (c.req.query('zoek') ?? '').slice(0, 100)
    const found = wanted === '' ? null : await scope.findSchools(wanted)
    const others = found?.filter(({ id }) => id !== scope.school.schoolId) ?? null
    return c.render(<AddSchoolPage wanted={wanted} found={others} />, { title: linkedTexts.add, current: 'more' })
  })

  people.get(paths.toOtherSchool(':id'), 'schools.link', async (c) =>
    c.redirect(await beginLink(c.var.scope, c.var.session.fingerprint, c.req.param('id')), 303),
  )

  people.get(paths.linkAccount(':token'), 'schools.link', async (c) => {
    const { token } = c.req.param()
    const page = <AgreePage token={token} from={await begunLink(c.var.scope, token)} here={c.var.scope.school.name} />
    return c.render(page, { title: linkedTexts.agreeTitle, current: 'more' })
  })

  people.get(paths.linkAgreeing(':token'), 'schools.link', async (c) =>
    c.redirect(await agreeToLink(c.var.scope, c.req.param('token')), 303),
  )

  people.get(paths.linkAgreed(':token'), 'schools.link', async (c) => {
    const done = await completeLink(c.var.scope, c.var.session.fingerprint, c.req.param('token'))
    return c.redirect(`${paths.more}?${done ? 'gekoppeld' : 'vol'}`, 303)
  })

  people.get(paths.switchSchool(':id'), 'schools.link', async (c) => {
    // A page of another's that sends somebody to their own other school gains nothing, and does it not.
    const site = c.req.header('Sec-Fetch-Site')
    if (site !== undefined && site !== 'same-origin') throw new NotFound()
    return c.redirect(await switchTo(c.var.scope, c.req.param('id')), 303)
  })

  people.post(paths.unlinkSchool(':id'), 'schools.link', async (c) => {
    await endLink(c.var.scope, c.req.param('id'))
    return c.redirect(`${paths.more}?ontkoppeld`, 303)
  })
}
