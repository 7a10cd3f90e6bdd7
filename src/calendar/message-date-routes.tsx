import type { Context } from 'hono'
import { MessageDatePage } from '../../templates/calendar/message-date.tsx'
import { calendarTexts } from '../../templates/calendar/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import type { Problems } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { type DatedMessage, datedMessage, dateMessage, undateMessage } from './dating.ts'
import { dateFrom, type MessageDate, visibilitiesFor } from './message-date.ts'

/** A message on the calendar, after it was sent (D11). */
export function messageDateRoutes(people: SchoolRouter) {
  people.get(paths.messageDate(':id'), 'calendar.own', async (c) => {
    const dated = await datedMessage(c.var.scope, c.req.param('id'))
    return page(c, dated, dated.date, {})
  })

  people.post(paths.messageDate(':id'), 'calendar.own', async (c) => {
    const { scope } = c.var
    const dated = await datedMessage(scope, c.req.param('id'))
    const body = await c.req.parseBody()
    if (body.actie === 'weg') {
      await undateMessage(scope, dated)
      return c.redirect(paths.message(dated.message.id), 303)
    }
    const typed = dateFrom((name) => (typeof body[name] === 'string' ? body[name] : ''))
    const problems = await dateMessage(scope, dated, typed)
    if (!problems) return c.redirect(`${paths.messageDate(dated.message.id)}?bewaard`, 303)
    c.status(422)
    return page(c, dated, typed, problems)
  })
}

function page(c: Context<SchoolEnv>, dated: DatedMessage, date: MessageDate, problems: Problems) {
  const shown = { dated, date, problems, visibilities: visibilitiesFor(c.var.scope) }
  return c.render(<MessageDatePage {...shown} saved={c.req.query('bewaard') !== undefined} />, {
    title: calendarTexts.messageToCalendar,
    current: 'messages',
  })
}
