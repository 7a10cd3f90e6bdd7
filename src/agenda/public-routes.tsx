import { EmbeddedAgenda, PublicAgendaPage } from '../../templates/agenda/public.tsx'
import { agendaTexts } from '../../templates/agenda/texts.ts'
import { YearPage } from '../../templates/agenda/year.tsx'
import type { SchoolRouter, SiteRouter } from '../http/bindings.ts'
import { alone } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { putFrame, siteAlone } from '../website/frame.ts'
import { keptBriefly, tagged } from '../website/freshness.ts'
import { publicAgenda, yearSheet } from './public.ts'

export function publicAgendaRoutes(site: SiteRouter) {
  site.knowing(siteAlone).get(paths.publicCalendar, async (c, [tree]) => {
    const { school } = c.var
    putFrame(c, tree, { canonical: `${school.siteOrigin}${paths.publicCalendar}` })
    const page = <PublicAgendaPage agenda={await publicAgenda(school)} feed={`${school.origin}${paths.publicFeed}`} />
    keptBriefly(c)
    return tagged(c, await c.render(page, { title: agendaTexts.title, whole: true }))
  })

  /** For the pages of others, in a frame: no script, no cookie, and nothing but what visitors may see. */
  site.get(paths.embeddedCalendar, async (c) => {
    const { school } = c.var
    const page = <EmbeddedAgenda agenda={await publicAgenda(school)} school={school.school} at={school.origin} />
    keptBriefly(c)
    c.set('framable', true)
    return tagged(c, await alone(c, page))
  })
}

export function yearSheetRoutes(people: SchoolRouter) {
  people.get(paths.calendarYear, 'calendar.read', async (c) => {
    const sheet = await yearSheet(c.var.scope, c.req.query('jaar'))
    const page = (
      <YearPage sheet={sheet} paper={c.req.query('papier') === 'a3' ? 'a3' : 'a4'} school={c.var.scope.school.name} />
    )
    return c.render(page, { title: agendaTexts.year, current: 'calendar' })
  })
}
