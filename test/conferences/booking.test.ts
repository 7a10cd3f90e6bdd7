import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { asFamily, book } from '../../src/conferences/booking.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { asFather, invited, moreFamilies, slotsIn, talksOf } from './round.ts'

let them: Cast
let round: string
const crowd = 40
beforeAll(async () => {
  them = await cast()
  await moreFamilies(them.linde, [...Array.from({ length: crowd }, () => ['4a']), ['3b', '4a']])
  round = await invited(them)
})

const talkOf = async (pupil: string, unit?: string) =>
  (await talksOf(them.linde, round)).find((talk) => talk.pupil_id === pupil && (!unit || talk.unit === unit))!
const slotsFor = async (deskId: string) =>
  (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === deskId)
const choose = (who: 'paul' | 'petra' | 'wanda' | 'wim', keuze: string) =>
  as(them, who).post(paths.conferenceChoice(round), { keuze })

it('shows a family its own child’s free times, and books one with a press (G2)', async () => {
  const talk = await talkOf('pip')
  const [first] = await slotsFor(talk.desk_id)
  const page = await (await as(them, 'paul').visit(paths.conference(round))).text()
  expect(page).toContain(`${talk.id}.${first!.id}`)
  const answer = await choose('paul', `${talk.id}.${first!.id}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${paths.conference(round)}?klaar=gekozen`])
  expect((await talkOf('pip')).slot_id).toBe(first!.id)
  // The partner sees the same and may change it: it is the joint mailbox (G3).
  expect((await choose('petra', `${talk.id}.${(await slotsFor(talk.desk_id))[1]!.id}`)).status).toBe(303)
})

it('answers a time that just went with the nearest free ones, and keeps what the family had (check 34)', async () => {
  const [pip, wes] = [await talkOf('pip'), await talkOf('wes', 'hers')]
  const slots = await slotsFor(pip.desk_id)
  await choose('paul', `${pip.id}.${slots[4]!.id}`)
  await choose('wanda', `${wes.id}.${slots[8]!.id}`)
  const answer = await choose('wanda', `${wes.id}.${slots[4]!.id}`)
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('Deze tijd is net vergeven. Vrij zijn nog:')
  const offered = page.slice(page.indexOf('net vergeven')).slice(0, 3000)
  for (const near of [3, 5]) expect(offered).toContain(slots[near]!.id)
  expect((await talkOf('wes', 'hers')).slot_id).toBe(slots[8]!.id)
})

it('gives one slot to one of a thousand who press at the same moment, and every other slot to nobody twice (check 34, G3)', async () => {
  const talks = (await talksOf(them.linde, round)).filter(({ pupil_id }) => /^c\d+-0$/.test(pupil_id))
  const many = talks.filter(({ pupil_id }) => Number(pupil_id.slice(1, -2)) < crowd)
  const slots = await slotsFor(many[0]!.desk_id)
  const wanted = slots[2]!.id
  const tries = Array.from({ length: 1000 }, (_, at) => many[at % crowd]!)
  const outcomes = await Promise.all(
    tries.map((talk) =>
      book(asFather(them.linde, `p${talk.pupil_id.slice(1, -2)}`), round, [[talk.id, wanted]], asFamily),
    ),
  )
  const winners = new Set(tries.filter((_, at) => outcomes[at]!.booked).map(({ id }) => id))
  expect(winners.size).toBe(1)
  const after = await talksOf(them.linde, round)
  expect(after.filter(({ slot_id }) => slot_id === wanted)).toHaveLength(1)
  const held = after.flatMap(({ slot_id }) => slot_id ?? [])
  expect(new Set(held).size).toBe(held.length)
}, 120_000)

it('never has a family at two talks at once, whatever it presses at the same moment (check 34)', async () => {
  const father = asFather(them.linde, `p${crowd}`)
  const [one, other] = [await talkOf(`c${crowd}-0`), await talkOf(`c${crowd}-1`)]
  const [mine, theirs] = [await slotsFor(one.desk_id), await slotsFor(other.desk_id)]
  const at = 11
  expect(mine[at]!.starts_at).toBe(theirs[at]!.starts_at)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      book(father, round, place % 2 ? [[one.id, mine[at]!.id]] : [[other.id, theirs[at]!.id]], asFamily),
    ),
  )
  expect(outcomes.some(({ booked }) => booked)).toBe(true)
  expect([await talkOf(`c${crowd}-0`), await talkOf(`c${crowd}-1`)].filter(({ slot_id }) => slot_id)).toHaveLength(1)
  expect(
    (
      await book(
        father,
        round,
        [
          [one.id, mine[at]!.id],
          [other.id, theirs[at]!.id],
        ],
        asFamily,
      )
    ).booked,
  ).toBe(false)
  const both = await book(
    father,
    round,
    [
      [one.id, mine[9]!.id],
      [other.id, theirs[11]!.id],
    ],
    asFamily,
  )
  expect(both.booked).toBe(true)
})

