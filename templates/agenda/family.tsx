import type { ChildDays } from '../../src/agenda/family.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { weekdays } from '../ui/texts.ts'
import { Notice } from '../ui/toast.tsx'
import { familyTexts } from './family-texts.ts'
import { agendaTexts } from './texts.ts'

type Props = { child: ChildDays; draft: Draft; birthdays: boolean; saved: boolean }

/** Who fetches a child on which day, and whether its class sees its birthday. */
export const ChildDaysPage = ({ child, draft, birthdays, saved }: Props) => {
  const say = useWords(familyTexts)
  const { title } = useWords(agendaTexts)
  return (
    <div class="narrow stack">
      <PageHead title={say.pickUps(child.firstName)} back={{ href: paths.calendar, label: title }} sub={say.about} />
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      <PickUps child={child} draft={draft} />
      {birthdays ? (
        <Section title={say.birthday}>
          <Form to={paths.birthdayConsent(child.id)}>
            <CheckField name="tonen" label={say.birthdayShown(child.firstName)} checked={child.consented} />
            <div>
              <Button>{say.save}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
    </div>
  )
}

const PickUps = ({ child, draft: { typed, problems } }: Pick<Props, 'child' | 'draft'>) => {
  const say = useWords(familyTexts)
  const reader = useReader()
  const noted = (on: string) => child.pickUps.find((one) => one.on === on)?.note
  const coming = child.pickUps.filter(({ on }) => on.length > 1)
  return (
    <Form to={paths.childDays(child.id)}>
      <h2>{say.usually}</h2>
      {[1, 2, 3, 4, 5].map((day) => (
        <Field
          name={`dag${day}`}
          label={weekdays[reader.language][day] ?? ''}
          value={typed[`dag${day}`] ?? noted(String(day))}
          problem={problems[`dag${day}`]}
          maxlength={80}
        />
      ))}
      <h2>{say.once}</h2>
      {coming.length > 0 ? (
        <Facts facts={coming.map(({ on, note }) => ({ term: localDayText(on, reader), value: note }))} />
      ) : null}
      <Field type="date" name="dag" label={say.day} value={typed.dag} problem={problems.dag} />
      <Field name="wie" label={say.who} hint={say.whoHint} value={typed.wie} problem={problems.wie} maxlength={80} />
      <ActionBar>
        <Button kind="main">{say.save}</Button>
      </ActionBar>
    </Form>
  )
}
