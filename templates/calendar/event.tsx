import type { OpenedEvent } from '../../src/calendar/calendar.ts'
import { repeatOf } from '../../src/calendar/rules.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { localDay } from '../../src/time.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { linked } from '../ui/linked.tsx'
import { localDayText, timeText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { EventFiles } from './event-files.tsx'
import { Removal } from './event-form.tsx'
import { calendarTexts } from './texts.ts'

type Props = { opened: OpenedEvent; done?: 'saved' | 'standsAgain' | undefined; problem?: Text | undefined }

/** One thing in the calendar, at one of its times. */
export const EventPage = ({ opened, done, problem }: Props) => {
  const say = useWords(calendarTexts)
  const { event, time, message } = opened
  const query = event.rule === null ? '' : `?keer=${time.original}`
  return (
    <div class="reading stack">
      <PageHead title={event.title} back={{ href: paths.calendar, label: say.back }} sub={<Kind opened={opened} />} />
      {done ? <Notice kind="good">{say[done]}</Notice> : null}
      {opened.isElsewhere && !done ? <Notice kind="late">{say.isElsewhere}</Notice> : null}
      <Facts facts={useFacts(opened)} />
      {event.about ? <p class="said">{linked(event.about)}</p> : null}
      {message ? (
        <p>
          {message.subject}{' '}
          <ButtonLink href={paths.message(message.id)} icon="mail">
            {say.toMessage}
          </ButtonLink>
        </p>
      ) : null}
      <EventFiles opened={opened} problem={problem} />
      {opened.mayChange ? (
        <div class="stack">
          <div>
            <ButtonLink href={`${paths.eventChange(event.id)}${query}`} icon="pencil">
              {say.change}
            </ButtonLink>
          </div>
          <Removal id={event.id} original={event.rule === null ? '' : time.original} seen={event.sequence} />
        </div>
      ) : null}
    </div>
  )
}

const Kind = ({ opened: { event } }: { opened: OpenedEvent }) => {
  const say = useWords(calendarTexts)
  return (
    <span class="cluster">
      {event.kind === 'event' ? null : <Badge>{say[event.kind]}</Badge>}
      {event.draft ? <Badge kind="late">{say.draft}</Badge> : null}
    </span>
  )
}

function useFacts({ event, time, groups, isOwn, calendars }: OpenedEvent): Fact[] {
  const say = useWords(calendarTexts)
  const reader = useReader()
  const where = [...(calendars.includes('school') ? [say.school] : []), ...groups]
  const repeats = repeatOf(event.rule)
  const today = localDay(reader.now, reader.zone)
  const gone = event.changes.flatMap((change) => ('gone' in change ? change.original.slice(0, 10) : []))
  const skipped = gone.filter((day) => day >= today).sort()
  const all: (Fact | null)[] = [
    { term: say.when, value: useWhen(event.allDay, time) },
    event.rule && event.until
      ? { term: say.repeatsAs, value: `${say[repeats]} ${say.until(localDayText(event.until, reader))}` }
      : null,
    skipped.length > 0 ? { term: say.notOn, value: skipped.map((day) => localDayText(day, reader)).join(', ') } : null,
    event.place ? { term: say.where, value: event.place } : null,
    event.subject ? { term: say.ofSubject, value: event.subject } : null,
    event.bring ? { term: say.toBring, value: event.bring } : null,
    { term: say.forWhom, value: isOwn ? say.own : where.join(', ') },
    isOwn ? null : { term: say.seenBy, value: say[event.visibility] },
  ]
  return all.filter((fact) => fact !== null)
}

/** "vrijdag 27 november, 8:30–12:00", "maandag 21 december tot en met vrijdag 1 januari". */
export function useWhen(allDay: boolean, { firstDay, lastDay, startsAt, endsAt }: OpenedEvent['time']) {
  const say = useWords(calendarTexts)
  const reader = useReader()
  const first = localDayText(firstDay, reader)
  const last = lastDay > firstDay ? say.until(localDayText(lastDay, reader)) : ''
  if (allDay) return [first, last].filter(Boolean).join(' ')
  const [from, until] = [startsAt, endsAt].map((at) => timeText(at, reader))
  if (last) return `${first} ${from} ${last} ${until}`
  return `${first}, ${endsAt > startsAt ? `${from}–${until}` : from}`
}
