import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { demoTexts } from './texts.ts'

export const TryOutPage = ({ full }: { full: boolean }) => {
  const say = useWords(demoTexts)
  return (
    <div class="narrow stack">
      <h1>{say.tryOut}</h1>
      <p>{say.tryOutWhat}</p>
      <p>{say.tryOutTerms}</p>
      {full ? <Notice kind="wrong">{say.full}</Notice> : null}
      <Form to={paths.tryOut}>
        <Button kind="main">{say.open}</Button>
        <p class="hint">{say.takes}</p>
      </Form>
    </div>
  )
}
