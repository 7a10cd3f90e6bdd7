import { type Behalf, pupilOf } from '../../src/conferences/schedules.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { CheckField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { bookingTexts } from './booking-texts.ts'
import { HeldNotes } from './notes.tsx'
import { scheduleTexts } from './schedule-texts.ts'

/** A talk as staff plans it: for a family without an account, or by hand (G2, G4). */
export const BehalfPage = ({ found, isLost }: { found: Behalf; isLost: boolean }) => {
  const say = useWords(scheduleTexts)
  const reader = useReader()
  const { talk } = found
  const at = talk.starts_at === null ? null : new Date(talk.starts_at)
  return (
    <>
      <PageHead
        title={pupilOf(talk)}
        back={{ href: paths.conferenceSchedule(talk.round_id, talk.desk_id), label: talk.desk }}
      />
      <div class="reading stack">
        {isLost ? (
          <div data-announce>
            <Notice kind="late">{say.justGone}</Notice>
          </div>
        ) : null}
        <Facts
          facts={[
            { term: say.who, value: talk.who ?? say.nobody },
            { term: say.time, value: at ? momentText(at, reader, { exact: true }) : say.noTime },
            ...(talk.cannot ? [{ term: say.answered, value: say.cannot }] : []),
            ...(talk.remarks ? [{ term: say.remark, value: say.quoted(talk.remarks) }] : []),
            ...(talk.interpreter ? [{ term: say.talkAbout, value: say.interpreter(talk.interpreter) }] : []),
          ]}
        />
        <HeldNotes notes={found.notes} talkId={talk.id} roundId={talk.round_id} />
        <About found={found} />
        <Times found={found} />
      </div>
    </>
  )
}

const About = ({ found: { talk } }: { found: Behalf }) => {
  const say = useWords(scheduleTexts)
  return (
    <Section title={say.about}>
      <Form to={paths.conferenceBehalf(talk.round_id, talk.id)} class="card">
        <CheckField name="gevraagd" label={say.wanted} hint={say.wantedHint} checked={talk.wanted === 1} />
        {talk.slot_id ? null : (
          <CheckField name="dubbel" label={say.double} hint={say.doubleHint} checked={talk.slots > 1} />
        )}
        <div>
          <Button>{say.saveTalk}</Button>
        </div>
      </Form>
    </Section>
  )
}

const Times = ({ found: { round, talk, places } }: { found: Behalf }) => {
  const say = useWords(scheduleTexts)
  const { nothingFree } = useWords(bookingTexts)
  const reader = useReader()
  const days = [...Map.groupBy(places, ({ start }) => dayText(new Date(start), reader))]
  if (!round.invitedAt) return null
  return (
    <Section title={talk.slot_id ? say.move : say.plan}>
      <p class="hint">{say.planHint}</p>
      <Form to={paths.conferenceBehalf(talk.round_id, talk.id)}>
        {days.map(([day, all]) => (
          <div class="stack tight">
            <h3>{day}</h3>
            <div class="cluster">
              {all.map(({ slot, start }) => (
                <Button name="plek" value={slot} label={`${timeText(new Date(start), reader)}, ${day}`}>
                  {timeText(new Date(start), reader)}
                </Button>
              ))}
            </div>
          </div>
        ))}
        {places.length === 0 ? <p>{nothingFree}</p> : null}
        {talk.slot_id ? (
          <div>
            <Button kind="danger" name="terug" value="ja">
              {say.takeBack}
            </Button>
          </div>
        ) : null}
      </Form>
    </Section>
  )
}
