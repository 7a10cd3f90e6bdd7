import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { notificationTexts } from './texts.ts'

type Props = { school: Pick<School, 'name' | 'morningSummary' | 'afternoonSummary'> }

/** Says what will happen, and does nothing until the button is pressed. */
export const UnsubscribePage = ({ school, token, all }: Props & { token: string; all: boolean }) => {
  const t = useWords(notificationTexts)
  return (
    <div class="narrow stack">
      <h1>{t.unsubscribe}</h1>
      <p>{t.consequence(school.name)}</p>
      {all ? <p>{t.consequenceAll}</p> : null}
      <Form to={paths.unsubscribe(token)}>
        <Button kind="main">{t.stop}</Button>
      </Form>
      <p>
        {t.lessInstead(school.morningSummary, school.afternoonSummary)} <a href={paths.myDetails}>{t.chooseInstead}</a>.
      </p>
    </div>
  )
}

export const UnsubscribedPage = ({ school }: { school: Pick<School, 'name'> }) => {
  const t = useWords(notificationTexts)
  return (
    <div class="narrow stack">
      <h1>{t.unsubscribed}</h1>
      <p>{t.unsubscribedText(school.name)}</p>
      <p>{t.changeMind}</p>
      <p>
        <ButtonLink href={paths.myDetails}>{t.toDetails}</ButtonLink>
      </p>
    </div>
  )
}
