import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { settingsTexts } from '../settings/texts.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { FileField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { type Logo, LogoImage } from './logo.tsx'
import { logoTexts } from './texts.ts'

type Props = { school: Logo & { name: string }; problem?: Text | undefined }

const accepted = 'image/png,image/jpeg,image/webp,image/heic,image/heif,.heic,.heif'

/** Chooses the logo, or takes it away. */
export const LogoPage = ({ school, problem }: Props) => {
  const say = useWords(logoTexts)
  const title = useWords(settingsTexts).logo
  return (
    <SettingsForm to={paths.schoolLogo} title={title} intro={say.intro} multipart below={<Now school={school} />}>
      <FileField name="logo" label={say.choose} hint={say.hint} accept={accepted} problem={problem} />
    </SettingsForm>
  )
}

const Now = ({ school }: Pick<Props, 'school'>) => {
  const say = useWords(logoTexts)
  return (
    <Section title={say.now}>
      {school.logoKey ? (
        <Form to={paths.schoolLogo} class="cluster">
          <LogoImage school={school} alt={say.logoOf(school.name)} />
          <Button kind="danger" name="actie" value="weghalen">
            {say.remove}
          </Button>
        </Form>
      ) : (
        <p>{say.without}</p>
      )}
    </Section>
  )
}
