import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { asFamily, book, bySchool, cancel } from '../../src/conferences/booking.ts'
import { markSchedule } from '../../src/conferences/schedules.ts'
import { conferenceBookings } from '../../src/conferences/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { asFather, invited, moreFamilies, roundFields, setUp, slotsIn, type TalkRow, talksOf } from './round.ts'

let them: Cast
let round: string
let talks: readonly TalkRow[]
let slots: readonly { id: string; starts_at: number }[]
const crowd = 40
beforeAll(async () => {
  them = await cast()
  await moreFamilies(
    them.linde,
    Array.from({ length: crowd }, () => ['4a']),
  )
  round = await invited(them)
  talks = (await talksOf(them.linde, round)).filter(({ pupil_id }) => /^c\d+-0$/.test(pupil_id))
  slots = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === talks[0]!.desk_id)
})
const fatherOf = ({ pupil_id }: TalkRow) => asFather(them.linde, `p${pupil_id.slice(1, -2)}`)
const take = (talk: TalkRow, at: number) => book(fatherOf(talk), round, [[talk.id, slots[at]!.id]], asFamily)
const now = () => talksOf(them.linde, round)
const slotOf = async ({ id }: TalkRow) => (await now()).find((talk) => talk.id === id)!.slot_id
/** No slot of two, no household at two, and each seat beside its booking. */
async function isSound() {
  const held = (await now()).flatMap(({ slot_id }) => slot_id ?? [])
  expect(new Set(held).size).toBe(held.length)
  const [[counts]] = await them.linde.db.batch([
    them.linde.db.all<{ seats: number; bookings: number }>(
      (school) => sql`select (select count(*) from conference_seats where school_id = ${school}) as seats,
        (select count(*) from conference_bookings where school_id = ${school}) as bookings`,
    ),
  ])
  expect(counts?.seats).toBe(counts?.bookings)
}

it('gives one slot to one of forty families at once, in each of ten rounds (check 34)', async () => {
  for (let at = 0; at < 10; at++) {
    const loose = (await now()).filter(({ slot_id, pupil_id }) => slot_id === null && /^c/.test(pupil_id))
    const outcomes = await Promise.all(loose.map((talk) => take(talk, at)))
    expect(outcomes.filter(({ booked }) => booked)).toHaveLength(1)
  }
  await isSound()
}, 120_000)

it('lets no two families that swap lose a time, nor have one twice (check 34)', async () => {
  const [one, other] = (await now()).filter(({ slot_id }) => slot_id !== null) as [TalkRow, TalkRow]
  const place = (slot: string | null) => slots.findIndex(({ id }) => id === slot)
  const [mine, theirs] = [place(one.slot_id), place(other.slot_id)]
  await Promise.all([take(one, theirs), take(other, mine)])
  // Each wants what the other has until then: neither gets it, and neither loses what it had.
  expect([await slotOf(one), await slotOf(other)].sort()).toEqual([slots[mine]!.id, slots[theirs]!.id].sort())
  await isSound()
})

it('gives a time that one gives back and others want at once to one of them (check 34)', async () => {
  const [holder] = (await now()).filter(({ slot_id }) => slot_id !== null) as [TalkRow]
  const at = slots.findIndex(({ id }) => id === holder.slot_id)
  const others = (await now()).filter(({ slot_id, pupil_id }) => slot_id === null && /^c/.test(pupil_id)).slice(0, 15)
  await Promise.all([cancel(fatherOf(holder), holder.id, 'family'), ...others.map((talk) => take(talk, at))])
  expect(await slotOf(holder)).toBeNull()
  expect((await now()).filter(({ slot_id }) => slot_id === slots[at]!.id).length).toBeLessThanOrEqual(1)
  await isSound()
})

it('has a slot either kept free by the teacher or booked, whoever was first (check 34)', async () => {
  const teacher = { ...asFather(them.linde, 'hedda') }
  const head = { ...teacher, me: { ...teacher.me, roles: new Set(['management'] as const) } }
  const loose = (await now()).filter(({ slot_id, pupil_id }) => slot_id === null && /^c/.test(pupil_id)).slice(0, 5)
  for (const [turn, talk] of loose.entries()) {
    const at = 12 + turn
    const press = { shut: slots[at]!.id, open: undefined, came: undefined, absent: undefined }
    const shut = () => markSchedule(head, round, talk.desk_id, press)
    const [{ booked }] = await (turn % 2
      ? Promise.all([take(talk, at), shut()])
      : Promise.all([shut(), take(talk, at)]).then(([, outcome]) => [outcome] as const))
    const [[slot]] = await them.linde.db.batch([
      them.linde.db.all<{ shut: 0 | 1 }>(
        (school) => sql`select shut from conference_slots where school_id = ${school} and id = ${slots[at]!.id}`,
      ),
    ])
    expect(booked).toBe(slot?.shut === 0)
  }
  await isSound()
})

