import type { Draft } from '../../src/http/forms.ts'
import { type Language, languages } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { zones } from '../../src/settings/zones.ts'
import { languageNames } from '../layout/language.tsx'
import { ChoiceField, Field, SelectField } from '../ui/field.tsx'
import { useWords } from '../ui/reader.tsx'
import { SettingsForm } from './settings-form.tsx'
import { settingsTexts } from './texts.ts'

const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }))
const zoneOptions = zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))

export const LanguagesPage = ({ offered, draft }: { offered: readonly Language[]; draft: Draft }) => {
  const say = useWords(settingsTexts)
  const { typed, problems } = draft
  return (
    <SettingsForm to={paths.schoolLanguages} title={say.languages} intro={say.languagesIntro}>
      <ChoiceField
        name="talen"
        legend={say.offered}
        options={languageOptions}
        value={offered}
        problem={problems.talen}
        multiple
      />
      <ChoiceField
        name="standaard"
        legend={say.schoolLanguage}
        hint={say.schoolLanguageHint}
        options={languageOptions}
        value={typed.standaard}
        problem={problems.standaard}
      />
    </SettingsForm>
  )
}

export const TimesPage = ({ draft: { typed, problems } }: { draft: Draft }) => {
  const say = useWords(settingsTexts)
  const field = (name: string) => ({ name, value: typed[name], problem: problems[name] })
  return (
    <SettingsForm to={paths.schoolTimes} title={say.times} intro={say.timesIntro}>
      <Field {...field('ochtend')} type="time" label={say.morning} required />
      <Field {...field('middag')} type="time" label={say.afternoon} required />
      <SelectField {...field('tijdzone')} label={say.zone} hint={say.zoneHint} options={zoneOptions} required />
    </SettingsForm>
  )
}
