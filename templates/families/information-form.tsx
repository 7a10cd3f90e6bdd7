import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { familyTexts } from './texts.ts'

/** On the school's website, for a parent who has no account to ask with. */
export const InformationFormPage = ({ draft: { typed, problems } }: { draft: Draft }) => {
  const say = useWords(familyTexts)
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  return (
    <>
      <PageHead title={say.askTitle} />
      <div class="stack reading">
        <p>{say.askIntro}</p>
        <Form to={paths.informationForm}>
          <Field {...field('naam')} label={say.yourName} maxlength={200} autocomplete="name" />
          <Field {...field('contact')} label={say.yourContact} maxlength={300} />
          <Field {...field('kind')} label={say.yourChild} maxlength={300} />
          <TextField {...field('vraag')} label={say.yourQuestion} rows={6} maxlength={5000} />
          <div hidden>
            <Field name="website" label={say.leaveEmpty} autocomplete="off" />
          </div>
          <ActionBar>
            <Button kind="main">{say.ask}</Button>
          </ActionBar>
        </Form>
      </div>
    </>
  )
}

export const ThanksPage = () => {
  const say = useWords(familyTexts)
  return (
    <>
      <PageHead title={say.askedTitle} />
      <p class="reading">{say.asked}</p>
    </>
  )
}
