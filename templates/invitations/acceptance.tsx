import type { Draft } from '../../src/http/forms.ts'
import type { Guest, OpenedInvitation } from '../../src/invitations/acceptance.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { NewPasswordField } from '../accounts/new-password.tsx'
import { PasskeyForm } from '../accounts/passkey-form.tsx'
import { passkeyTexts } from '../accounts/passkey-texts.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { acceptanceTexts } from './acceptance-texts.ts'

export type AcceptanceProps = { token: string; guest: Guest; draft: Draft; school: string; said?: Text | undefined }

/** Choosing how to log in from now on. */
export const AcceptancePage = ({ token, guest: { firstName, suggestion }, draft, school, said }: AcceptanceProps) => {
  const t = useWords(acceptanceTexts)
  const text = useText()
  return (
    <div class="narrow stack">
      <h1>{t.makeAccount}</h1>
      {said ? <Notice kind="wrong">{text(said)}</Notice> : null}
      <p>{t.welcome(firstName, school)}</p>
      <Form to={paths.acceptance(token)} class="card">
        <Field
          name="gebruikersnaam"
          label={t.userName}
          hint={t.userNameHint}
          value={draft.typed.gebruikersnaam ?? suggestion}
          problem={draft.problems.gebruikersnaam}
          autocomplete="username"
          maxlength={40}
          required
        />
        <NewPasswordField problem={draft.problems.wachtwoord} />
        <Button kind="main">{t.makeAccount}</Button>
      </Form>
      <ByPasskey token={token} />
      <p class="hint">{t.notYou(firstName)}</p>
      <p>
        <a href={paths.login}>{t.haveAccount}</a>
      </p>
    </div>
  )
}

/** The same without a password; the user name is the one above. */
const ByPasskey = ({ token }: { token: string }) => {
  const t = useWords(acceptanceTexts)
  const { what } = useWords(passkeyTexts)
  return (
    <PasskeyForm to={paths.acceptancePasskey(token)} question={{ from: paths.acceptanceQuestion(token) }} class="card">
      <h2>{t.ratherPasskey}</h2>
      <p>{what}</p>
      <input type="hidden" name="gebruikersnaam" value="" data-as="field-gebruikersnaam" />
      <div>
        <Button icon="key">{t.makeByPasskey}</Button>
      </div>
    </PasskeyForm>
  )
}

type OverProps = {
  token: string
  opened: Exclude<OpenedInvitation, { is: 'open' }>
  school: { name: string; contactEmail: string }
}

/** Why an invitation does nothing any more, and what to do then. */
export const OverPage = ({ token, opened, school }: OverProps) => {
  const t = useWords(acceptanceTexts)
  const { is } = opened
  return (
    <div class="narrow stack">
      <h1>{t[`${is}Title`]}</h1>
      <p>{t[is]}</p>
      {opened.is !== 'unknown' && opened.replaceable ? <Another token={token} asked={opened.asked} /> : null}
      {is === 'used' || is === 'member' ? <LogIn /> : null}
      {school.contactEmail ? (
        <p class="hint">
          {t.reach} <a href={`mailto:${school.contactEmail}`}>{school.contactEmail}</a>
        </p>
      ) : null}
    </div>
  )
}

const Another = ({ token, asked }: { token: string; asked: boolean }) => {
  const t = useWords(acceptanceTexts)
  if (asked) return <Notice kind="good">{t.asked}</Notice>
  return (
    <Form to={paths.newInvitation(token)}>
      <div class="cluster">
        <Button kind="main">{t.askAnother}</Button>
      </div>
    </Form>
  )
}

const LogIn = () => {
  const t = useWords(acceptanceTexts)
  return (
    <div class="cluster">
      <ButtonLink kind="main" href={paths.login}>
        {t.logIn}
      </ButtonLink>
      <a href={paths.forgottenName} class="link">
        {t.forgottenName}
      </a>
      <a href={paths.forgotten} class="link">
        {t.forgottenPassword}
      </a>
    </div>
  )
}
