import { paths } from '../../src/paths.ts'
import { detailsTexts } from '../details/texts.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { pageTexts } from './texts.ts'

/** A photo on the website is its owner's to give and to take back. */
export const PortraitPage = ({ agreed }: { agreed: boolean }) => {
  const say = useWords(pageTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.portrait} back={{ href: paths.myDetails, label: useWords(detailsTexts).myDetails }} />
      <p>{say.portraitAbout}</p>
      <Form to={paths.portraitConsent}>
        <CheckField name="mag" label={say.portraitYes} checked={agreed} />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
