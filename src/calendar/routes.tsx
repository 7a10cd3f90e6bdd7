import type { Context } from 'hono'
import { EventPage } from '../../templates/calendar/event.tsx'
import { EventFormPage } from '../../templates/calendar/event-form.tsx'
import { calendarTexts } from '../../templates/calendar/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, readForm, textOfField } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { localDay } from '../time.ts'
import { eventToChange, openEvent, writingOf } from './calendar.ts'
import { keepEvent } from './editing.ts'
import { eventForm, parts, problemsOf, tickedCalendars } from './event-form.ts'
import { fieldsNow, freshFields } from './present.ts'
import { removeEvent, restoreEvent } from './removing.ts'
import { mayPublish, type Writing } from './rights.ts'
import { isFree } from './writing.ts'

export function calendarRoutes(people: SchoolRouter) {
  people.get(paths.newEvent, 'calendar.own', async (c) => {
    const { scope } = c.var
    const writing = await writingOf(scope)
    const typed = freshFields(c.req.query('dag') ?? localDay(scope.now, scope.school.zone), newId(scope.now))
    const about = writing.messages.find(({ id }) => id === c.req.query('bericht'))
    const named = about ? { ...typed, titel: about.subject.slice(0, 120), bericht: about.id } : typed
    return form(c, { writing, draft: { typed: named, problems: {} }, ticked: c.req.queries('kalender') ?? [] })
  })

  people.post(paths.newEvent, 'calendar.own', async (c) => {
    const { scope } = c.var
    const writing = await writingOf(scope)
    const [read, ticked] = [await readForm(c, eventForm, problemsOf), await tickedCalendars(c)]
    if (!read.ok) return form(c, { writing, draft: read.draft, ticked })
    const id = read.typed.nr ?? ''
    const asked = { value: read.value, calendars: ticked, writing }
    const kept = (await isFree(scope, id))
      ? await keepEvent(scope, id, null, asked)
      : { ok: true as const, id, original: '' }
    if (kept.ok) return c.redirect(at(kept), 303)
    c.status(422)
    return form(c, { writing, draft: { typed: read.typed, problems: kept.problems }, ticked })
  })

  people.get(paths.event(':id'), 'calendar.read', async (c) => {
    const opened = await openEvent(c.var.scope, c.req.param('id'), c.req.query('keer'))
    const { bewaard, terug } = c.req.query()
    const done = bewaard !== undefined ? 'saved' : terug !== undefined ? 'standsAgain' : undefined
    const page = <EventPage opened={opened} done={done} />
    return c.render(page, { title: opened.event.title, current: 'calendar' })
  })

  people.get(paths.eventChange(':id'), 'calendar.own', async (c) => {
    const { scope } = c.var
    const original = c.req.query('keer') ?? ''
    const { event, calendars, time, writing } = await eventToChange(scope, c.req.param('id'), original)
    return form(c, { writing, draft: { typed: fieldsNow(event, time), problems: {} }, ticked: calendars, id: event.id })
  })

  people.post(paths.eventChange(':id'), 'calendar.own', async (c) => {
    const { scope } = c.var
    const { event, calendars, writing } = await eventToChange(scope, c.req.param('id'), '')
    const [read, ticked] = [await readForm(c, eventForm, problemsOf), await tickedCalendars(c)]
    if (!read.ok) return form(c, { writing, draft: read.draft, ticked, id: event.id })
    const asked = { value: read.value, calendars: ticked, writing }
    const kept = await keepEvent(scope, event.id, { event, calendars }, asked)
    if (kept.ok) return c.redirect(at(kept), 303)
    c.status(422)
    const { problems } = kept
    const typed = problems.titel ? { ...read.typed, gezien: String(event.sequence) } : read.typed
    return form(c, { writing, draft: { typed, problems }, ticked, id: event.id })
  })

  people.post(paths.eventRemoval(':id'), 'calendar.own', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const { deel, origineel, gezien, ongedaan } = await c.req.parseBody()
    if (ongedaan !== undefined) {
      await restoreEvent(scope, id, String(gezien))
      return c.redirect(`${paths.event(id)}?terug`, 303)
    }
    const { event, calendars } = await eventToChange(scope, id, '')
    const part = parts.find((one) => one === deel) ?? 'all'
    const original = textOfField(origineel)
    await removeEvent(scope, { event, calendars }, { part, original, seen: String(gezien) })
    return c.redirect(`${paths.calendar}?weg=${id}`, 303)
  })
}

/** The page of what was kept, at the time that one kept. */
const at = ({ id, original }: { id: string; original: string }) =>
  `${paths.event(id)}?bewaard${original ? `&keer=${original}` : ''}`

type Shown = { writing: Writing; draft: Draft; ticked: readonly string[]; id?: string }

function form(c: Context<SchoolEnv>, { writing, draft, ticked, id }: Shown) {
  const page = (
    <EventFormPage writing={writing} draft={draft} ticked={ticked} id={id} mayPublish={mayPublish(c.var.scope)} />
  )
  return c.render(page, { title: id ? calendarTexts.change : calendarTexts.newEvent, current: 'calendar' })
}
