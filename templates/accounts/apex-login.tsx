import type { Entrance } from '../../src/accounts/apex-login.ts'
import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { accountTexts } from './texts.ts'

/** Logging in where no school is yet: the user name finds it, or one names it (A1). */
export const ApexLoginPage = ({ draft, wrong }: { draft: Draft; wrong: Text | undefined }) => {
  const say = useWords(accountTexts)
  const text = useText()
  const field = (name: string) => ({ name, value: draft.typed[name], problem: draft.problems[name] })
  return (
    <div class="narrow stack">
      <h1>{say.logIn}</h1>
      {wrong ? <Notice kind="wrong">{text(wrong)}</Notice> : null}
      <Form to={paths.login} class="card">
        <Field
          {...field('gebruikersnaam')}
          label={say.userName}
          hint={say.userNameHint}
          autocomplete="username"
          required
        />
        <Field
          name="wachtwoord"
          type="password"
          label={say.password}
          problem={draft.problems.wachtwoord}
          autocomplete="current-password"
          required
        />
        <Field
          {...field('school')}
          label={say.school}
          hint={say.schoolHint}
          required={false}
          autocomplete="organization"
        />
        <Button kind="main">{say.logIn}</Button>
      </Form>
      <p class="hint">{say.noLoginAtApex}</p>
    </div>
  )
}

/** Somebody whose name and password are right at more schools than one. */
export const EntrancesPage = ({ entrances }: { entrances: readonly Entrance[] }) => {
  const say = useWords(accountTexts)
  return (
    <div class="narrow stack">
      <h1>{say.whereTo}</h1>
      <List label={say.whereTo}>
        {entrances.map(({ name, town, href }) => (
          <Row lead={<Icon name="school" />} title={name} sub={town} href={href} />
        ))}
      </List>
    </div>
  )
}
