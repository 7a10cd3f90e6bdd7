import type { Beside as BesideCalendar } from '../../src/conferences/calendar-beside.ts'
import type { ManagedDesk, ManagedRound, PlanHere } from '../../src/conferences/rounds.ts'
import { isAnswering, type State, stateOf } from '../../src/conferences/state.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { momentText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { bookingTexts } from './booking-texts.ts'
import { InCalendar } from './in-calendar.tsx'
import { PlanSection } from './plan.tsx'
import { printTexts } from './print-texts.ts'
import { RoomsForm } from './rooms-form.tsx'
import { roundTexts } from './round-texts.ts'

export type ManagedProps = {
  managed: ManagedRound
  rooms: Draft
  days: readonly string[]
  beside: BesideCalendar
  isReady: boolean
  plan: PlanHere
}

/** A round as who runs it sees it: first whether it fits, then what is left to do. */
export const ManagedPage = ({ managed, rooms, days, beside, isReady, plan }: ManagedProps) => {
  const say = useWords(roundTexts)
  const reader = useReader()
  const { title } = useWords(bookingTexts)
  const { round, desks } = managed
  const state = stateOf(round, reader.now)
  const isDraft = state === 'draft'
  return (
    <>
      <PageHead
        title={<bdi>{round.title}</bdi>}
        back={{ href: paths.conferences, label: title }}
        sub={`${say.states(state)} · ${momentText(round.firstAt, reader, { exact: true })}`}
      />
      <div class="stack">
        <Progress managed={managed} isDraft={isDraft} />
        <Beside managed={managed} beside={beside} />
        {state === 'wiped' ? <p>{say.wipedNote}</p> : <Desks desks={desks} round={round} isDraft={isDraft} />}
        {state === 'wiped' || state === 'done' ? null : (
          <RoomsForm desks={desks} roundId={round.id} draft={rooms} days={isDraft ? days : []} isOpen={!isReady} />
        )}
        {plans.includes(state) && round.way !== 'choosing' ? <PlanSection managed={managed} plan={plan} /> : null}
        {isDraft || state === 'done' || state === 'wiped' ? null : <Newcomers roundId={round.id} />}
        {isDraft ? <DraftSteps managed={managed} isReady={isReady} /> : null}
      </div>
    </>
  )
}

/** While nobody has seen a plan. */
const plans: readonly State[] = ['invited', 'open', 'closed']

const Progress = ({ managed, isDraft }: { managed: ManagedRound; isDraft: boolean }) => {
  const say = useWords(roundTexts)
  const { families, chosen, unheard, round } = managed
  const howFar = isAnswering(round) ? say.answeredBy : say.howFar
  return (
    <div class="cluster">
      {isDraft ? null : <Badge kind={chosen === families ? 'good' : 'info'}>{howFar(chosen, families)}</Badge>}
      {unheard > 0 ? (
        <ButtonLink href={`${paths.conferenceFamilies(round.id)}?toon=adres`} icon="warning">
          {say.unheard(unheard)}
        </ButtonLink>
      ) : null}
      {isDraft ? null : (
        <ButtonLink href={paths.conferenceFamilies(round.id)} icon="people">
          {say.families}
        </ButtonLink>
      )}
      {isDraft || round.wipedAt ? null : (
        <ButtonLink href={paths.conferencePrint(round.id)} icon="print">
          {useWords(printTexts).title}
        </ButtonLink>
      )}
    </div>
  )
}

/** What else is on at the times of a round: other talks of its teachers, and on a draft's days the school's own events. */
const Beside = ({ managed: { desks }, beside }: { managed: ManagedRound; beside: ManagedProps['beside'] }) => {
  const say = useWords(roundTexts)
  return (
    <>
      {desks.some((desk) => desk.beside.length > 0) ? <Notice kind="late">{say.besideNote}</Notice> : null}
      <InCalendar intro={say.inCalendar} days={beside.times} />
      <InCalendar intro={say.closesIn} days={beside.closing} />
    </>
  )
}

const Newcomers = ({ roundId }: { roundId: string }) => {
  const say = useWords(roundTexts)
  return (
    <Form to={paths.conferenceNewcomers(roundId)} class="stack tight">
      <div>
        <Button>{say.newcomers}</Button>
      </div>
      <p class="hint">{say.newcomersHint}</p>
    </Form>
  )
}

type DesksProps = { desks: readonly ManagedDesk[]; round: ManagedRound['round']; isDraft: boolean }

const Desks = ({ desks, round, isDraft }: DesksProps) => {
  const say = useWords(roundTexts)
  const booked = round.way === 'choosing' ? say.booked : say.planned
  return (
    <Section title={say.desks} id="tafels">
      <List label={say.desks}>
        {desks.map((desk) => (
          <Row
            title={desk.name}
            href={isDraft ? undefined : paths.conferenceSchedule(round.id, desk.id)}
            sub={[desk.teachers.join(', '), desk.room].filter(Boolean).join(' · ')}
            state={<Fit desk={desk} />}
            trail={isDraft ? undefined : booked(desk.booked)}
          />
        ))}
      </List>
    </Section>
  )
}

/** "28 gesprekken · 30 plekken", and whether that fits. */
const Fit = ({ desk: { talks, double_talks: doubles, places, room, link, beside } }: { desk: ManagedDesk }) => {
  const say = useWords(roundTexts)
  const open = places - beside.reduce((sum, { taken }) => sum + taken, 0)
  const short = talks + doubles - open
  return (
    <>
      <span>
        {say.talks(talks)} · {say.places(open)}
      </span>
      {short > 0 ? <Badge kind="wrong">{say.short(short)}</Badge> : <Badge kind="good">{say.enough}</Badge>}
      {beside.map(({ title }) => (
        <Badge kind="late">{say.beside(title)}</Badge>
      ))}
      {room || link ? null : <Badge kind="wrong">{say.noRoom}</Badge>}
    </>
  )
}

const DraftSteps = ({ managed: { round, families }, isReady }: { managed: ManagedRound; isReady: boolean }) => {
  const say = useWords(roundTexts)
  return (
    <>
      <div class="cluster">
        <ButtonLink href={paths.conferenceSetUp(round.id)} icon="pencil">
          {say.change}
        </ButtonLink>
      </div>
      <details>
        <summary class="button quiet apart">{say.discard}</summary>
        <Form to={paths.conferenceRemoval(round.id)} class="stack tight">
          <p>{say.discardHint}</p>
          <div>
            <Button kind="danger">{say.discardNow}</Button>
          </div>
        </Form>
      </details>
      <Form to={paths.conferenceInvitation(round.id)} class="">
        <ActionBar note={isReady ? say.inviteNote : say.notReady}>
          {isReady ? <Button kind="main">{say.invite(families)}</Button> : null}
        </ActionBar>
      </Form>
    </>
  )
}
