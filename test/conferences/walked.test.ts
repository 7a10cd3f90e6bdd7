import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { written } from '../../src/conferences/defaults.ts'
import { planOn } from '../../src/conferences/making-plans.ts'
import { ownRound } from '../../src/conferences/own.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { bookingTexts } from '../../templates/conferences/booking-texts.ts'
import { as, type Cast, cast } from '../cast.ts'
import { asFather, inDays, invited, moreFamilies, slotsAt, talksOf } from './round.ts'

let them: Cast
let round: string
beforeAll(async () => {
  them = await cast()
  await moreFamilies(them.linde, [['3b', '4a']])
  await them.linde.db.update(people, sql`id = 'p0'`, { email: null })
  round = await invited(them, { way: 'wishes' })
})
/** Of its own, so that no teacher is at another round then. */
const onDay = (days: number) => ({ tijden: `${written(inDays(days))} 15:30-17:30` })
type Reader = 'hedda' | 'paul' | 'petra' | 'wanda' | 'wim' | 'ines'
const page = async (who: Reader, at: string) => (await as(them, who).visit(at)).text()
const talkOf = async (id: string, unit: string) => (await talksOf(them.linde, id)).find((talk) => talk.unit === unit)!

it('tells who shares a mailbox that a partner sees the same, and nobody who is alone in it (G4)', async () => {
  expect(await page('paul', paths.conference(round))).toContain('u en uw partner zien hetzelfde')
  expect(await page('wanda', paths.conference(round))).not.toContain('uw partner')
})

it('says that topics are kept, and shows them on the page (principle 6, G6)', async () => {
  const { id: gesprek } = await talkOf(round, 'hers')
  const saved = await as(them, 'wanda').post(paths.conferenceTopics(round), {
    gesprek,
    ouder: 'Lezen',
    kind: 'Voetbal',
  })
  const next = saved.headers.get('location')!
  expect(next).toContain(`#gesprek-${gesprek}`)
  const shown = await page('wanda', next)
  expect(shown).toContain('Bewaard. De leerkracht leest het vooraf.')
  expect(shown).toContain('Wijzigen wat u wilt bespreken')
  expect(shown).toMatch(/<dt>Wat u wilt bespreken<\/dt>.{0,60}Lezen/s)
})

it('asks a parent to confirm agreements in words of her own, and tells the teacher that they are kept (G6)', async () => {
  const { id } = await talkOf(round, 'hers')
  const saved = await as(them, 'ines').post(paths.conferenceBehalf(round, id), {
    notities: 'ja',
    onderwerp: '',
    afspraak: 'Elke dag lezen',
  })
  expect(await page('ines', saved.headers.get('location')!)).toContain('Bewaard. De ouders lezen het bij hun gesprek.')
  const hers = await page('wanda', paths.conference(round))
  expect([hers.includes('Wacht op uw bevestiging'), hers.includes('Nog niet bevestigd door de ouders')]).toEqual([
    true,
    false,
  ])
})

it('still tells who has answered once a plan was made on trial, and leads to who did not and who has no address (G2, D16)', async () => {
  await as(them, 'wim').post(paths.conferenceWishes(round), { tolk: '', opmerking: '' })
  expect((await as(them, 'hedda').post(paths.conferencePlan(round))).status).toBe(303)
  for (let step = 0; step < 20; step++) await planOn({ ...them.linde, now: new Date() }, round)
  // Of a plan on trial a family reads nothing, but that it can still say when it can come.
  const list = await page('wanda', paths.conferences)
  expect([list.includes('U hebt voor iedereen een tijd'), list.includes(bookingTexts.sayBefore.nl)]).toEqual([
    false,
    true,
  ])
  const managed = await page('hedda', paths.conferenceManaged(round))
  expect(managed).toContain('1 van 4 gezinnen heeft geantwoord')
  expect(managed).toContain('gepland')
  expect(managed).toContain(`${paths.conferenceFamilies(round)}?toon=adres`)
  expect(managed).toMatch(/Daarna kan niemand meer antwoorden.*3 gezinnen hebben nog niet geantwoord/s)
  const silent = await page('hedda', paths.conferenceFamilies(round))
  expect([silent.includes('Wim Cast'), silent.includes('Wanda Cast')]).toEqual([false, true])
  const mailless = await page('hedda', `${paths.conferenceFamilies(round)}?toon=adres`)
  expect([mailless.includes('P0 More'), mailless.includes('Wanda Cast')]).toEqual([true, false])
})

it('counts in the families’ tab exactly those that it lists, proposals not agreed to among them (D16)', async () => {
  expect((await as(them, 'hedda').post(paths.conferencePublication(round))).status).toBe(303)
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update conference_bookings set proposed = 1 where school_id = ${school}
        and talk_id in (select id from conference_talks where school_id = ${school} and unit = 'hers')`,
    ),
  ])
  const listed = await page('hedda', paths.conferenceFamilies(round))
  expect(listed.split('class="row"').length - 1).toBe(1)
  expect(listed).toMatch(/Nog niet rond.{0,80}>1</s)
  const hers = await page('wanda', paths.conference(round))
  expect([hers.includes('kunt u hieronder kiezen'), hers.includes('Bel of schrijf de leerkracht')]).toEqual([
    true,
    false,
  ])
  const his = await page('wim', paths.conference(round))
  expect([his.includes('kunt u hieronder kiezen'), his.includes('Bel of schrijf de leerkracht')]).toEqual([false, true])
})

it('publishes no round by hand in which nobody has a time, and says so (G2)', async () => {
  const byHand = await invited(them, { way: 'byHand', fields: onDay(40) })
  const before = await page('hedda', paths.conferenceManaged(byHand))
  expect(before).toContain('Nog geen gesprek heeft een tijd.')
  expect([before.includes('Bekendmaken aan'), before.includes('Ouders kunnen nog antwoorden')]).toEqual([false, false])
  expect((await as(them, 'hedda').post(paths.conferencePublication(byHand))).status).toBe(403)
  const { id, desk_id } = await talkOf(byHand, 'hers')
  const [slot] = await slotsAt(them.linde, byHand, desk_id)
  await as(them, 'ines').post(paths.conferenceBehalf(byHand, id), { plek: slot!.id })
  const after = await page('hedda', paths.conferenceManaged(byHand))
  expect(after).toMatch(/Bekendmaken aan 4 gezinnen/)
  expect(after).toContain('4 gesprekken hebben nog geen tijd')
})

it('shows a family’s talks as the evening goes (G4)', async () => {
  const choosing = await invited(them, { fields: onDay(50) })
  const talks = (await talksOf(them.linde, choosing)).filter(({ unit }) => unit === 'h0')
  for (const [place, talk] of talks.entries()) {
    const slot = (await slotsAt(them.linde, choosing, talk.desk_id))[8 - place * 4]!
    await as(them, 'hedda').post(paths.conferenceBehalf(choosing, talk.id), { plek: slot.id })
  }
  const starts = (await ownRound(asFather(them.linde, 'p0'), choosing)).talks.map(({ held }) =>
    held!.startsAt.getTime(),
  )
  expect(starts).toHaveLength(2)
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
})
