import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { invited, moreFamilies, slotsIn, talksOf } from './round.ts'

let them: Cast
let round: string
beforeAll(async () => {
  them = await cast()
  await moreFamilies(them.linde, [['3b'], ['3b']])
  round = await invited(them, { fields: { gescheiden: 'kiezen' } })
})
type Parent = 'wanda' | 'wim'
const unitOf = { wanda: 'hers', wim: 'his' } as const
const ofWes = async () => (await talksOf(them.linde, round)).filter(({ pupil_id }) => pupil_id === 'wes')
const talkOf = async (who: Parent) => (await ofWes()).find(({ unit }) => unit === unitOf[who] || unit === '')!
const slots = async () => (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id.startsWith(`${round}-0`))
const page = async (who: Parent) => (await as(them, who).visit(paths.conference(round))).text()
const say = async (who: Parent, samen: 'ja' | 'nee') =>
  as(them, who).post(paths.conferenceTogether(round), { gesprek: (await talkOf(who)).id, samen })
const choose = async (who: Parent, at: number) =>
  as(them, who).post(paths.conferenceChoice(round), { keuze: `${(await talkOf(who)).id}.${(await slots())[at]!.id}` })
const told = async (what: string) => {
  const [rows] = await them.linde.db.batch([
    them.linde.db.all<{ person_id: string }>(
      (school) =>
        sql`select person_id from outbox where school_id = ${school} and notice ->> 'what' = ${what} order by person_id`,
    ),
  ])
  return rows.map(({ person_id }) => person_id)
}

it('tells nobody what one separated parent wants, until the other wants it too (G3)', async () => {
  await choose('wanda', 2)
  await choose('wim', 5)
  const before = await page('wim')
  expect(before).toContain('Samen met de andere ouder?')
  expect((await say('wanda', 'ja')).status).toBe(303)
  expect(await page('wanda')).toContain('U koos voor één gesprek samen')
  expect((await page('wim')).replaceAll(/[\w-]{40,}/g, '')).toBe(before.replaceAll(/[\w-]{40,}/g, ''))
  expect((await ofWes()).map(({ unit }) => unit)).toEqual(['hers', 'his'])
})

it('is one talk as soon as both want it, at the time that was chosen first, and tells the other (G3, G4)', async () => {
  for (const [who, ouder] of [
    ['wanda', 'Over zijn vader'],
    ['wim', 'Over zijn moeder'],
  ] as const)
    await as(them, who).post(paths.conferenceTopics(round), { gesprek: (await talkOf(who)).id, ouder, kind: '' })
  // Pressed twice at once, it is one talk all the same.
  await Promise.all([say('wim', 'ja'), say('wim', 'ja')])
  const [joint, ...others] = await ofWes()
  expect([joint?.unit, joint?.slot_id, others]).toEqual(['', (await slots())[2]!.id, []])
  expect(await told('joined')).toEqual(['wanda'])
  for (const who of ['wanda', 'wim'] as const) expect(await page(who)).toContain('U komt samen met de andere ouder')
  // Each may move it, neither reads the other's words, and the teacher reads both.
  expect((await choose('wim', 3)).status).toBe(303)
  expect((await talkOf('wanda')).slot_id).toBe((await slots())[3]!.id)
  const [hers, his] = [await page('wanda'), await page('wim')]
  expect([hers.includes('zijn vader'), hers.includes('zijn moeder')]).toEqual([true, false])
  expect([his.includes('zijn vader'), his.includes('zijn moeder')]).toEqual([false, true])
  const held = await (await as(them, 'ines').visit(paths.conferenceBehalf(round, joint!.id))).text()
  expect([held.includes('zijn vader'), held.includes('zijn moeder')]).toEqual([true, true])
  // Who comes later adds no third talk.
  await as(them, 'hedda').post(paths.conferenceNewcomers(round))
  expect(await ofWes()).toHaveLength(1)
})

