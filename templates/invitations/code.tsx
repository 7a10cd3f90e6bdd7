import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { acceptanceTexts } from './acceptance-texts.ts'

/** The code of a letter; the square code of that letter has filled it in. */
export const CodePage = ({ draft }: { draft: Draft }) => {
  const t = useWords(acceptanceTexts)
  return (
    <div class="narrow stack">
      <h1>{t.typeCode}</h1>
      <p>{t.codeHow}</p>
      <Form to={paths.code} class="card">
        <Field
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={draft.typed.code}
          problem={draft.problems.code}
          autocomplete="off"
          required
        />
        <Button kind="main">{t.goOn}</Button>
      </Form>
    </div>
  )
}