it('gives both separated parents a time of their own of one child, never one slot to two, however they press (check 34, G3)', async () => {
  const wes = (await now()).filter(({ pupil_id }) => pupil_id === 'wes')
  const desk = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === wes[0]!.desk_id)
  const of = (unit: string) => wes.find((talk) => talk.unit === unit)!
  for (let at = 0; at < 10; at++) {
    const outcomes = await Promise.all(
      (['wanda', 'wim'] as const).map((who) =>
        book(asFather(them.linde, who), round, [[of(who === 'wanda' ? 'hers' : 'his').id, desk[at]!.id]], asFamily),
      ),
    )
    expect(outcomes.filter(({ booked }) => booked)).toHaveLength(1)
  }
  await isSound()
})

async function told({ id }: TalkRow) {
  const [[row]] = await them.linde.db.batch([
    them.linde.db.all<{ n: number }>(
      (school) => sql`select count(*) as n from outbox where school_id = ${school}
        and notice ->> 'what' = 'booked' and notice ->> 'talk' = ${id}`,
    ),
  ])
  return row?.n ?? 0
}

it('books once however often it is pressed, also by staff at the same moment (check 33)', async () => {
  const [talk] = (await now()).filter(({ slot_id, pupil_id }) => slot_id === null && /^c/.test(pupil_id)) as [TalkRow]
  const at = 20
  const before = await told(talk)
  const same = await Promise.all(Array.from({ length: 20 }, () => take(talk, at)))
  expect(same.every(({ booked }) => booked)).toBe(true)
  await book(asFather(them.linde, 'olga'), round, [[talk.id, slots[at + 1]!.id]], bySchool)
  await Promise.all(Array.from({ length: 5 }, () => take(talk, at)))
  // The school's own hand stands: no late press of the family's form moves it.
  expect(await slotOf(talk)).toBe(slots[at + 1]!.id)
  expect((await told(talk)) - before).toBe(1)
  await isSound()
})

it('is held by the database’s own keys, not by our questions alone (check 34)', async () => {
  const [held] = await them.linde.db.from(conferenceBookings)
  const other = talks.find(({ id }) => id !== held!.talkId)!
  const again = { slotId: held!.slotId, talkId: other.id, part: 0, by: 'family' as const, at: new Date() }
  await expect(them.linde.db.insert(conferenceBookings, again)).rejects.toThrow()
  const twice = { ...again, slotId: slots[23]!.id, talkId: held!.talkId }
  await expect(them.linde.db.insert(conferenceBookings, twice)).rejects.toThrow()
})

it('answers what cannot be with what is wrong and what was typed: times over each other, no rooms, a closed round (G1)', async () => {
  const form = new FormData()
  const times = roundFields().tijden!.split('\n')[0]!
  for (const [name, value] of Object.entries(
    roundFields({ fields: { tijden: `${times} 16:00-18:00`, naam: 'Overlap' } }),
  ))
    form.append(name, value)
  form.append('groep', '3b')
  const answer = await as(them, 'hedda').post(paths.newConferences, form)
  const page = await answer.text()
  expect([
    answer.status,
    page.includes('Regel 1: deze tijden vallen over andere tijden'),
    page.includes('Overlap'),
  ]).toEqual([422, true, true])
  const draft = await setUp(them)
  const desk = `${draft}-0`
  const noRoom = await as(them, 'hedda').post(paths.conferenceDesks(draft), {
    [`lokaal.${desk}`]: '',
    [`link.${desk}`]: '',
  })
  expect([noRoom.status, (await noRoom.text()).includes('Vul een lokaal of een videolink in.')]).toEqual([422, true])
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update conference_desks set room = '' where school_id = ${school} and round_id = ${draft}`,
    ),
  ])
  expect((await as(them, 'hedda').post(paths.conferenceInvitation(draft))).status).toBeGreaterThanOrEqual(400)
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update conference_rounds set closes_at = 1 where school_id = ${school} and id = ${round}`,
    ),
  ])
  const pip = (await now()).find(({ pupil_id }) => pupil_id === 'pip')!
  const [free] = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === pip.desk_id).slice(-1)
  const late = await as(them, 'paul').post(paths.conferenceChoice(round), { keuze: `${pip.id}.${free!.id}` })
  expect([late.status, (await late.text()).includes('Deze tijd kan nu niet worden gewijzigd')]).toEqual([403, true])
  expect((await now()).find(({ id }) => id === pip.id)?.slot_id).toBeNull()
})
