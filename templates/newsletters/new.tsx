import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { letterTexts } from './texts.ts'

/** `id`: what it will be called, so that pressing twice begins one. */
export const NewLetterPage = ({ id, draft: { typed, problems } }: { id: string; draft: Draft }) => {
  const say = useWords(letterTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.make} back={{ href: paths.newsletters, label: say.title }} />
      <Form to={paths.newNewsletter}>
        <input type="hidden" name="id" value={id} />
        <Field
          name="onderwerp"
          label={say.name}
          hint={say.nameHint}
          value={typed.onderwerp}
          problem={problems.onderwerp}
          maxlength={120}
        />
        <ActionBar>
          <Button kind="main">{say.begin}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
