import type { Context } from 'hono'
import { EmailPage, type OwnForm, PasswordPage, UserNamePage } from '../../templates/accounts/own-account.tsx'
import { ownerTexts } from '../../templates/accounts/owner-texts.ts'
import { passkeyTexts } from '../../templates/accounts/passkey-texts.ts'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { SecurityPage } from '../../templates/accounts/security.tsx'
import { securityTexts } from '../../templates/accounts/security-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { emptyDraft, type Problems, readForm } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { dropSession, keepSession } from './browser.ts'
import { logOutDevice, logOutEverywhere } from './devices.ts'
import { askEmailChange } from './email-change.ts'
import { ownEmailForm, ownPasswordForm, ownUserNameForm } from './forms.ts'
import { changePassword, changeUserName } from './own-account.ts'
import { mySecurity } from './security.ts'

const done: Readonly<Record<string, Text>> = {
  gebruikersnaam: securityTexts.userNameKept,
  wachtwoord: securityTexts.passwordKept,
  'e-mail': securityTexts.emailMailed,
  'stap-uit': secondStepTexts.ended,
  passkey: passkeyTexts.added,
  'passkey-weg': passkeyTexts.removed,
}

export function securityRoutes(people: SchoolRouter) {
  people.get(paths.security, 'security.read', async (c) => {
    const { scope, session } = c.var
    const props = {
      here: session.fingerprint,
      pupil: scope.me.roles.has('pupil'),
      said: done[c.req.query('bewaard') ?? ''],
    }
    const page = <SecurityPage security={await mySecurity(scope)} {...props} />
    return c.render(page, { title: securityTexts.title, current: 'myDetails' })
  })

  people.get(paths.myUserName, 'security.change', (c) => show(c, UserNamePage, ownerTexts.userNameTitle))
  people.post(paths.myUserName, 'security.change', async (c) => {
    const form = await readForm(c, ownUserNameForm)
    if (!form.ok) return again(c, UserNamePage, ownerTexts.userNameTitle, form.draft)
    const { gebruikersnaam, huidig } = form.value
    const changed = await changeUserName(c.var.scope, gebruikersnaam, by(c, huidig))
    if (changed.ok) return kept(c, 'gebruikersnaam')
    return again(c, UserNamePage, ownerTexts.userNameTitle, { typed: { gebruikersnaam }, problems: changed.problems })
  })

  people.get(paths.myPassword, 'security.change', (c) => show(c, PasswordPage, ownerTexts.passwordTitle))
  people.post(paths.myPassword, 'security.change', async (c) => {
    const form = await readForm(c, ownPasswordForm)
    if (!form.ok) return again(c, PasswordPage, ownerTexts.passwordTitle, form.draft)
    const changed = await changePassword(c.var.scope, form.value.wachtwoord, by(c, form.value.huidig))
    if (!changed.ok) return again(c, PasswordPage, ownerTexts.passwordTitle, { typed: {}, problems: changed.problems })
    keepSession(c, changed.session)
    return kept(c, 'wachtwoord')
  })

  people.get(paths.myEmail, 'security.change', (c) => show(c, EmailPage, ownerTexts.emailTitle))
  people.post(paths.myEmail, 'security.change', async (c) => {
    const form = await readForm(c, ownEmailForm)
    if (!form.ok) return again(c, EmailPage, ownerTexts.emailTitle, form.draft)
    const { email, huidig } = form.value
    const asked = await askEmailChange(c.var.scope, email, by(c, huidig))
    if (asked.ok) return kept(c, 'e-mail')
    return again(c, EmailPage, ownerTexts.emailTitle, { typed: { email }, problems: asked.problems })
  })
}

/** The browsers somebody is logged in with: each can be logged out from any other, at once (B3, check 4). */
export function deviceRoutes(people: SchoolRouter) {
  people.post(paths.deviceLogout(':id'), 'security.read', async (c) => {
    await logOutDevice(c.var.scope, c.req.param('id'))
    return c.redirect(paths.security, 303)
  })

  people.post(paths.devicesLogout, 'security.read', async (c) => {
    await logOutEverywhere(c.var.scope)
    dropSession(c)
    return c.redirect(paths.login, 303)
  })
}

type Asked = Context<SchoolEnv>
type Page = (props: OwnForm) => ReturnType<typeof UserNamePage>
type Again = { typed: Readonly<Record<string, string>>; problems: Problems }

const by = ({ var: { session, clientAddress } }: Asked, current: string) => ({
  session,
  address: clientAddress,
  current,
})

const kept = (c: Asked, what: string) => c.redirect(`${paths.security}?bewaard=${what}`, 303)

async function show(c: Asked, Page: Page, title: Text, draft: Again = emptyDraft) {
  const account = await mySecurity(c.var.scope)
  return c.render(<Page draft={draft} account={account} />, { title, current: 'myDetails' })
}

/** What was typed, but never a password. */
function again(c: Asked, Page: Page, title: Text, { typed, problems }: Again) {
  c.status(422)
  const { gebruikersnaam = '', email = '' } = typed
  return show(c, Page, title, {
    typed: { ...(gebruikersnaam && { gebruikersnaam }), ...(email && { email }) },
    problems,
  })
}
