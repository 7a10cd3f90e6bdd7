import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { Field, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/reader.tsx'
import { SettingsForm } from './settings-form.tsx'
import { settingsTexts } from './texts.ts'

export const IdentityPage = ({ draft: { typed, problems } }: { draft: Draft }) => {
  const say = useWords(settingsTexts)
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  return (
    <SettingsForm to={paths.schoolIdentity} title={say.identity} intro={say.identityIntro}>
      <Field {...field('naam')} label={say.name} maxlength={80} required />
      <Field {...field('adres')} label={say.address} maxlength={120} required={false} />
      <Field {...field('postcode')} label={say.postcode} hint={say.postcodeHint} maxlength={10} required={false} />
      <Field {...field('plaats')} label={say.town} hint={say.townHint} maxlength={80} required />
      <Field
        {...field('email')}
        type="email"
        label={say.contact}
        hint={say.contactHint}
        maxlength={254}
        required={false}
      />
      <TextField
        {...field('welkom')}
        label={say.welcome}
        hint={say.welcomeHint}
        rows={8}
        maxlength={4000}
        required={false}
      />
    </SettingsForm>
  )
}