it('is two talks again as soon as one wants that: the other keeps the time and hears of it (G3, G4)', async () => {
  expect((await say('wim', 'nee')).status).toBe(303)
  const [hers, his] = [await talkOf('wanda'), await talkOf('wim')]
  expect([hers.unit, hers.slot_id, his.unit, his.slot_id]).toEqual(['hers', (await slots())[3]!.id, 'his', null])
  expect(await told('parted')).toEqual(['wanda'])
  expect([(await page('wanda')).includes('zijn vader'), (await page('wim')).includes('zijn moeder')]).toEqual([
    true,
    true,
  ])
  // He is nowhere then, and so can be elsewhere.
  expect((await choose('wim', 4)).status).toBe(303)
  const [seats] = await them.linde.db.batch([
    them.linde.db.all<{ household_id: string }>(
      (school) => sql`select household_id from conference_seats where school_id = ${school} order by household_id`,
    ),
  ])
  expect(seats.map(({ household_id }) => household_id)).toEqual(['hers', 'his'])
})

it('is not asked where the school does not allow it, nor of who has a child’s only talk (G3)', async () => {
  expect(await (await as(them, 'paul').visit(paths.conference(round))).text()).not.toContain('andere ouder?')
  const apart = await invited(them)
  expect(await (await as(them, 'wanda').visit(paths.conference(apart))).text()).not.toContain('andere ouder?')
  const hers = (await talksOf(them.linde, apart)).find(({ unit }) => unit === 'hers')!
  for (const who of ['wanda', 'paul'] as const)
    await as(them, who).post(paths.conferenceTogether(apart), { gesprek: hers.id, samen: 'ja' })
  expect((await talksOf(them.linde, apart)).filter(({ pupil_id }) => pupil_id === 'wes')).toHaveLength(2)
})

it('gives a time that comes free to who waits longest without one, and tells them; who cannot then is passed by (G4)', async () => {
  const rowOf = async (pupil: string) => (await talksOf(them.linde, round)).find(({ pupil_id }) => pupil_id === pupil)!
  const pip = await rowOf('pip')
  const free = (await slots())[8]!
  await as(them, 'paul').post(paths.conferenceChoice(round), { keuze: `${pip.id}.${free.id}` })
  for (const child of ['c0-0', 'c1-0']) {
    const { id } = await rowOf(child)
    await them.linde.db.batch([
      them.linde.db.run(
        (school) => sql`insert into conference_waits (school_id, talk_id, day, at, by_id)
          values (${school}, ${id}, '', ${child === 'c0-0' ? 1 : 2}, ${child === 'c0-0' ? 'p0' : 'p1'})`,
      ),
    ])
  }
  // The first one is elsewhere at that time.
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`insert into conference_seats (school_id, household_id, starts_at, slot_id)
        select ${school}, 'h0', ${free.starts_at}, b.slot_id from conference_bookings b where b.school_id = ${school} and b.slot_id <> ${free.id} limit 1`,
    ),
  ])
  await them.linde.db.batch([
    them.linde.db.run(
      (
        school,
      ) => sql`update conference_slots set starts_at = ${free.starts_at} - 1, ends_at = ${free.ends_at} where school_id = ${school}
        and id = (select slot_id from conference_seats where school_id = ${school} and household_id = 'h0')`,
    ),
  ])
  expect((await as(them, 'paul').post(paths.conferenceReturn(round), { gesprek: pip.id })).status).toBe(303)
  expect([(await rowOf('c0-0')).slot_id, (await rowOf('c1-0')).slot_id]).toEqual([null, free.id])
  expect(await told('movedUp')).toEqual(['p1'])
  const [waits] = await them.linde.db.batch([
    them.linde.db.all<{ by_id: string }>(
      (school) => sql`select by_id from conference_waits where school_id = ${school}`,
    ),
  ])
  expect(waits.map(({ by_id }) => by_id)).toEqual(['p0'])
})
