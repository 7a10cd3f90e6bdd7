import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { LoggedOutNotice, LoginPage, type LoginProps } from '../../templates/accounts/login.tsx'
import { accountTexts } from '../../templates/accounts/texts.ts'
import { knownBrowserCookie, openKnownBrowser } from '../accounts/known-browser.ts'
import { TooLarge } from '../errors.ts'
import { paths } from '../paths.ts'
import type { AppEnv } from './bindings.ts'
import { emptyDraft } from './forms.ts'
import { hasFiles, isKeepable, keepForm, sealKept } from './kept-form.ts'
import { isLargeForm } from './large-form.ts'
import { shown, wantsFragment } from './respond.tsx'

/** Of a form from a browser in which nobody logged in before (bytes): it has no letter with attachments to lose. */
const largestOfStranger = 1024 * 1024

/** Nobody is logged in. A page is asked for again after logging in; what was typed in a form goes along (issue: the text survives). */
export async function askToLogIn(c: Context<AppEnv>) {
  if (wantsFragment(c)) return sayLoggedOut(c)
  const asked = new URL(c.req.url)
  if (c.req.method === 'GET') {
    return c.redirect(`${paths.login}?naar=${encodeURIComponent(asked.pathname + asked.search)}`, 303)
  }
  if (isLargeForm(c)) throw new TooLarge()
  await refuseLargeFromStranger(c)
  const body = await c.req.parseBody({ all: true })
  const form = keepForm(body)
  const { school } = c.var
  const kept = school && isKeepable(form) ? await sealKept(form, school) : ''
  const lost = form.length > 0 && kept === ''
  const props: LoginProps = { draft: emptyDraft, to: asked.pathname, kept, lost, files: hasFiles(body) }
  c.status(401)
  return c.render(<LoginPage {...props} />, { title: accountTexts.logIn })
}

/** The page that asked for a part stays as it is, with what was typed in it, and at its own address. */
async function sayLoggedOut(c: Context<AppEnv>) {
  c.header('HX-Retarget', '#flash')
  c.header('HX-Reswap', 'innerHTML')
  c.header('HX-Replace-Url', 'false')
  return c.html(await shown(c, <LoggedOutNotice />), 401)
}

async function refuseLargeFromStranger(c: Context<AppEnv>) {
  const { school } = c.var
  if (school && (await openKnownBrowser(getCookie(c, knownBrowserCookie), school))) return
  const onError = () => Promise.reject(new TooLarge())
  await bodyLimit({ maxSize: largestOfStranger, onError })(c, () => Promise.resolve())
}
