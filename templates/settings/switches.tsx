import { paths } from '../../src/paths.ts'
import { type Module, modules } from '../../src/permissions.ts'
import type { School } from '../../src/schools/schema.ts'
import { ChoiceField } from '../ui/field.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { moduleTexts } from './module-texts.ts'
import { SettingsForm } from './settings-form.tsx'
import { settingsTexts } from './texts.ts'

export const ModulesPage = ({ off }: { off: readonly Module[] }) => {
  const say = useWords(settingsTexts)
  const chosen = useText()
  const options = modules.map((value) => {
    const { name, about } = moduleTexts[value]
    return { value, label: chosen(name), hint: chosen(about) }
  })
  const on = modules.filter((module) => !off.includes(module))
  return (
    <SettingsForm to={paths.modules} title={say.modules} intro={say.modulesIntro}>
      <ChoiceField name="onderdeel" legend={say.modulesOn} options={options} value={on} multiple />
    </SettingsForm>
  )
}

export const LogInRulesPage = ({ school }: { school: Pick<School, 'pupilsLogIn' | 'staffTwoStep'> }) => {
  const say = useWords(settingsTexts)
  const options = [
    { value: 'pupilsLogIn', label: say.pupilsLogIn, hint: say.pupilsLogInHint },
    { value: 'staffTwoStep', label: say.staffTwoStep, hint: say.staffTwoStepHint },
  ] as const
  const on = options.map(({ value }) => value).filter((rule) => school[rule])
  return (
    <SettingsForm to={paths.logInRules} title={say.logIn} intro={say.logInIntro}>
      <ChoiceField name="regel" legend={say.logInRules} options={options} value={on} multiple />
    </SettingsForm>
  )
}
