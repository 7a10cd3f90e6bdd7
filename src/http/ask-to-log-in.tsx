import type { Context } from 'hono'
import { LoginPage, type LoginProps } from '../../templates/accounts/login.tsx'
import { accountTexts } from '../../templates/accounts/texts.ts'
import { paths } from '../paths.ts'
import type { AppEnv } from './bindings.ts'
import { emptyDraft } from './forms.ts'
import { hasFiles, keepForm } from './kept-form.ts'
import { wantsFragment } from './respond.tsx'

/** Nobody is logged in. A page is asked for again after logging in; what was typed in a form goes along (issue: the text survives). */
export async function askToLogIn(c: Context<AppEnv>) {
  const asked = new URL(c.req.url)
  if (c.req.method === 'GET') {
    const to = `${paths.login}?naar=${encodeURIComponent(asked.pathname + asked.search)}`
    if (!wantsFragment(c)) return c.redirect(to, 303)
    return c.body(null, 204, { 'HX-Redirect': to })
  }
  const body = await c.req.parseBody({ all: true })
  const props: LoginProps = { draft: emptyDraft, to: asked.pathname, kept: keepForm(body), files: hasFiles(body) }
  c.status(401)
  c.header('HX-Retarget', '#main')
  c.header('HX-Reswap', 'innerHTML')
  return c.render(<LoginPage {...props} />, { title: accountTexts.logIn })
}
