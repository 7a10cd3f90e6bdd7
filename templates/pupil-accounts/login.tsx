import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { pupilAccountTexts } from './texts.ts'

/** What one types is there to be read: the card lies beside it, and no password manager of a shared computer keeps it. */
export const PupilLoginPage = ({ draft: { typed, problems }, wrong }: { draft: Draft; wrong?: Text | undefined }) => {
  const say = useWords(pupilAccountTexts)
  const text = useText()
  return (
    <div class="narrow stack pupil-login">
      <h1>{say.logIn}</h1>
      <p>{say.hello}</p>
      {wrong ? <Notice kind="wrong">{text(wrong)}</Notice> : null}
      <Form to={paths.pupilLogin} class="card">
        <Field
          name="gebruikersnaam"
          label={say.userName}
          value={typed.gebruikersnaam}
          problem={problems.gebruikersnaam}
          autocomplete="off"
          plain
          required
        />
        <Field
          name="woorden"
          label={say.words}
          hint={say.wordsHint}
          value={typed.woorden}
          problem={problems.woorden}
          autocomplete="off"
          plain
          required
        />
        <CheckField name="eigen" label={say.ownDevice} hint={say.ownDeviceHint} checked={Boolean(typed.eigen)} />
        <Button kind="main">{say.enter}</Button>
      </Form>
      <p>{say.lost}</p>
      <p>
        <a href={paths.login} class="link">
          {say.amNoPupil}
        </a>
      </p>
    </div>
  )
}
