import { nowhere, pairsText } from '../../src/conferences/booking.ts'
import type { OwnRound, OwnTalk } from '../../src/conferences/own.ts'
import type { Free } from '../../src/conferences/suggesting.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { bookingTexts } from './booking-texts.ts'
import { OwnNotes } from './notes.tsx'
import { Proposal, Why } from './why.tsx'
import { WithOther } from './with-other.tsx'

/** A talk of a family: when it is, what is said of it, and what else could be. */
export const Talk = ({ talk, own }: { talk: OwnTalk; own: OwnRound }) => {
  const { round, mayChoose, suggestions } = own
  const say = useWords(bookingTexts)
  const { held } = talk
  return (
    <Section title={`${talk.pupil}, ${talk.desk}`} id={`gesprek-${talk.id}`}>
      <div class="card">
        <p>{say.with(talk.teachers)}</p>
        <div class="cluster">
          {talk.wanted && !held ? <Badge kind="info">{say.wanted}</Badge> : null}
          {talk.isDouble ? <Badge>{say.double}</Badge> : null}
        </div>
        {held ? (
          <HeldTime talk={talk} held={held} />
        ) : talk.lapsed ? (
          <Notice kind="late">{say.lapsed}</Notice>
        ) : (
          <p class="quiet">{say.noTime}</p>
        )}
        {held && round.publishedAt ? <Why talk={talk} own={own} /> : null}
        {talk.proposed ? <Proposal talk={talk} roundId={round.id} /> : null}
        {held && talk.bySchool ? <p class="hint">{say.bySchool}</p> : null}
        {held && talk.fixed && mayChoose ? <p class="hint">{say.fixed}</p> : null}
        <OwnNotes
          notes={talk.notes}
          talkId={talk.id}
          pupil={talk.pupil}
          roundId={round.id}
          maySay={own.state !== 'done'}
        />
        {talk.together ? <WithOther talk={talk} together={talk.together} roundId={round.id} /> : null}
        {talk.mayChoose ? <Choosing talk={talk} own={own} isOpen={!held && suggestions.length === 0} /> : null}
      </div>
    </Section>
  )
}

const HeldTime = ({ talk, held }: { talk: OwnTalk; held: NonNullable<OwnTalk['held']> }) => {
  const reader = useReader()
  const say = useWords(bookingTexts)
  return (
    <>
      <p>
        <strong>
          {momentText(held.startsAt, reader, { exact: true })}–{timeText(held.endsAt, reader)}
        </strong>
        {talk.room ? ` · ${talk.room}` : ''}
      </p>
      {talk.link ? (
        <div>
          <ButtonLink href={talk.link} elsewhere>
            {say.video}
          </ButtonLink>
        </div>
      ) : null}
    </>
  )
}

/** Whoever has more times to choose from than this waits for none. */
const few = 3

const Choosing = ({ talk, own, isOpen }: { talk: OwnTalk; own: OwnRound; isOpen: boolean }) => {
  const say = useWords(bookingTexts)
  const { places, held } = talk
  const roundId = own.round.id
  const free = places.filter(({ mine }) => !mine)
  return (
    <>
      {free.length > 0 ? (
        <details open={isOpen}>
          <summary class="button quiet apart">{held ? say.change : say.choose}</summary>
          <Days talk={talk} places={free} roundId={roundId} />
        </details>
      ) : (
        <p>{own.mayChoose ? say.nothingFree : say.noOtherTime}</p>
      )}
      {own.mayChoose && (talk.waits || free.length <= few) ? <Waiting talk={talk} roundId={roundId} /> : null}
      {held ? (
        <Form to={paths.conferenceReturn(roundId)} class="stack tight">
          <input type="hidden" name="gesprek" value={talk.id} />
          <div>
            <Button>{say.giveBack}</Button>
          </div>
          <p class="hint">{say.giveBackHint}</p>
        </Form>
      ) : null}
    </>
  )
}

/** Day by day, each time a button as large as a thumb. */
const Days = ({ talk, places, roundId }: { talk: OwnTalk; places: readonly Free[]; roundId: string }) => {
  const reader = useReader()
  const days = [...Map.groupBy(places, ({ start }) => dayText(new Date(start), reader))]
  return (
    <>
      {days.map(([day, all]) => (
        <div class="stack tight apart">
          <h3>{day}</h3>
          <Places talk={talk} places={all} roundId={roundId} day={day} />
        </div>
      ))}
    </>
  )
}

type PlacesProps = { talk: OwnTalk; places: readonly Free[]; roundId: string; day?: string }

export const Places = ({ talk, places, roundId, day }: PlacesProps) => {
  const reader = useReader()
  const seen = talk.held ? talk.places.find(({ mine }) => mine)?.slot : nowhere
  return (
    <Form to={paths.conferenceChoice(roundId)} class="cluster">
      {places.map(({ slot, start }) => {
        const time = timeText(new Date(start), reader)
        const words = day ? time : momentText(new Date(start), reader, { exact: true })
        return (
          <Button
            name="keuze"
            value={pairsText([seen ? [talk.id, slot, seen] : [talk.id, slot]])}
            label={`${words}, ${day ?? ''} ${talk.pupil}`}
          >
            {words}
          </Button>
        )
      })}
    </Form>
  )
}

const Waiting = ({ talk, roundId }: { talk: OwnTalk; roundId: string }) => {
  const say = useWords(bookingTexts)
  return (
    <Form to={paths.conferenceWait(roundId)} class="stack tight">
      <input type="hidden" name="gesprek" value={talk.id} />
      <p class="hint">{talk.waits ? say.waits : talk.held ? say.waitHint : say.waitFirst}</p>
      <div>
        <Button name="wacht" value={talk.waits ? '' : 'ja'}>
          {talk.waits ? say.stopWaiting : say.wait}
        </Button>
      </div>
    </Form>
  )
}
