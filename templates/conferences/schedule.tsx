import { type Loose as LooseTalk, pupilOf, type Schedule, type Slot as Time } from '../../src/conferences/schedules.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { localDay } from '../../src/time.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText, timeText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { bookingTexts } from './booking-texts.ts'
import { printTexts } from './print-texts.ts'
import { scheduleTexts } from './schedule-texts.ts'

/** A desk's evening: who comes when, who came, and who has no time yet. */
type Props = { schedule: Schedule; called?: readonly number[] | undefined; draft: Draft; added?: string | undefined }

export const SchedulePage = ({ schedule: { round, desk, slots, loose }, called, draft, added }: Props) => {
  const say = useWords(bookingTexts)
  const reader = useReader()
  const days = [...Map.groupBy(slots, ({ starts_at }) => dayText(new Date(starts_at), reader))]
  return (
    <>
      <PageHead
        title={desk.name}
        back={{ href: paths.conferences, label: say.title }}
        sub={
          <>
            <bdi>{round.title}</bdi>
            {desk.room ? ` · ${desk.room}` : ''}
          </>
        }
        action={
          round.invitedAt ? (
            <ButtonLink href={`${paths.conferencePrint(round.id)}?tafel=${desk.id}`} icon="print">
              {useWords(printTexts).title}
            </ButtonLink>
          ) : null
        }
      />
      <div class="reading stack">
        {desk.link ? (
          <div>
            <ButtonLink href={desk.link} elsewhere>
              {say.video}
            </ButtonLink>
          </div>
        ) : null}
        {called ? <Called called={called} /> : null}
        {added === undefined ? null : (
          <Notice kind="good">{useWords(scheduleTexts).timesAdded(Number(added) || 0)}</Notice>
        )}
        {loose.length > 0 ? <Loose loose={loose} roundId={round.id} /> : null}
        {days.map(([day, all]) => (
          <Section title={day}>
            <Form to={paths.conferenceSchedule(round.id, desk.id)} class="">
              <List label={day}>
                {all.map((slot) => (
                  <Slot slot={slot} roundId={round.id} />
                ))}
              </List>
            </Form>
            <CallOff slots={all} rest={slots} roundId={round.id} deskId={desk.id} day={day} />
          </Section>
        ))}
        {round.invitedAt ? <MoreTimes to={paths.conferenceSchedule(round.id, desk.id)} draft={draft} /> : null}
      </div>
    </>
  )
}

/** What became of a day that was called off. */
const Called = ({ called: [lost = 0, moved = 0, left = 0] }: { called: readonly number[] }) => {
  const say = useWords(scheduleTexts)
  return <Notice kind={left > 0 ? 'late' : 'good'}>{say.calledOff(lost, moved, left)}</Notice>
}

/** A day besides, or instead of one that is off. */
const MoreTimes = ({ to, draft: { typed, problems } }: { to: string; draft: Draft }) => {
  const say = useWords(scheduleTexts)
  return (
    <details open={problems.tijden !== undefined}>
      <summary class="button quiet apart">{say.moreTimes}</summary>
      <Form to={to} class="stack">
        {typed.toch ? <input type="hidden" name="toch" value={typed.toch} /> : null}
        <TextField
          name="tijden"
          label={say.whichTimes}
          hint={say.moreTimesHint}
          rows={2}
          value={typed.tijden}
          problem={problems.tijden}
          required
        />
        <div>
          <Button>{say.addTimes}</Button>
        </div>
      </Form>
    </details>
  )
}

/** `rest` are the desk's other times as well: what is open there is what can be proposed. */
type CallOffProps = {
  slots: readonly Time[]
  rest: readonly Time[]
  roundId: string
  deskId: string
  day: string
}

