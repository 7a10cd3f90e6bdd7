import type { Context } from 'hono'
import { feedTexts } from '../../templates/agenda/feed-texts.ts'
import { FeedsPage } from '../../templates/agenda/feeds.tsx'
import type { SchoolRouter, SiteEnv, SiteRouter } from '../http/bindings.ts'
import { textOfField } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { tagged } from '../website/freshness.ts'
import { endFeed, feedAt, feedForAnyone, myFeeds, renewFeed } from './feeds.ts'

export function feedRoutes(people: SchoolRouter) {
  people.get(paths.calendarFeeds, 'calendar.subscribe', async (c) => {
    const { scope } = c.var
    const page = <FeedsPage feeds={await myFeeds(scope)} anyone={`${scope.origin}${paths.publicFeed}`} />
    const done = c.req.query('klaar')
    const text = done === 'maken' || done === 'stoppen' ? feedTexts[done] : undefined
    return c.render(page, { title: feedTexts.title, current: 'calendar', flash: text && { text } })
  })

  people.post(paths.calendarFeeds, 'calendar.subscribe', async (c) => {
    const { groep, doen } = await c.req.parseBody()
    const groupId = textOfField(groep)
    if (doen === 'stoppen') await endFeed(c.var.scope, groupId)
    if (doen === 'maken') await renewFeed(c.var.scope, groupId)
    return c.redirect(`${paths.calendarFeeds}?klaar=${doen === 'stoppen' ? 'stoppen' : 'maken'}`, 303)
  })
}

/** For programs, which show no cookie but know a secret; and for anyone, what visitors may see. */
export function feedFileRoutes(site: SiteRouter) {
  site.get(paths.feed(':token'), async (c) => {
    c.header('Cache-Control', 'private, max-age=900')
    c.header('X-Robots-Tag', 'noindex')
    return file(c, await feedAt(c.var.school, c.req.param('token')))
  })

  site.get(paths.publicFeed, async (c) => {
    c.header('Cache-Control', 'public, max-age=900')
    return file(c, await feedForAnyone(c.var.school))
  })
}

function file(c: Context<SiteEnv>, text: string) {
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Content-Disposition', 'inline; filename="kalender.ics"')
  return tagged(c, c.body(text))
}
