import type { Draft } from '../../src/http/forms.ts'
import type { Settings } from '../../src/newsletters/editing.ts'
import type { FoundLetter } from '../../src/newsletters/newsletters.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { CheckField, ChoiceField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Problem } from '../ui/labelled.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { ChangedNotice } from './changed.tsx'
import { letterTexts } from './texts.ts'

type Props = {
  found: FoundLetter
  settings: Settings
  problems: Draft['problems']
  seen: string
  groups: readonly { id: string; name: string }[]
  isOvertaken?: boolean | undefined
}

/** What it is called, to whom it goes, and who may read it after. */
export const SettingsPage = ({ found, settings, problems, seen, groups, isOvertaken }: Props) => {
  const say = useWords(letterTexts)
  const { letter } = found
  return (
    <div class="reading stack">
      <PageHead title={say.settings} back={{ href: paths.newsletterDraft(letter.id), label: letter.title }} />
      {isOvertaken ? <ChangedNotice found={found} theirs={letter.title} /> : null}
      <Form to={paths.newsletterSettings(letter.id)} guard>
        <input type="hidden" name="gezien" value={seen} />
        <Field
          name="onderwerp"
          label={say.name}
          hint={say.nameHint}
          value={settings.title}
          problem={problems.onderwerp}
          maxlength={120}
        />
        <CheckField name="ouders" label={say.parents} checked={settings.parents} />
        {groups.length > 0 ? (
          <ChoiceField
            name="groepen"
            legend={say.groups}
            hint={say.groupsHint}
            multiple
            inline
            value={settings.groupIds}
            problem={problems.groepen}
            required={false}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <CheckField name="medewerkers" label={say.staff} checked={settings.staff} />
        <CheckField name="abonnees" label={say.subscribers} hint={say.subscribersHint} checked={settings.subscribers} />
        <Problem id="aan" problem={problems.aan} />
        <CheckField name="openbaar" label={say.isPublic} hint={say.isPublicHint} checked={settings.isPublic} />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
