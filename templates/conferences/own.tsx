import { pairsText } from '../../src/conferences/booking.ts'
import type { OwnRound, OwnTalk } from '../../src/conferences/own.ts'
import type { Free, Suggestion } from '../../src/conferences/suggesting.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { bookingTexts } from './booking-texts.ts'
import { OwnNotes } from './notes.tsx'
import { Proposal, Why } from './why.tsx'
import { WishForm, type WishProps } from './wish-form.tsx'
import { WithOther } from './with-other.tsx'

export type Lost = { nearest: readonly Free[]; talk: OwnTalk | undefined }
export type Outcome = 'chosen' | 'givenBack' | undefined

/** A family's talks: first what suits all of them, then each by itself. */
type Props = { own: OwnRound; lost?: Lost | undefined; outcome: Outcome; wishes: WishProps | null }

export const OwnRoundPage = ({ own, lost, outcome, wishes }: Props) => {
  const say = useWords(bookingTexts)
  const { round, talks, suggestions } = own
  return (
    <>
      <PageHead title={<bdi>{round.title}</bdi>} back={{ href: paths.conferences, label: say.title }} />
      <div class="reading stack">
        {outcome ? <Notice kind="good">{say[outcome]}</Notice> : null}
        {lost ? <LostNotice lost={lost} roundId={round.id} /> : null}
        {round.note ? <p class="said">{round.note}</p> : null}
        <When own={own} />
        {suggestions.length > 0 ? <Together own={own} /> : null}
        {wishes && round.way === 'wishes' ? <WishForm {...wishes} /> : null}
        {talks.map((talk) => (
          <Talk talk={talk} own={own} />
        ))}
        {wishes && round.way === 'choosing' ? <WishForm {...wishes} /> : null}
        {own.isShared ? <p class="hint">{say.joint}</p> : null}
      </div>
    </>
  )
}

/** Until when one can choose, or why not now. */
const When = ({ own: { round, state, opensAt, mayChoose, talks } }: { own: OwnRound }) => {
  const say = useWords(bookingTexts)
  const reader = useReader()
  const moment = (at: Date) => momentText(at, reader, { exact: true })
  if (round.way === 'wishes' && state === 'open') return null
  if (mayChoose) return <p>{say.until(moment(round.closesAt))}</p>
  if (state === 'done') return <Badge>{say.over}</Badge>
  if (round.way === 'choosing' && reader.now < opensAt) return <p>{say.notYet(moment(opensAt))}</p>
  if (round.way !== 'choosing' && !round.publishedAt) return <p>{say.waitForPlan}</p>
  return <p>{talks.some(({ mayChoose }) => mayChoose) ? say.settle : say.closed}</p>
}

/** The place is gone: what is free nearest to it, to be taken at once (design.md, Words). */
const LostNotice = ({ lost: { nearest, talk }, roundId }: { lost: Lost; roundId: string }) => {
  const say = useWords(bookingTexts)
  return (
    <div data-announce>
      <Notice kind="late">
        <p>
          {say.justGone} {nearest.length > 0 ? say.stillFree : say.nothingFree}
        </p>
        {talk && nearest.length > 0 ? <Places talk={talk} places={nearest} roundId={roundId} /> : null}
      </Notice>
    </div>
  )
}

const Together = ({ own: { round, suggestions, talks } }: { own: OwnRound }) => {
  const say = useWords(bookingTexts)
  return (
    <Section title={say.together}>
      <p class="hint">{say.togetherHint(round.walkMinutes)}</p>
      {suggestions.map((run) => (
        <Run run={run} talks={talks} roundId={round.id} />
      ))}
    </Section>
  )
}

const Run = ({ run, talks, roundId }: { run: Suggestion; talks: readonly OwnTalk[]; roundId: string }) => {
  const say = useWords(bookingTexts)
  const reader = useReader()
  const pupilOf = (id: string) => talks.find((talk) => talk.id === id)
  return (
    <Form to={paths.conferenceChoice(roundId)} class="card">
      <h3>{dayText(new Date(run[0]!.start), reader)}</h3>
      <ul>
        {run.map(({ talk, start }) => (
          <li>
            <span class="number">{timeText(new Date(start), reader)}</span> {pupilOf(talk)?.pupil},{' '}
            {pupilOf(talk)?.desk}
          </li>
        ))}
      </ul>
      <div>
        <Button name="keuze" value={pairsText(run.map(({ talk, slot }) => [talk, slot] as const))}>
          {say.takeTogether}
        </Button>
      </div>
    </Form>
  )
}

const Talk = ({ talk, own }: { talk: OwnTalk; own: OwnRound }) => {
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
        {held ? <HeldTime talk={talk} held={held} /> : <p class="quiet">{say.noTime}</p>}
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

const Places = ({ talk, places, roundId, day }: PlacesProps) => {
  const reader = useReader()
  return (
    <Form to={paths.conferenceChoice(roundId)} class="cluster">
      {places.map(({ slot, start }) => {
        const time = timeText(new Date(start), reader)
        const words = day ? time : momentText(new Date(start), reader, { exact: true })
        return (
          <Button name="keuze" value={`${talk.id}.${slot}`} label={`${words}, ${day ?? ''} ${talk.pupil}`}>
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
