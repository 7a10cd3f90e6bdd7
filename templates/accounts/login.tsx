import type { Draft } from '../../src/http/forms.ts'
import type { KeptForm } from '../../src/http/kept-form.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { pupilAccountTexts } from '../pupil-accounts/texts.ts'
import { signOnTexts } from '../signon/texts.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { passkeyTexts } from './passkey-texts.ts'
import { accountTexts } from './texts.ts'

export type LoginProps = {
  draft: Draft
  to: string
  /** What was typed, sealed; '' for nothing. */
  kept: string
  /** Whether files had been chosen, which cannot be kept. */
  files: boolean
  /** Whether what was typed is too long to go along. */
  lost?: boolean
  wrong?: Text | undefined
  done?: Text | undefined
  /** By what name staff log in elsewhere (B9). */
  elsewhere?: string | null | undefined
  /** Whether pupils log in here, who have a simpler page (B7). */
  pupils?: boolean | undefined
}

export const LoginPage = ({ draft, to, kept, files, lost, wrong, done, elsewhere, pupils }: LoginProps) => {
  const t = useWords(accountTexts)
  const passkey = useWords(passkeyTexts)
  const { amPupil } = useWords(pupilAccountTexts)
  const text = useText()
  return (
    <div class="narrow stack">
      <h1>{t.logIn}</h1>
      {kept ? <Notice kind="info">{t.textKept}</Notice> : null}
      {lost ? <Notice kind="wrong">{t.textTooLong}</Notice> : null}
      {wrong ? <Notice kind="wrong">{text(wrong)}</Notice> : null}
      {done ? <Notice kind="good">{text(done)}</Notice> : null}
      <Form to={paths.login} class="card">
        <Field
          name="gebruikersnaam"
          label={t.userName}
          hint={t.userNameHint}
          value={draft.typed.gebruikersnaam}
          problem={draft.problems.gebruikersnaam}
          autocomplete="username webauthn"
          required
        />
        <Field
          name="wachtwoord"
          type="password"
          label={t.password}
          problem={draft.problems.wachtwoord}
          autocomplete="current-password"
          required
        />
        <Carried to={to} kept={kept} files={files} />
        <Button kind="main">{t.logIn}</Button>
      </Form>
      <PasskeyForm to={paths.loginPasskey} question={{ from: paths.passkeyQuestion }} class="stack">
        <Carried to={to} kept={kept} files={files} />
        <div>
          <Button icon="key">{passkey.logIn}</Button>
        </div>
      </PasskeyForm>
      {elsewhere ? <Elsewhere label={elsewhere} to={to} /> : null}
      {pupils ? (
        <p>
          <ButtonLink href={paths.pupilLogin}>{amPupil}</ButtonLink>
        </p>
      ) : null}
      <p class="cluster">
        <a href={paths.forgotten} class="link">
          {t.forgottenPassword}
        </a>
        <a href={paths.forgottenName} class="link">
          {t.forgottenName}
        </a>
        <a href={paths.code} class="link">
          {t.haveCode}
        </a>
      </p>
      <p class="hint">{t.noLogin}</p>
    </div>
  )
}

const Elsewhere = ({ label, to }: { label: string; to: string }) => {
  const say = useWords(signOnTexts)
  return (
    <p>
      <ButtonLink href={`${paths.signOn}?${new URLSearchParams({ naar: to })}`}>{say.signOnWith(label)}</ButtonLink>{' '}
      <span class="hint">{say.forStaff}</span>
    </p>
  )
}

/** What goes along through the log-in. */
export const Carried = ({ to, kept, files }: Pick<LoginProps, 'to' | 'kept' | 'files'>) => (
  <>
    <input type="hidden" name="naar" value={to} />
    {kept ? <input type="hidden" name="bewaard" value={kept} /> : null}
    {files ? <input type="hidden" name="bestanden" value="ja" /> : null}
  </>
)

/** On a page that is still open, for whatever it asked by itself. */
export const LoggedOutNotice = () => {
  const t = useWords(accountTexts)
  return (
    <Notice kind="wrong">
      <strong>{t.loggedOut}</strong> {t.stillHere}{' '}
      <a href={paths.login} target="_blank" rel="noopener">
        {t.logInElsewhere}
      </a>
    </Notice>
  )
}

/** After logging in again: the form as it was, sent on by one press, so that no script is needed. */
export const GoOnPage = ({ to, kept, files }: { to: string; kept: KeptForm; files: boolean }) => {
  const t = useWords(accountTexts)
  return (
    <div class="narrow stack">
      <h1>{t.welcomeBack}</h1>
      <p>{t.keptHere}</p>
      <Form to={to}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button kind="main">{t.goOn}</Button>
      </Form>
      {files ? <p class="quiet">{t.chooseFilesAgain}</p> : null}
    </div>
  )
}
