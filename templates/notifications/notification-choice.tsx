import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import type { MailChoice } from '../../src/people/schema.ts'
import type { School } from '../../src/schools/schema.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { notificationTexts } from './texts.ts'

type Props = {
  school: Pick<School, 'morningSummary' | 'afternoonSummary'>
  choice: MailChoice | undefined
  problem?: Text | undefined
  saved?: boolean | undefined
}

const id = 'notification-choice'

/** How often its reader gets mail (E1); stands on My details, and takes its own place when it is saved. */
export const NotificationChoice = ({ school, choice, problem, saved }: Props) => {
  const t = useWords(notificationTexts)
  const { morningSummary, afternoonSummary } = school
  const options = [
    { value: 'each', label: t.each, hint: t.eachHint },
    { value: 'summary', label: t.summary, hint: t.summaryHint(morningSummary, afternoonSummary) },
    { value: 'none', label: t.none, hint: t.noneHint },
  ]
  return (
    <section class="section" id={id}>
      <h2>{t.mail}</h2>
      {saved ? <Notice kind="good">{t.saved}</Notice> : null}
      <Form to={paths.notificationChoice} swap={`#${id}`}>
        <ChoiceField name="keuze" legend={t.how} options={options} value={choice} problem={problem} />
        <Button>{t.save}</Button>
      </Form>
    </section>
  )
}
