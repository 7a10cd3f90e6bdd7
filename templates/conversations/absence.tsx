import type { Absence } from '../../src/conversations/absence.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { detailsTexts } from '../details/texts.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { localDayText } from '../ui/moment.ts'
import { Named } from '../ui/named.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { absenceTexts } from './absence-texts.ts'

type Props = { absence: Absence; draft: Draft; saved: boolean }

/** When a teacher is away and who answers parents meanwhile (D17). */
export const AbsencePage = ({ absence: { mine, colleagues }, draft: { typed, problems }, saved }: Props) => {
  const say = useWords(absenceTexts)
  const { myDetails } = useWords(detailsTexts)
  const standIn = typed.vervanger ?? mine?.standInId
  return (
    <div class="narrow stack">
      <PageHead title={say.title} back={{ href: paths.myDetails, label: myDetails }} />
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      {mine ? <Now absence={{ mine, colleagues }} /> : null}
      <p>{say.about}</p>
      <Form to={paths.absence}>
        <Field
          type="date"
          name="van"
          label={say.from}
          hint={say.dayHint}
          value={typed.van ?? mine?.from}
          problem={problems.van}
          required
        />
        <Field
          type="date"
          name="tot"
          label={say.until}
          hint={say.dayHint}
          value={typed.tot ?? mine?.until}
          problem={problems.tot}
          required
        />
        <SelectField
          name="vervanger"
          label={say.standIn}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={standIn}
          problem={problems.vervanger}
          required
        />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
        </ActionBar>
      </Form>
    </div>
  )
}

const Now = ({ absence: { mine, colleagues } }: { absence: Absence & { mine: NonNullable<Absence['mine']> } }) => {
  const say = useWords(absenceTexts)
  const reader = useReader()
  const name = colleagues.find(({ id }) => id === mine.standInId)?.name ?? ''
  return (
    <div class="split">
      <p>
        <Named
          say={(who) => say.now(localDayText(mine.from, reader), localDayText(mine.until, reader), who)}
          names={[name]}
        />
      </p>
      <Form to={paths.absenceEnd}>
        <Button>{say.end}</Button>
      </Form>
    </div>
  )
}
