import type { PropsWithChildren } from 'hono/jsx'
import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { forgottenTexts } from './forgotten-texts.ts'
import { NewPasswordField, UserNameForManagers } from './new-password.tsx'
import { ownerTexts } from './owner-texts.ts'
import { securityTexts } from './security-texts.ts'

export type OwnForm = { draft: Draft; account: { userName: string; hasPassword: boolean; email: string | null } }

type FrameProps = PropsWithChildren<OwnForm & { title: string; to: string; button: string }>

/** Each asks for the password as it is now, where there is one, below what is to change. */
const OwnPage = ({ title, to, button, draft, account, children }: FrameProps) => {
  const t = useWords(securityTexts)
  return (
    <>
      <PageHead title={title} back={{ href: paths.security, label: t.title }} />
      <Form to={to} class="stack narrow">
        {children}
        <Current draft={draft} has={account.hasPassword} />
        <div>
          <Button kind="main">{button}</Button>
        </div>
      </Form>
    </>
  )
}

const Current = ({ draft, has }: { draft: Draft; has: boolean }) =>
  has || draft.problems.huidig ? <CurrentPassword problem={draft.problems.huidig} /> : null

type CurrentProps = { id?: string; problem: Text | undefined }

export const CurrentPassword = ({ id, problem }: CurrentProps) => {
  const t = useWords(ownerTexts)
  return (
    <Field
      id={id}
      name="huidig"
      type="password"
      label={t.current}
      hint={t.currentWhy}
      problem={problem}
      autocomplete="current-password"
      required
    />
  )
}

export const UserNamePage = (props: OwnForm) => {
  const t = useWords(ownerTexts)
  return (
    <OwnPage {...props} title={t.userNameTitle} to={paths.myUserName} button={t.userNameKeep}>
      <Field
        name="gebruikersnaam"
        label={t.userNameNew}
        hint={t.userNameHint}
        value={props.draft.typed.gebruikersnaam ?? props.account.userName}
        problem={props.draft.problems.gebruikersnaam}
        autocomplete="username"
        required
      />
    </OwnPage>
  )
}

export const PasswordPage = (props: OwnForm) => {
  const t = useWords(ownerTexts)
  const { keep, logsOut } = useWords(forgottenTexts)
  const title = props.account.hasPassword ? t.passwordTitle : t.passwordSetTitle
  return (
    <OwnPage {...props} title={title} to={paths.myPassword} button={keep}>
      <UserNameForManagers userName={props.account.userName} />
      <NewPasswordField problem={props.draft.problems.wachtwoord} />
      <p class="hint">{logsOut}</p>
    </OwnPage>
  )
}

export const EmailPage = (props: OwnForm) => {
  const t = useWords(ownerTexts)
  const { email } = props.account
  return (
    <OwnPage {...props} title={t.emailTitle} to={paths.myEmail} button={t.emailMail}>
      {email ? <p>{t.emailNow(email)}</p> : null}
      <Field
        name="email"
        type="email"
        label={t.emailNew}
        hint={t.emailHow}
        value={props.draft.typed.email}
        problem={props.draft.problems.email}
        autocomplete="email"
        required
      />
    </OwnPage>
  )
}