it('suggests sisters and brothers one after the other, with time to walk (G1)', async () => {
  const father = asFather(them.linde, `p${crowd}`)
  const { ownRound } = await import('../../src/conferences/own.ts')
  const { cancel } = await import('../../src/conferences/booking.ts')
  for (const child of [0, 1]) await cancel(father, (await talkOf(`c${crowd}-${child}`)).id, 'family')
  const { suggestions } = await ownRound(father, round)
  expect(suggestions.length).toBeGreaterThan(0)
  for (const [one, next] of suggestions) {
    expect(next!.start - one!.end).toBeGreaterThanOrEqual(5 * 60_000)
    expect(next!.start - one!.end).toBeLessThanOrEqual(15 * 60_000)
  }
})

it('shows separated parents nothing of each other, and gives each a talk (G3)', async () => {
  const slots = await slotsFor((await talkOf('wes', 'his')).desk_id)
  await choose('wim', `${(await talkOf('wes', 'his')).id}.${slots[6]!.id}`)
  const hers = await talkOf('wes', 'hers')
  const page = await (await as(them, 'wanda').visit(paths.conference(round))).text()
  for (const secret of [(await talkOf('wes', 'his')).id, slots[6]!.id, 'Wim']) expect(page).not.toContain(secret)
  // Nor does she choose for him.
  expect((await choose('wanda', `${(await talkOf('wes', 'his')).id}.${slots[10]!.id}`)).status).toBe(409)
  expect(
    (await as(them, 'wanda').post(paths.conferenceReturn(round), { gesprek: (await talkOf('wes', 'his')).id })).status,
  ).toBe(303)
  expect((await talkOf('wes', 'his')).slot_id).toBe(slots[6]!.id)
  expect(hers.slot_id).not.toBeNull()
})

it('tells who waits when a time comes free, and nobody else (G4)', async () => {
  const [pip, wes] = [await talkOf('pip'), await talkOf('wes', 'hers')]
  await as(them, 'wanda').post(paths.conferenceWait(round), { gesprek: wes.id, wacht: 'ja' })
  expect((await as(them, 'paul').post(paths.conferenceReturn(round), { gesprek: pip.id })).status).toBe(303)
  const [told] = await them.linde.db.batch([
    them.linde.db.all<{ person_id: string }>(
      (school) => sql`select person_id from outbox where school_id = ${school} and notice ->> 'what' = 'freed'`,
    ),
  ])
  expect(told.map(({ person_id }) => person_id)).toEqual(['wanda'])
})

it('moves up who waits, a double talk as well, when a time that was kept free opens again (G4)', async () => {
  const told = async (what: string) => {
    const [rows] = await them.linde.db.batch([
      them.linde.db.all<{ person_id: string }>(
        (school) =>
          sql`select person_id from outbox where school_id = ${school} and notice ->> 'what' = ${what} order by person_id`,
      ),
    ])
    return rows.map(({ person_id }) => person_id)
  }
  const wes = await talkOf('wes', 'hers')
  const run = (statement: (school: SQL) => SQL) => them.linde.db.batch([them.linde.db.run(statement)])
  await as(them, 'wanda').post(paths.conferenceReturn(round), { gesprek: wes.id })
  await run((school) => sql`update conference_talks set slots = 2 where school_id = ${school} and id = ${wes.id}`)
  await as(them, 'wanda').post(paths.conferenceWait(round), { gesprek: wes.id, wacht: 'ja' })
  // Everything that is free is kept free, so that the last two are all there is.
  await run(
    (school) => sql`update conference_slots set shut = 1 where school_id = ${school} and desk_id = ${wes.desk_id}
      and not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.slot_id = conference_slots.id)`,
  )
  const booked = new Set((await talksOf(them.linde, round)).map(({ slot_id }) => slot_id))
  const free = (await slotsFor(wes.desk_id)).filter(({ id }) => !booked.has(id))
  const pair = free.findIndex((slot, place) => slot.ends_at === free[place + 1]?.starts_at)
  const [one, two] = free.slice(pair)
  const before = await told('movedUp')
  for (const slot of [one!, two!])
    await as(them, 'ines').post(paths.conferenceSchedule(round, wes.desk_id), { open: slot.id })
  expect((await talkOf('wes', 'hers')).slot_id).toBe(one!.id)
  expect((await told('movedUp')).join()).toBe([...before, 'wanda'].sort().join())
})

it('is over for whoever loses custody, from the next request on (check 4)', async () => {
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update guardianships set custody = 'blocked' where school_id = ${school} and person_id = 'wim'`,
    ),
  ])
  const talk = await talkOf('wes', 'his')
  const slots = await slotsFor(talk.desk_id)
  // Wim is nobody here any more: neither the page nor a press.
  expect((await as(them, 'wim').visit(paths.conference(round))).status).toBeGreaterThanOrEqual(400)
  expect((await choose('wim', `${talk.id}.${slots[11]!.id}`)).status).toBeGreaterThanOrEqual(400)
  expect((await talkOf('wes', 'his')).slot_id).toBe(slots[6]!.id)
})
