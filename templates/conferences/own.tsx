import { nowhere, type Pair, pairsText } from '../../src/conferences/booking.ts'
import type { OwnRound, OwnTalk } from '../../src/conferences/own.ts'
import type { Free, Suggestion } from '../../src/conferences/suggesting.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { bookingTexts } from './booking-texts.ts'
import { Places, Talk } from './own-talk.tsx'
import { WishForm, type WishProps } from './wish-form.tsx'

export type Lost = { nearest: readonly Free[]; talk: OwnTalk | undefined; isClash: boolean; isStale: boolean }
export type Outcome = 'chosen' | 'givenBack' | undefined

/** A family's talks: first what suits all of them, then each by itself. */
type Props = {
  own: OwnRound
  lost?: Lost | undefined
  outcome: Outcome
  givenBack?: Pair | undefined
  wishes: WishProps | null
}

export const OwnRoundPage = ({ own, lost, outcome, givenBack, wishes }: Props) => {
  const say = useWords(bookingTexts)
  const { round, talks, suggestions } = own
  return (
    <>
      <PageHead title={<bdi>{round.title}</bdi>} back={{ href: paths.conferences, label: say.title }} />
      <div class="reading stack">
        {outcome ? <Done own={own} outcome={outcome} givenBack={givenBack} /> : null}
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

type DoneProps = { own: OwnRound; outcome: NonNullable<Outcome>; givenBack: Pair | undefined }

/** What just happened; a time that was given back can be had again as long as nobody else has it (principle 6). */
const Done = ({ own: { round, talks }, outcome, givenBack }: DoneProps) => {
  const say = useWords(bookingTexts)
  const places = talks.find(({ id, held }) => id === givenBack?.[0] && held === null)?.places ?? []
  const isFree = outcome === 'givenBack' && givenBack && places.some(({ slot }) => slot === givenBack[1])
  return (
    <Notice kind="good">
      <p>{say[outcome]}</p>
      {isFree ? (
        <Form to={paths.conferenceChoice(round.id)} class="">
          <Button name="keuze" value={pairsText([givenBack])}>
            {say.keepAfterAll}
          </Button>
        </Form>
      ) : null}
    </Notice>
  )
}

/** Until when one can choose, or why not now. */
const When = ({ own: { round, state, opensAt, mayChoose, talks, said } }: { own: OwnRound }) => {
  const say = useWords(bookingTexts)
  const reader = useReader()
  const moment = (at: Date) => momentText(at, reader, { exact: true })
  if (round.way === 'wishes' && state === 'open') return null
  if (mayChoose) return <p>{say.until(moment(round.closesAt))}</p>
  if (state === 'done') return <Badge>{say.over}</Badge>
  if (round.way === 'choosing' && reader.now < opensAt)
    return (
      <p>
        {say.notYet(moment(opensAt))} {opensAt > round.opensAt ? say.othersFirst : ''}
      </p>
    )
  if (round.way !== 'choosing' && !round.publishedAt) return <p>{say.waitForPlan}</p>
  if (said.never && talks.every(({ held }) => !held))
    return (
      <p>
        {say.saidNever} {talks.some(({ places }) => places.length > 0) ? say.canAfterAll : ''}
      </p>
    )
  const over = round.way === 'choosing' ? say.closed : say.isFixed
  return <p>{talks.some(canSettle) ? say.settle : over}</p>
}

const canSettle = ({ mayChoose, proposed, places }: OwnTalk) =>
  mayChoose && (proposed || places.some(({ mine }) => !mine))

/** The place is gone: what is free nearest to it, to be taken at once (design.md, Words). */
const LostNotice = ({ lost: { nearest, talk, isClash, isStale }, roundId }: { lost: Lost; roundId: string }) => {
  const say = useWords(bookingTexts)
  if (isStale)
    return (
      <div data-announce>
        <Notice kind="late">{say.choseMeanwhile}</Notice>
      </div>
    )
  const offered = isClash ? say.whichFit : say.stillFree
  return (
    <div data-announce>
      <Notice kind="late">
        <p>
          {isClash ? say.clash : say.justGone} {nearest.length > 0 ? offered : say.nothingFree}
        </p>
        {talk && nearest.length > 0 ? <Places talk={talk} places={nearest} roundId={roundId} /> : null}
      </Notice>
    </div>
  )
}

const Together = ({ own: { round, suggestions, talks } }: { own: OwnRound }) => {
  const say = useWords(bookingTexts)
  const hasWalk = suggestions.some((run) => run.some(({ desk }) => desk !== run[0]?.desk))
  return (
    <Section title={say.together}>
      {hasWalk ? <p class="hint">{say.togetherHint(round.walkMinutes)}</p> : null}
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
        <Button name="keuze" value={pairsText(run.map(({ talk, slot }) => [talk, slot, nowhere] as const))}>
          {say.takeTogether}
        </Button>
      </div>
    </Form>
  )
}
