import { reportKinds } from '../../src/absence/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { dayTexts } from './day-texts.ts'
import { nameOfKind } from './report-card.tsx'
import { absenceTexts } from './texts.ts'

type Props = { pupil: { id: string; name: string; groupId: string }; draft: Draft }

/** What a parent told by telephone, entered by whoever took the call. */
export const CallPage = ({ pupil: { id, name, groupId }, draft: { typed, problems } }: Props) => {
  const say = useWords(dayTexts)
  const words = useWords(absenceTexts)
  const field = (of: string) => ({ name: of, value: typed[of], problem: problems[of], required: false })
  return (
    <div class="narrow stack">
      <PageHead title={name} sub={say.byPhone} back={{ href: paths.register(groupId), label: say.check }} />
      <Form to={paths.absenceByPhone(id)}>
        <ChoiceField
          legend={say.reason}
          name="reden"
          inline
          options={reportKinds.map((kind) => ({ value: kind, label: nameOfKind(kind, words) }))}
          value={typed.reden}
          problem={problems.reden}
        />
        <Field {...field('toelichting')} label={words.note} hint={words.noMedical} maxlength={200} />
        <div class="halves">
          <Field {...field('terug')} type="time" label={words.returns} />
          <Field {...field('tot')} type="date" label={words.until} />
        </div>
        <ActionBar>
          <Button kind="main">{say.enter}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}
