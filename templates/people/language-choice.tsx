import { languages } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { languageNames } from '../layout/language.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { peopleTexts } from './texts.ts'

export const LanguageChoice = () => {
  const say = useWords(peopleTexts)
  const { language, offered = languages } = useReader()
  if (offered.length < 2) return null
  const options = offered.map((value) => ({ value, label: languageNames[value] }))
  return (
    <Section title={say.language}>
      <Form to={paths.language}>
        <ChoiceField name="language" legend={say.whichLanguage} options={options} value={language} inline />
        <Button>{say.save}</Button>
      </Form>
    </Section>
  )
}
