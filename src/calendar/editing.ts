import { calendarTexts } from '../../templates/calendar/texts.ts'
import type { Problems } from '../http/forms.ts'
import type { Scope } from '../scope.ts'
import { type Asked, whatIsWrong, writable } from './checking.ts'
import { alsoFilesOf } from './files-queries.ts'
import { calendarsFrom, eventFrom, wholeSeries } from './making.ts'
import { isTooOften, timesOf } from './repeating.ts'
import type { Writing } from './rights.ts'
import { changed, type Kept, type Standing } from './series.ts'
import { withoutDaysOff } from './skipping.ts'
import { keepStatements } from './writing-queries.ts'

/** What is wrong with it; or where it stands now, at which of its times. */
export type Outcome = { ok: false; problems: Problems } | { ok: true; id: string; original: string }

/** A new event, or one as it has become. */
export async function keepEvent(scope: Scope, id: string, before: Standing | null, asked: Asked): Promise<Outcome> {
  const old = before?.event ?? null
  const problems = whatIsWrong(scope, old, asked)
  if (problems) return { ok: false, problems }
  const event = eventFrom(scope, id, old, { ...asked, value: old ? wholeSeries(old, asked.value) : asked.value })
  if (isTooOften(event)) return { ok: false, problems: { tot: calendarTexts.tooOften } }
  const calendars = calendarsFrom(scope, event, [...asked.calendars, ...unseen(scope, before, asked.writing)])
  const made = before ? changed(scope, before, { event, calendars }, asked.value) : [{ event, calendars }]
  const kept = asked.value.schooldagen ? await Promise.all(made.map((one) => withoutDaysOff(scope, one))) : made
  if (kept.some(({ event: one }) => timesOf(one).length === 0))
    return { ok: false, problems: { dag: calendarTexts.onlyDaysOff } }
  await scope.db.batch([
    ...kept.flatMap((one) => keepStatements(scope, one.event, one.calendars)),
    ...kept.filter((one) => before && one.event.id !== id).map((one) => alsoFilesOf(scope, id, one.event)),
  ])
  return { ok: true, ...nowAt(kept, asked.value) }
}

/** The one that was changed, at the time that was: the last of them, since what is left of the old stands before it. */
function nowAt(kept: readonly Kept[], { dag }: Asked['value']) {
  const event = (kept.at(-1) as Kept).event // safe: there is one at least
  const time = timesOf(event).find(({ firstDay }) => firstDay === dag)
  return { id: event.id, original: event.rule === null ? '' : (time?.original ?? '') }
}

/** Calendars that the form could not show, such as a group's of last year: it stays in these. */
const unseen = ({ me }: Scope, before: Standing | null, writing: Writing) =>
  (before?.calendars ?? []).filter(
    (calendar) => calendar !== 'public' && calendar !== me.id && !writable(writing).has(calendar),
  )
