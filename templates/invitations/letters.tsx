import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { invitationTexts } from './texts.ts'

type Props = {
  groups: readonly { id: string; name: string }[]
  chosen: { who: string; group: string }
  nobody: boolean
}

/** Letters on paper, for whoever has no account yet. */
export const LettersPage = ({ groups, chosen, nobody }: Props) => {
  const say = useWords(invitationTexts)
  const whole = [{ value: '', label: say.allGroups }]
  return (
    <>
      <PageHead title={say.letters} back={{ href: paths.invitations, label: say.title }} />
      <div class="stack reading">
        {nobody ? <Notice kind="info">{say.noLetters}</Notice> : null}
        <p>{say.lettersWhat}</p>
        <p>
          <a href={paths.introduction}>{say.introductionFirst}</a>
        </p>
        <Form to={paths.letters}>
          <ChoiceField
            name="wie"
            legend={say.lettersWho}
            value={chosen.who}
            options={[
              { value: 'iedereen', label: say.lettersInactive },
              { value: 'unreachable', label: say.lettersUnreachable },
              { value: 'medewerkers', label: say.lettersStaff },
            ]}
          />
          <SelectField
            name="groep"
            label={say.group}
            value={chosen.group}
            options={[...whole, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <ActionBar note={say.lettersNote}>
            <Button kind="main" icon="print">
              {say.makeLetters}
            </Button>
          </ActionBar>
        </Form>
      </div>
    </>
  )
}
