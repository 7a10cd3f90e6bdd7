import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { CheckField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { detailsTexts } from './texts.ts'

const id = 'berichten-van-ouders'

/** Whether other parents may write (C5); takes its own place when it is saved. */
export const Hearing = ({ hears, always, saved }: { hears: boolean; always: boolean; saved?: boolean }) => {
  const say = useWords(detailsTexts)
  return (
    <Section title={say.hearing} id={id}>
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      {always ? (
        <p>{say.hearsAlways}</p>
      ) : (
        <Form to={paths.hearingParents} swap={`#${id}`}>
          <CheckField name="ouders" label={say.hears} hint={say.hearsHint} checked={hears} />
          <div>
            <Button>{say.save}</Button>
          </div>
        </Form>
      )}
    </Section>
  )
}
