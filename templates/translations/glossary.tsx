import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { ChoiceField, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/reader.tsx'
import { translationTexts } from './texts.ts'

/** `works`: there is an engine on this installation. */
export const GlossaryPage = ({ draft: { typed, problems }, works }: { draft: Draft; works: boolean }) => {
  const say = useWords(translationTexts)
  const options = [{ value: 'ja', label: say.translateOn }]
  return (
    <SettingsForm to={paths.glossary} title={say.glossary} intro={works ? say.glossaryIntro : say.noEngine}>
      <ChoiceField
        name="vertalen"
        legend={say.translate}
        options={options}
        value={typed.vertalen ? ['ja'] : []}
        multiple
      />
      <TextField
        name="woorden"
        label={say.words}
        hint={say.wordsHint}
        rows={10}
        value={String(typed.woorden ?? '')}
        problem={problems.woorden}
      />
    </SettingsForm>
  )
}
