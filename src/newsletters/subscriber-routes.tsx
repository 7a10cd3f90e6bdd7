import type { Context } from 'hono'
import * as v from 'valibot'
import { SubscribersPage } from '../../templates/newsletters/subscribers.tsx'
import {
  AskedPage,
  ConfirmedPage,
  ConfirmPage,
  OverPage,
  SubscribePage,
} from '../../templates/newsletters/subscribing.tsx'
import { subscribingTexts } from '../../templates/newsletters/subscribing-texts.ts'
import type { Problem } from '../../templates/ui/problems.ts'
import { formTicket } from '../contact-form/tickets.ts'
import { csv } from '../csv.ts'
import type { SchoolRouter, SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, line, readForm } from '../http/forms.ts'
import { readerHere } from '../http/respond.tsx'
import { textFor } from '../language.ts'
import { isAddress } from '../mail/address.ts'
import type { Placed } from '../pages/queries.ts'
import { paths } from '../paths.ts'
import { localDay } from '../time.ts'
import { putFrame, siteAlone } from '../website/frame.ts'
import { demandModule } from './reading.ts'
import {
  askFor,
  confirmBy,
  exportSubscribers,
  removeSubscriber,
  subscribersPage,
  subscriptionBy,
} from './subscribing.ts'

const askForm = v.object({
  email: v.pipe(line(200), v.check(isAddress, 'notAnAddress' satisfies Problem)),
  // Hidden from people; whatever they hold, they never stand in the way.
  website: v.optional(v.string(), ''),
  formulier: v.optional(v.string(), ''),
})

type Here = Context<SiteEnv>

/** Anybody asks for the newsletter, and confirms by mail that the address is theirs (I2). */
export function subscribingRoutes(site: SiteRouter) {
  const framed = site.knowing(siteAlone)

  framed.get(paths.subscribe, (c, [tree]) => {
    demandModule(c.var.school)
    return form(c, tree, emptyDraft)
  })

  framed.post(paths.subscribe, async (c, [tree]) => {
    demandModule(c.var.school)
    const read = await readForm(c, askForm)
    if (!read.ok) return form(c, tree, read.draft)
    const { email, website: trap, formulier: ticket } = read.value
    const asked = { email, trap, ticket, language: readerHere(c).language }
    const outcome = await askFor(c.var.school, asked, c.var.clientAddress)
    if (outcome === 'taken') return c.redirect(paths.subscribeAsked, 303)
    c.status(outcome === 'again' ? 422 : 429)
    return form(c, tree, { typed: read.typed, problems: { email: subscribingTexts[outcome] } })
  })

  framed.get(paths.subscribeAsked, (c, [tree]) => {
    demandModule(c.var.school)
    putFrame(c, tree)
    return c.render(<AskedPage />, { title: subscribingTexts.sent, hidden: true })
  })

  site.get(paths.subscription(':token'), async (c) => {
    const { school } = c.var
    const token = c.req.param('token')
    const subscriber = await subscriptionBy(school, token)
    if (!subscriber) return over(c)
    if (subscriber.confirmedAt) return confirmed(c)
    const page = <ConfirmPage token={token} email={subscriber.email} school={school.school.name} />
    return c.render(page, { title: subscribingTexts.confirm, hidden: true })
  })

  /** Scanners open links and press nothing: only this confirms. */
  site.post(paths.subscription(':token'), async (c) =>
    (await confirmBy(c.var.school, c.req.param('token'))) ? confirmed(c) : over(c),
  )
}

const confirmed = (c: Here) =>
  c.render(<ConfirmedPage school={c.var.school.school.name} />, { title: subscribingTexts.confirmed, hidden: true })

function over(c: Here) {
  c.status(410)
  return c.render(<OverPage />, { title: subscribingTexts.over, hidden: true })
}

async function form(c: Here, tree: readonly Placed[], draft: Draft) {
  putFrame(c, tree, { canonical: `${c.var.school.siteOrigin}${paths.subscribe}` })
  const page = <SubscribePage draft={draft} ticket={await formTicket(c.var.school)} />
  return c.render(page, { title: subscribingTexts.subscribe })
}

/** Who reads it outside the school, for whoever makes it. */
export function subscriberRoutes(people: SchoolRouter) {
  const write = 'newsletters.write'

  people.get(paths.subscribers, write, async (c) => {
    const page = <SubscribersPage {...(await subscribersPage(c.var.scope, c.req.query('na') ?? ''))} />
    return c.render(page, { title: subscribingTexts.subscribers, current: 'newsletters' })
  })

  people.post(paths.subscriberRemoval(':id'), write, async (c) => {
    await removeSubscriber(c.var.scope, c.req.param('id'))
    return c.redirect(paths.subscribers, 303)
  })

  people.post(paths.subscriberExport, write, async (c) => {
    const { school, now } = c.var.scope
    const reader = readerHere(c)
    const say = (text: { nl: string; en: string }) => textFor(text, reader)
    const rows = await exportSubscribers(c.var.scope)
    const lines = rows.map(({ email, confirmedAt }) => [email, confirmedAt ? localDay(confirmedAt, school.zone) : ''])
    const sheet = csv([[say(subscribingTexts.addressHead), say(subscribingTexts.sinceHead)], ...lines])
    return c.body(sheet, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${say(subscribingTexts.fileName)}-${localDay(now, school.zone)}.csv"`,
    })
  })
}
