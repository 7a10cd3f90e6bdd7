import { AgendaPage } from '../../templates/agenda/agenda.tsx'
import { agendaTexts } from '../../templates/agenda/texts.ts'
import { removedFrom } from '../calendar/removing.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { mayOf } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { localDay } from '../time.ts'
import { agenda, askedIn } from './agenda.ts'

export function agendaRoutes(people: SchoolRouter) {
  people.get(paths.calendar, 'calendar.read', async (c) => {
    const { scope } = c.var
    const asked = askedIn(c.req.query(), c.req.queries('kalender') ?? [], localDay(scope.now, scope.school.zone))
    const gone = c.req.query('weg')
    const removed = gone ? await removedFrom(scope, gone) : null
    const page = <AgendaPage agenda={await agenda(scope, asked)} may={mayOf(scope)} removed={removed} />
    return c.render(page, { title: agendaTexts.title, current: 'calendar' })
  })
}
