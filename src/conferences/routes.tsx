import type { Context } from 'hono'
import { bookingTexts } from '../../templates/conferences/booking-texts.ts'
import { ConferencesPage } from '../../templates/conferences/list.tsx'
import { noteTexts } from '../../templates/conferences/note-texts.ts'
import { type Lost, type Outcome, OwnRoundPage } from '../../templates/conferences/own.tsx'
import { wishTexts } from '../../templates/conferences/wish-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { textOfField } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { asFamily, type Outcome as Booking, book, cancel, type Pair, pairsIn, pairsText } from './booking.ts'
import { consent } from './booking-queries.ts'
import { comeTogether } from './joining.ts'
import { roundsFor } from './listing.ts'
import { confirmAgreement, saveTopic } from './note-queries.ts'
import { textIn } from './notes.ts'
import { ownOrStaffs, ownRound } from './own.ts'
import { nearestTo } from './own-places.ts'
import { saveSaid } from './own-queries.ts'
import { waitFor } from './waiting.ts'
import { blocksOf, readSaid } from './wishes.ts'

const current = 'conferences'
const outcomes: Readonly<Record<string, Outcome>> = { gekozen: 'chosen', terug: 'givenBack' }
/** What was said of a talk further down the page: beside it nobody would see it. */
const said: Readonly<Record<string, Text>> = {
  onderwerpen: noteTexts.topicsSaved,
  klopt: noteTexts.nowConfirmed,
  akkoord: wishTexts.agreed,
}

/** What a family does: it finds its own talks alone, whoever asks. */
export function conferenceRoutes(people: SchoolRouter) {
  people.get(paths.conferences, 'conferences.read', async (c) =>
    c.render(<ConferencesPage {...(await roundsFor(c.var.scope))} />, { title: bookingTexts.title, current }),
  )

  people.get(paths.conference(':id'), 'conferences.read', (c) => showOwn(c, c.req.param('id')))

  people.post(paths.conferenceChoice(':id'), 'conferences.read', async (c) => {
    const id = c.req.param('id')
    const pairs = pairsIn((await c.req.parseBody()).keuze)
    const outcome = await book(c.var.scope, id, pairs, asFamily)
    return outcome.booked ? c.redirect(`${paths.conference(id)}?klaar=gekozen`, 303) : showLost(c, id, pairs, outcome)
  })

  people.post(paths.conferenceReturn(':id'), 'conferences.read', async (c) => {
    const id = c.req.param('id')
    const talk = await talkIn(c)
    const slot = await cancel(c.var.scope, talk, 'family')
    const again = slot === undefined ? '' : `&weer=${pairsText([[talk, slot]])}`
    return c.redirect(`${paths.conference(id)}?klaar=terug${again}`, 303)
  })

  people.post(paths.conferenceWishes(':id'), 'conferences.read', async (c) => {
    const { scope } = c.var
    const own = await ownRound(scope, c.req.param('id'))
    const blocks = own.round.way === 'wishes' ? blocksOf(own.round, scope.school.zone) : []
    const said = readSaid(await c.req.parseBody({ all: true }), blocks, own.round.way === 'wishes')
    const [saved] = await saveSaid(scope, own.round.id, said)
    if (!saved) throw new Refused(bookingTexts.notNow)
    return c.redirect(`${paths.conference(own.round.id)}?klaar=wensen`, 303)
  })

  people.post(paths.conferenceTopics(':id'), 'conferences.read', async (c) => {
    const { scope } = c.var
    const { ouder, kind } = await c.req.parseBody()
    const gesprek = await ownTalkIn(c)
    await scope.db.batch([
      saveTopic(scope, gesprek, 'guardian', textIn(ouder)),
      saveTopic(scope, gesprek, 'pupil', textIn(kind)),
    ])
    return c.redirect(talkSaid(c.req.param('id'), gesprek, 'onderwerpen'), 303)
  })

  people.post(paths.conferenceAgreement(':id'), 'conferences.read', async (c) => {
    const { gezien } = await c.req.parseBody()
    const gesprek = await ownTalkIn(c)
    await confirmAgreement(c.var.scope, gesprek, Number(gezien) || 0)
    return c.redirect(talkSaid(c.req.param('id'), gesprek, 'klopt'), 303)
  })

  people.post(paths.conferenceTogether(':id'), 'conferences.read', async (c) => {
    const { samen } = await c.req.parseBody()
    await comeTogether(c.var.scope, await talkIn(c), samen === 'ja')
    return c.redirect(paths.conference(c.req.param('id')), 303)
  })

  people.post(paths.conferenceConsent(':id'), 'conferences.read', async (c) => {
    const talk = await ownTalkIn(c)
    await consent(c.var.scope, talk)
    return c.redirect(talkSaid(c.req.param('id'), talk, 'akkoord'), 303)
  })

  people.post(paths.conferenceWait(':id'), 'conferences.read', async (c) => {
    const id = c.req.param('id')
    const { wacht, dag } = await c.req.parseBody()
    await waitFor(c.var.scope, await talkIn(c), { waits: wacht === 'ja', day: textOfField(dag) })
    return c.redirect(paths.conference(id), 303)
  })
}

type Here = Context<SchoolEnv>
type Own = Awaited<ReturnType<typeof ownRound>>

const talkSaid = (id: string, talk: string, what: keyof typeof said) =>
  `${paths.conference(id)}?klaar=${what}#gesprek-${encodeURIComponent(talk)}`

async function talkIn(c: Here) {
  const { gesprek } = await c.req.parseBody()
  if (typeof gesprek !== 'string') throw new NotFound()
  return gesprek
}

/** Of a talk that is not mine, or not any more, nothing is said to be kept. */
async function ownTalkIn(c: Here) {
  const id = await talkIn(c)
  const { talks } = await ownRound(c.var.scope, c.req.param('id') ?? '')
  if (!talks.some((talk) => talk.id === id)) throw new NotFound()
  return id
}

async function showOwn(c: Here, id: string, lost?: (own: Own) => Lost) {
  const { scope } = c.var
  const found = await ownOrStaffs(scope, id)
  if ('at' in found) return c.redirect(found.at, 303)
  const { own } = found
  const done = c.req.query('klaar') ?? ''
  const blocks = own.round.way === 'wishes' ? blocksOf(own.round, scope.school.zone) : []
  const wishes = own.maySay ? { own, blocks, isSaved: done === 'wensen' } : null
  const page = (
    <OwnRoundPage
      own={own}
      lost={lost?.(own)}
      outcome={lost ? undefined : outcomes[done]}
      givenBack={pairsIn(c.req.query('weer'))[0]}
      wishes={wishes}
    />
  )
  const text = lost ? undefined : said[done]
  return c.render(page, { title: own.round.title, current, flash: text && { text } })
}

/** The place went to somebody else, or the window is over: with what is free still, or why it cannot be (check 34). */
async function showLost(c: Here, id: string, pairs: readonly Pair[], { wantedAt, stale = false }: Booking) {
  const [first] = pairs
  c.status(409)
  return showOwn(c, id, (own) => {
    const talk = own.talks.find(({ id }) => id === first?.[0])
    if (!first || (talk && !talk.mayChoose) || (!talk && !own.mayChoose)) throw new Refused(bookingTexts.notNow)
    const isClash = pairs.every(([, slot]) => own.untaken.has(slot))
    return { nearest: stale ? [] : nearestTo(own, first, wantedAt), talk, isClash, isStale: stale }
  })
}
