import type { Agreement, Notes } from '../../src/conferences/notes.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useWords } from '../ui/reader.tsx'
import { noteTexts } from './note-texts.ts'

const mostSigns = 2000
type OwnProps = { notes: Notes; talkId: string; pupil: string; roundId: string; maySay: boolean }

/** What a family wants to talk about before, and what was agreed after (G6). */
export const OwnNotes = ({ notes, talkId, pupil, roundId, maySay }: OwnProps) => {
  const say = useWords(noteTexts)
  const { guardian, pupil: child, teacher, agreement, before } = notes
  const own = [
    ...(guardian ? [{ term: say.mine, value: <span class="said">{guardian}</span> }] : []),
    ...(child ? [{ term: say.childWants(pupil), value: <span class="said">{child}</span> }] : []),
  ]
  return (
    <>
      {before ? <Agreed title={say.before} agreement={before} waiting={say.notThen} /> : null}
      {teacher ? <Facts facts={[{ term: say.fromTeacher, value: <span class="said">{teacher}</span> }]} /> : null}
      {agreement ? (
        <>
          <Agreed title={say.agreement} agreement={agreement} waiting={say.yoursToConfirm} />
          {agreement.confirmed ? null : (
            <Form to={paths.conferenceAgreement(roundId)} class="">
              <input type="hidden" name="gesprek" value={talkId} />
              <Button name="gezien" value={String(agreement.at)} label={`${say.confirm}: ${pupil}`}>
                {say.confirm}
              </Button>
            </Form>
          )}
        </>
      ) : null}
      {own.length > 0 ? <Facts facts={own} /> : null}
      {maySay ? (
        <details>
          <summary class="button quiet apart">{own.length > 0 ? say.change : say.topics}</summary>
          <Form to={paths.conferenceTopics(roundId)}>
            <input type="hidden" name="gesprek" value={talkId} />
            <TextField
              name="ouder"
              id={`ouder-${talkId}`}
              label={say.topics}
              hint={say.whoReads}
              value={guardian}
              rows={3}
              maxlength={mostSigns}
            />
            <TextField
              name="kind"
              id={`kind-${talkId}`}
              label={say.childTopics(pupil)}
              hint={say.childHint(pupil)}
              value={child}
              rows={2}
              maxlength={mostSigns}
              required={false}
            />
            <div>
              <Button>{say.save}</Button>
            </div>
          </Form>
        </details>
      ) : null}
    </>
  )
}

type AgreedProps = { title: string; agreement: Agreement; waiting: string }

/** What was agreed, and whether it is confirmed: `waiting` says for whom it is not. */
const Agreed = ({ title, agreement: { text, confirmed }, waiting }: AgreedProps) => {
  const say = useWords(noteTexts)
  return (
    <div class="stack tight">
      <h3>{title}</h3>
      <p class="said">{text}</p>
      <div>
        <Badge kind={confirmed ? 'good' : 'info'}>{confirmed ? say.confirmed : waiting}</Badge>
      </div>
    </div>
  )
}

type HeldProps = { notes: Notes; talkId: string; roundId: string }

/** The same for who holds the talk. */
export const HeldNotes = ({ notes, talkId, roundId }: HeldProps) => {
  const say = useWords(noteTexts)
  const { guardian, pupil, teacher, agreement, before } = notes
  const asked = [
    ...(guardian ? [{ term: say.fromParents, value: <span class="said">{guardian}</span> }] : []),
    ...(pupil ? [{ term: say.fromPupil, value: <span class="said">{pupil}</span> }] : []),
  ]
  return (
    <Section title={say.agreement}>
      {before ? <Agreed title={say.before} agreement={before} waiting={say.notThen} /> : null}
      {asked.length > 0 ? <Facts facts={asked} /> : null}
      <Form to={paths.conferenceBehalf(roundId, talkId)} class="card">
        <TextField name="onderwerp" label={say.mine} value={teacher} rows={2} maxlength={mostSigns} required={false} />
        <TextField
          name="afspraak"
          label={say.agreement}
          hint={say.agreementHint}
          value={agreement?.text}
          maxlength={mostSigns}
          required={false}
        />
        {agreement ? (
          <div>
            <Badge kind={agreement.confirmed ? 'good' : 'info'}>
              {agreement.confirmed ? say.confirmed : say.waiting}
            </Badge>
          </div>
        ) : null}
        <div>
          <Button name="notities" value="ja">
            {say.saveAll}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
