import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { detailsTexts } from './texts.ts'

export const NamePage = ({ draft: { typed, problems } }: { draft: Draft }) => {
  const say = useWords(detailsTexts)
  const field = { value: typed.roepnaam, problem: problems.roepnaam, autocomplete: 'given-name' }
  return (
    <>
      <PageHead title={say.changeName} back={{ href: paths.myDetails, label: say.myDetails }} />
      <div class="narrow">
        <Form to={paths.myName}>
          <Field name="roepnaam" label={say.firstName} hint={say.firstNameHint} {...field} required />
          <ActionBar>
            <Button kind="main">{say.save}</Button>
          </ActionBar>
        </Form>
      </div>
    </>
  )
}