/** For who is ill: the day goes, and whoever had a time is proposed another (G5). */
const CallOff = ({ slots, rest, roundId, deskId, day }: CallOffProps) => {
  const say = useWords(scheduleTexts)
  const { now, zone } = useReader()
  const [coming] = slots.filter(({ starts_at, shut }) => starts_at > now.getTime() && !shut)
  if (!coming) return null
  const lost = slots.filter(({ talk_id }) => talk_id).length
  const open = rest.filter((slot) => !slots.includes(slot) && slot.starts_at > now.getTime() && !slot.shut && !slot.by)
  return (
    <details>
      <summary class="button quiet apart">{say.callOff}</summary>
      <Form to={paths.conferenceIllness(roundId, deskId)} class="stack tight">
        <p>{say.callOffHint(lost)}</p>
        {lost > open.length ? <Notice kind="late">{say.callOffShort(open.length, lost - open.length)}</Notice> : null}
        <input type="hidden" name="dag" value={localDay(new Date(coming.starts_at), zone)} />
        <div>
          <Button kind="danger" label={`${say.callOffNow}: ${day}`}>
            {say.callOffNow}
          </Button>
        </div>
      </Form>
    </details>
  )
}

const Loose = ({ loose, roundId }: { loose: readonly LooseTalk[]; roundId: string }) => {
  const say = useWords(scheduleTexts)
  return (
    <Section title={`${say.loose} (${loose.length})`}>
      <List label={say.loose}>
        {loose.map((row) => (
          <Row
            title={pupilOf(row)}
            href={paths.conferenceBehalf(roundId, row.id)}
            detail={row.remarks ? say.quoted(row.remarks) : undefined}
            sub={row.who ?? say.nobody}
            state={
              <>
                {row.cannot ? <Badge kind="late">{say.cannot}</Badge> : null}
                {row.slots > 1 ? <Badge>{say.double}</Badge> : null}
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}

const Slot = ({ slot, roundId }: { slot: Time; roundId: string }) => {
  const reader = useReader()
  const say = useWords(scheduleTexts)
  const time = timeText(new Date(slot.starts_at), reader)
  if (slot.hidden)
    return <Row lead={<span class="number">{time}</span>} title={<span class="quiet">{say.taken}</span>} />
  if (!slot.talk_id) return <FreeSlot slot={slot} time={time} />
  const isSecond = slot.part === 1
  return (
    <Row
      lead={<span class="number">{time}</span>}
      title={`${pupilOf(slot)}${isSecond ? ` (${say.second})` : ''}`}
      href={paths.conferenceBehalf(roundId, slot.talk_id)}
      sub={slot.who ?? say.nobody}
      state={<Marks slot={slot} />}
      trail={isSecond ? undefined : <Came slot={slot} talkId={slot.talk_id} />}
    />
  )
}

const Marks = ({ slot: { by, interpreter, remarks, topics, came_at: came } }: { slot: Time }) => {
  const say = useWords(scheduleTexts)
  return (
    <>
      {by === 'school' ? <Badge>{say.bySchool}</Badge> : null}
      {interpreter ? <Badge kind="info">{say.interpreter(interpreter)}</Badge> : null}
      {remarks ? <Badge>{say.remark}</Badge> : null}
      {topics > 0 ? <Badge>{say.topics(topics)}</Badge> : null}
      {came ? <Badge kind="good">{say.cameAlready}</Badge> : null}
    </>
  )
}

const Came = ({ slot, talkId }: { slot: Time; talkId: string }) => {
  const say = useWords(scheduleTexts)
  const { now } = useReader()
  if (slot.came_at)
    return (
      <Button name="kwam-niet" value={talkId} label={say.notCameOf(pupilOf(slot))}>
        {say.notCame}
      </Button>
    )
  // From a quarter of an hour before: who is early sits in the corridor.
  if (slot.starts_at - now.getTime() > 15 * 60_000) return null
  return (
    <Button name="kwam" value={talkId} label={say.cameOf(pupilOf(slot))}>
      {say.came}
    </Button>
  )
}

const FreeSlot = ({ slot: { slot_id: id, shut }, time }: { slot: Time; time: string }) => {
  const say = useWords(scheduleTexts)
  return (
    <Row
      lead={<span class="number">{time}</span>}
      title={<span class="quiet">{shut ? say.shut : say.free}</span>}
      trail={
        <Button name={shut ? 'open' : 'dicht'} value={id} label={shut ? say.openOf(time) : say.keepFreeOf(time)}>
          {shut ? say.open : say.keepFree}
        </Button>
      }
    />
  )
}
