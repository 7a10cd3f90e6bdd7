import type { Context } from 'hono'
import { bookingTexts } from '../../templates/conferences/booking-texts.ts'
import { ConferencesPage } from '../../templates/conferences/list.tsx'
import { type Lost, type Outcome, OwnRoundPage } from '../../templates/conferences/own.tsx'
import { NotFound, Refused } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { asFamily, book, cancel, type Pair, pairsIn } from './booking.ts'
import { roundsFor } from './listing.ts'
import { nearestTo, ownRound } from './own.ts'
import { waitFor } from './waiting.ts'

const current = 'conferences'
const outcomes: Readonly<Record<string, Outcome>> = { gekozen: 'chosen', terug: 'givenBack' }

/** What a family does: it finds its own talks alone, whoever asks. */
export function conferenceRoutes(people: SchoolRouter) {
  people.get(paths.conferences, 'conferences.read', async (c) =>
    c.render(<ConferencesPage {...(await roundsFor(c.var.scope))} />, { title: bookingTexts.title, current }),
  )

  people.get(paths.conference(':id'), 'conferences.read', (c) => showOwn(c, c.req.param('id')))

  people.post(paths.conferenceChoice(':id'), 'conferences.read', async (c) => {
    const id = c.req.param('id')
    const pairs = pairsIn((await c.req.parseBody()).keuze)
    const { booked, wantedAt } = await book(c.var.scope, id, pairs, asFamily)
    return booked ? c.redirect(`${paths.conference(id)}?klaar=gekozen`, 303) : showLost(c, id, pairs, wantedAt)
  })

  people.post(paths.conferenceReturn(':id'), 'conferences.read', async (c) => {
    const id = c.req.param('id')
    await cancel(c.var.scope, await talkIn(c), 'family')
    return c.redirect(`${paths.conference(id)}?klaar=terug`, 303)
  })

  people.post(paths.conferenceWait(':id'), 'conferences.read', async (c) => {
    const id = c.req.param('id')
    const { wacht, dag } = await c.req.parseBody()
    await waitFor(c.var.scope, await talkIn(c), { waits: wacht === 'ja', day: typeof dag === 'string' ? dag : '' })
    return c.redirect(paths.conference(id), 303)
  })
}

type Here = Context<SchoolEnv>

async function talkIn(c: Here) {
  const { gesprek } = await c.req.parseBody()
  if (typeof gesprek !== 'string') throw new NotFound()
  return gesprek
}

async function showOwn(c: Here, id: string, lost?: (own: Awaited<ReturnType<typeof ownRound>>) => Lost) {
  const own = await ownRound(c.var.scope, id)
  const outcome = outcomes[c.req.query('klaar') ?? '']
  const page = <OwnRoundPage own={own} lost={lost?.(own)} outcome={lost ? undefined : outcome} />
  return c.render(page, { title: own.round.title, current })
}

/** The place went to somebody else, or the window is over: with what is free still, or why it cannot be (check 34). */
async function showLost(c: Here, id: string, pairs: readonly Pair[], wantedAt: number | null) {
  const [first] = pairs
  c.status(409)
  return showOwn(c, id, (own) => {
    if (!first || !own.mayChoose) throw new Refused(bookingTexts.notNow)
    return { nearest: nearestTo(own, first, wantedAt), talk: own.talks.find((talk) => talk.id === first[0]) }
  })
}
