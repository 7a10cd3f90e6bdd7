import type { Context } from 'hono'
import { type Forgotten, ForgottenPage, MailedPage } from '../../templates/accounts/forgotten.tsx'
import { forgottenTexts } from '../../templates/accounts/forgotten-texts.ts'
import { LinkOverPage, NewPasswordPage } from '../../templates/accounts/new-password.tsx'
import { problems } from '../../templates/ui/problems.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { rememberBrowser, trierOf } from './browser.ts'
import { askNewPassword, askUserNames } from './forgotten.ts'
import { forgottenForm, newPasswordForm } from './forms.ts'
import { chooseNewPassword, openPasswordLink } from './new-password.ts'
import { windowMs } from './throttle.ts'

const ways = [
  { path: paths.forgotten, forgotten: 'password', ask: askNewPassword },
  { path: paths.forgottenName, forgotten: 'name', ask: askUserNames },
] as const

export function forgottenRoutes(site: SiteRouter) {
  for (const { path, forgotten, ask } of ways) {
    site.get(path, (c) => (c.req.query('verstuurd') ? mailed(c, forgotten) : page(c, { forgotten, draft: emptyDraft })))

    site.post(path, async (c) => {
      const form = await readForm(c, forgottenForm)
      if (!form.ok) return page(c, { forgotten, draft: form.draft })
      const name = form.value.naam
      if ((await ask(c.var.school, { name, ...(await trierOf(c)) })) === 'mailed') {
        return c.redirect(`${path}?verstuurd=ja`, 303)
      }
      c.status(429)
      c.header('Retry-After', String(windowMs / 1000))
      return page(c, { forgotten, draft: { typed: form.value, problems: {} }, wrong: forgottenTexts.throttled })
    })
  }
}

type PageProps = { forgotten: Forgotten; draft: Draft; wrong?: Text }

const page = (c: Context<SiteEnv>, props: PageProps) =>
  c.render(<ForgottenPage {...props} />, { title: forgottenTexts[props.forgotten], hidden: true })

const mailed = (c: Context<SiteEnv>, forgotten: Forgotten) =>
  c.render(<MailedPage forgotten={forgotten} />, { title: forgottenTexts.lookInMail, hidden: true })

/** Mail scanners open links: looking uses nothing up (check 11). */
export function newPasswordRoutes(site: SiteRouter) {
  site.get(paths.newPassword(':token'), async (c) => {
    const { token } = c.req.param()
    const opened = await openPasswordLink(c.var.school, token)
    return opened.is === 'open' ? choose(c, { token, ...opened.owner, draft: emptyDraft }) : over(c)
  })

  site.post(paths.newPassword(':token'), async (c) => {
    const { token } = c.req.param()
    const { school } = c.var
    const opened = await openPasswordLink(school, token)
    if (opened.is !== 'open') return over(c)
    const again = (draft: Draft) => choose(c, { token, ...opened.owner, draft })
    const form = await readForm(c, newPasswordForm)
    if (!form.ok) return again(form.draft)
    const chosen = await chooseNewPassword(school, opened.owner, form.value.wachtwoord, (await trierOf(c)).known)
    if (chosen.kind === 'over') return over(c)
    if (chosen.kind === 'problem') {
      c.status(422)
      return again({ typed: {}, problems: { wachtwoord: problems[chosen.problem] } })
    }
    rememberBrowser(c, chosen.browser)
    return c.redirect(`${paths.login}?gewijzigd=wachtwoord`, 303)
  })
}

const choose = (c: Context<SiteEnv>, { token, userName, draft }: { token: string; userName: string; draft: Draft }) =>
  c.render(<NewPasswordPage token={token} userName={userName} draft={draft} />, {
    title: forgottenTexts.choose,
    hidden: true,
  })

function over(c: Context<SiteEnv>) {
  c.status(404)
  return c.render(<LinkOverPage />, { title: forgottenTexts.over, hidden: true })
}
