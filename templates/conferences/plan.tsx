import type { ManagedRound, PlanHere } from '../../src/conferences/rounds.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { Form } from '../ui/form.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, momentText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { planTexts } from './plan-texts.ts'

type Props = { managed: ManagedRound; plan: PlanHere }

/** From answers to a schedule that everybody sees: making it, judging it, telling it (G2, G5). */
export const PlanSection = ({ managed, plan }: Props) => {
  const { round, families, desks } = managed
  const say = useWords(planTexts)
  const { now } = useReader()
  const isMade = plan?.outcome !== undefined
  const isAsked = round.way === 'wishes' && now < round.closesAt
  const booked = desks.reduce((sum, desk) => sum + desk.booked, 0)
  return (
    <Section title={say.title} id="rooster">
      {plan === null ? null : plan.outcome ? <Made plan={plan} /> : <Running roundId={round.id} />}
      {plan !== null && !isMade ? null : (
        <Form to={paths.conferencePlan(round.id)} class="stack tight">
          <p class="hint">{say.makeHint}</p>
          {isAsked ? <p class="hint">{say.early}</p> : null}
          <div>
            <Button kind={plan ? 'quiet' : 'main'}>{plan ? say.again : say.make}</Button>
          </div>
        </Form>
      )}
      {isMade || round.way === 'byHand' ? (
        <Form to={paths.conferencePublication(round.id)} class="">
          <ActionBar note={<Publishing managed={managed} booked={booked} isAsked={isAsked} />}>
            {booked > 0 ? <Button kind="main">{say.publish(families)}</Button> : null}
          </ActionBar>
        </Form>
      ) : null}
    </Section>
  )
}

/** What follows from telling everybody now: who can answer no more, and who has no time (principle 3). */
const Publishing = ({ managed, booked, isAsked }: { managed: ManagedRound; booked: number; isAsked: boolean }) => {
  const say = useWords(planTexts)
  const reader = useReader()
  const { round, families, chosen, desks } = managed
  const loose = desks.reduce((sum, desk) => sum + desk.loose, 0)
  if (booked === 0) return <>{say.nothingPlanned}</>
  return (
    <>
      {say.publishNote}
      {isAsked ? ` ${say.endsAnswering(momentText(round.closesAt, reader, { exact: true }), families - chosen)}` : ''}
      {loose > 0 ? ` ${say.someLoose(loose)}` : ''}
    </>
  )
}

const Running = ({ roundId }: { roundId: string }) => {
  const say = useWords(planTexts)
  return (
    <div
      hx-get={paths.conferenceManaged(roundId)}
      hx-trigger="every 2s"
      hx-select="#rooster"
      hx-select-oob="#tafels"
      hx-target="#rooster"
      hx-swap="outerHTML"
    >
      <Notice kind="info">
        <p>{say.running}</p>
        {/* Without its mark: else a browser only jumps to it. */}
        <ButtonLink href={paths.conferenceManaged(roundId)}>{say.look}</ButtonLink>
      </Notice>
    </div>
  )
}

const Made = ({ plan: { outcome, names } }: { plan: NonNullable<PlanHere> }) => {
  const say = useWords(planTexts)
  if (!outcome) return null
  const { placed, asked, together, siblings, good, wished } = outcome.score
  return (
    <>
      {placed === asked ? (
        <Notice kind="good">{say.full}</Notice>
      ) : (
        <Notice kind="wrong">
          <p>{say.notFull}</p>
          <ul>
            {outcome.shortages.map((shortage) => (
              <li>
                <Told shortage={shortage} names={names} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts
        facts={[
          { term: say.placed, value: say.of(placed, asked) },
          { term: say.siblings, value: say.of(together, siblings) },
          { term: say.good, value: say.of(good, wished) },
        ]}
      />
    </>
  )
}

const languageOf = (who = '') => (who.startsWith('tolk:') ? who.slice('tolk:'.length) : null)
const desksOf = (talks: readonly string[], names: Names) => [
  ...new Set(talks.flatMap((id) => names.get(id)?.desk ?? [])),
]

type Names = NonNullable<PlanHere>['names']
type ToldProps = { shortage: Shortage; names: Names }

/** Who cannot all come, family by family, each with the times that it left open. */
const Bound = ({ shortage: { each = [] }, names }: ToldProps) => {
  const say = useWords(planTexts)
  const times = useTimes()
  return (
    <>
      {say.bound(each.length)}
      <ul>
        {[...Map.groupBy(each, ({ family }) => family).values()].map((talks) => {
          const who = talks.flatMap(({ talk }) => names.get(talk) ?? []).map(({ pupil, desk }) => `${pupil} (${desk})`)
          const when = talks.find((one) => one.when)?.when
          return <li>{say.boundFamily(who, when ? times(when) : null)}</li>
        })}
      </ul>
      {say.boundHint}
    </>
  )
}

/** "dinsdag 15 december 15:30–16:00" */
function useTimes() {
  const reader = useReader()
  return (when: readonly { from: number; until: number }[]) =>
    when.map(
      ({ from, until }) =>
        `${dayText(new Date(from), reader)} ${timeText(new Date(from), reader)}–${timeText(new Date(until), reader)}`,
    )
}

type Shortage = NonNullable<NonNullable<PlanHere>['outcome']>['shortages'][number]

/** In words that a teacher understands: "Groep 5a heeft 28 gesprekken en 26 plekken." */
const Told = ({ shortage, names }: ToldProps) => {
  const say = useWords(planTexts)
  const { kind, talks, asked, places, when } = shortage
  const who = talks.flatMap((id) => names.get(id)?.pupil ?? [])
  const desk = names.get(talks[0] ?? '')?.desk ?? ''
  const times = useTimes()(when)
  if (kind === 'desk') return <>{`${say.desk(desk, asked, places)} ${say.deskHint}`}</>
  if (kind === 'family') return <>{say.family(who)}</>
  if (kind === 'tied') return <>{say.tied(who, desk)}</>
  if (kind === 'bound') return <Bound shortage={shortage} names={names} />
  if (kind === 'party') return <>{say.party(desksOf(talks, names), languageOf(shortage.who), asked, places)}</>
  return <>{places === 0 ? say.never(who, desk) : say.talks(who, desk, times, places)}</>
}
