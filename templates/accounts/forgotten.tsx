import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { forgottenTexts } from './forgotten-texts.ts'

export type Forgotten = 'password' | 'name'
type Props = { forgotten: Forgotten; draft: Draft; wrong?: Text | undefined }

/** Asks whose it is, and says what will come by mail. */
export const ForgottenPage = ({ forgotten, draft, wrong }: Props) => {
  const t = useWords(forgottenTexts)
  const text = useText()
  const password = forgotten === 'password'
  return (
    <div class="narrow stack">
      <h1>{password ? t.password : t.name}</h1>
      {wrong ? <Notice kind="wrong">{text(wrong)}</Notice> : null}
      <p>{password ? t.passwordHow : t.nameHow}</p>
      <Form to={password ? paths.forgotten : paths.forgottenName} class="card">
        <Field
          name="naam"
          label={password ? t.nameOrAddress : t.address}
          value={draft.typed.naam}
          problem={draft.problems.naam}
          autocomplete={password ? 'username' : 'email'}
          inputmode={password ? undefined : 'email'}
          required
        />
        <Button kind="main">{t.mailMe}</Button>
      </Form>
      <p>
        <a href={password ? paths.forgottenName : paths.forgotten}>{password ? t.nameToo : t.passwordToo}</a>
      </p>
    </div>
  )
}

/** The same whether anybody was mailed or not: who has an account here is nobody's business. */
export const MailedPage = ({ forgotten }: { forgotten: Forgotten }) => {
  const t = useWords(forgottenTexts)
  return (
    <div class="narrow stack">
      <h1>{t.lookInMail}</h1>
      <p>{forgotten === 'password' ? t.passwordMailed : t.nameMailed}</p>
      <p class="hint">{t.noMail}</p>
      <p>
        <ButtonLink href={paths.login}>{t.toLogin}</ButtonLink>
      </p>
    </div>
  )
}
