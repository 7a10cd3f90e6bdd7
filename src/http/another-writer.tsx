import type { Context } from 'hono'
import { AnothersNotice, AnothersPage } from '../../templates/accounts/anothers.tsx'
import { accountTexts } from '../../templates/accounts/texts.ts'
import type { AppEnv } from './bindings.ts'
import { hasFiles, isKeepable, keepForm, sealKept } from './kept-form.ts'
import { shown, wantsFragment } from './respond.tsx'
import { isByItself } from './sent-body.ts'
import { writerField } from './writer.ts'

/** Somebody else logged in, in another tab, since this form was shown: what was typed in it is not this person's. */
export async function isAnothers(c: Context<AppEnv>) {
  const writer = isByItself(c) ? c.req.query(writerField) : (await c.req.parseBody())[writerField]
  return typeof writer === 'string' && writer !== c.var.scope?.me.id
}

/** Nothing is done in anybody's name, and what was typed is there for its writer. */
export async function askItsWriter(c: Context<AppEnv>) {
  c.status(409)
  if (wantsFragment(c)) {
    c.header('HX-Retarget', '#flash')
    c.header('HX-Reswap', 'innerHTML')
    c.header('HX-Replace-Url', 'false')
    return c.html(await shown(c, <AnothersNotice />))
  }
  const body = await c.req.parseBody({ all: true })
  const form = keepForm(body)
  const { school } = c.var
  const kept = school && isKeepable(form) ? await sealKept(form, school) : ''
  const props = { to: new URL(c.req.url).pathname, kept, files: hasFiles(body) }
  return c.render(<AnothersPage {...props} />, { title: accountTexts.anothers })
}
