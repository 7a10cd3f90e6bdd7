import type { Draft } from '../../src/http/forms.ts'
import { ownWords } from '../../src/invitations/forms.ts'
import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'
import { languageNames } from '../layout/language.tsx'
import { ActionBar, Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { invitationTexts } from './texts.ts'

/** The letter to all parents, before anybody is invited. */
export const IntroductionPage = ({ school, draft }: { school: School; draft: Draft }) => {
  const say = useWords(invitationTexts)
  const { typed, problems } = draft
  return (
    <>
      <PageHead title={say.introduction} back={{ href: paths.letters, label: say.letters }} />
      <div class="stack reading">
        <p>{say.introductionWhat}</p>
        <Form to={paths.introduction}>
          <SelectField
            name="taal"
            label={say.introductionLanguage}
            value={typed.taal ?? school.language}
            options={school.languages.map((value) => ({ value, label: languageNames[value] }))}
            problem={problems.taal}
          />
          <TextField
            name="eigen"
            label={say.introductionOwn}
            hint={say.introductionOwnHint}
            value={typed.eigen}
            rows={5}
            maxlength={ownWords}
            problem={problems.eigen}
          />
          <ActionBar>
            <Button kind="main" icon="print">
              {say.makeIntroduction}
            </Button>
          </ActionBar>
        </Form>
      </div>
    </>
  )
}
