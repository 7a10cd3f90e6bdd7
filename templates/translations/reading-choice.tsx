import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { type Tongue, tongueNames, tongues } from '../../src/tongues.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { translationTexts } from './texts.ts'

type Props = { chosen: Tongue | null; problem?: Text | undefined; saved?: boolean | undefined }

const id = 'reading-choice'

/** What texts are translated into for its reader (D13); stands on My details, where there is an engine. */
export const ReadingChoice = ({ chosen, problem, saved }: Props) => {
  const say = useWords(translationTexts)
  const options = [
    { value: '', label: say.readingAsPages },
    ...tongues.map((value) => ({ value, label: tongueNames[value] })),
  ]
  return (
    <section class="section" id={id}>
      <h2>{say.readingTitle}</h2>
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      <Form to={paths.readingLanguage} swap={`#${id}`}>
        <SelectField
          name="leestaal"
          label={say.readingWhich}
          hint={say.readingHint}
          options={options}
          value={chosen ?? ''}
          problem={problem}
        />
        <Button>{say.save}</Button>
      </Form>
    </section>
  )
}
