import { strengths } from '../../src/accounts/password-rules.ts'
import { asset } from '../../src/http/assets.ts'
import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { forgottenTexts } from './forgotten-texts.ts'

type Props = { token: string; userName: string; draft: Draft }

export const NewPasswordPage = ({ token, userName, draft }: Props) => {
  const t = useWords(forgottenTexts)
  return (
    <div class="narrow stack">
      <h1>{t.choose}</h1>
      <p>{t.chooseFor(userName)}</p>
      <Form to={paths.newPassword(token)} class="card">
        <UserNameForManagers userName={userName} />
        <NewPasswordField problem={draft.problems.wachtwoord} />
        <p class="hint">{t.logsOut}</p>
        <Button kind="main">{t.keep}</Button>
      </Form>
    </div>
  )
}

/** A password manager keeps a password with the name beside it. */
export const UserNameForManagers = ({ userName }: { userName: string }) => (
  <input type="text" name="naam" value={userName} autocomplete="username" readonly hidden />
)

type FieldProps = { name?: string; problem: Text | undefined }

/** Says while one types how strong it is, in words; without scripts, what it takes. */
export const NewPasswordField = ({ name = 'wachtwoord', problem }: FieldProps) => {
  const t = useWords(forgottenTexts)
  const words = [{ from: 1, say: t.weakest }, ...strengths.map(({ from, is }) => ({ from, say: t[is] }))]
  return (
    <div class="stack tight">
      <Field
        name={name}
        type="password"
        label={t.newPassword}
        hint={t.newPasswordHint}
        problem={problem}
        autocomplete="new-password"
        required
      />
      <p class="hint" role="status" data-strength={JSON.stringify(words)} data-of={name} />
      <script src={asset('js/password.js')} defer />
    </div>
  )
}

/** What a link is that was used, replaced or is too old; the same for one we never made. */
export const LinkOverPage = () => {
  const t = useWords(forgottenTexts)
  return (
    <div class="narrow stack">
      <h1>{t.over}</h1>
      <p>{t.overWhy}</p>
      <p>
        <ButtonLink href={paths.forgotten} kind="main">
          {t.askAgain}
        </ButtonLink>
      </p>
    </div>
  )
}
