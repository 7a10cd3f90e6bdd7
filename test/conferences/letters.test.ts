import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { asFamily, book } from '../../src/conferences/booking.ts'
import { written } from '../../src/conferences/defaults.ts'
import { publish } from '../../src/conferences/making-plans.ts'
import { callOff } from '../../src/conferences/repairing-plans.ts'
import { bookOnBehalf } from '../../src/conferences/schedules.ts'
import { seeToRound } from '../../src/conferences/seeing-to.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { localDay } from '../../src/time.ts'
import { type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { asFather, inDays, invited, moreFamilies, slotsAt, talksOf } from './round.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await moreFamilies(them.linde, [['3b', '4a']])
})
/** Of its own, so that no teacher is at another round then. */
const onDays = (...days: number[]) => ({
  tijden: days.map((day) => `${written(inDays(day))} 15:30-17:30`).join('\n'),
})
const ofFamily = async (id: string) => (await talksOf(them.linde, id)).filter(({ pupil_id }) => /^c0-/.test(pupil_id))
const head = (scope: SchoolScope) => {
  const { me, ...hedda } = asFather(scope, 'hedda')
  return { ...hedda, now: scope.now, me: { ...me, roles: new Set(['management'] as const) } }
}
const clear = () =>
  them.linde.db.batch([them.linde.db.run((school) => sql`delete from outbox where school_id = ${school}`)])

it('tells a family of all its talks in one mail, when it takes times, when they fall through, and the day before (G4, E4)', async () => {
  const id = await invited(them)
  await clear()
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const talks = await ofFamily(id)
  const pairs = await Promise.all(
    talks.map(async (talk, place) => [talk.id, (await slotsAt(them.linde, id, talk.desk_id))[place * 2]!.id] as const),
  )
  expect((await book({ ...asFather(scope, 'p0'), now: scope.now }, id, pairs, asFamily)).booked).toBe(true)
  await office.carryAll()
  expect(office.sent.map(({ mail }) => mail.subject)).toEqual([
    expect.stringMatching(/Uw gesprekken over C0-0 en C0-1/),
  ])
  expect(office.sent[0]!.mail.text).toMatch(
    /C0-0: [^:]*\s15:30,[^:]*Groep\s3b\.[^:]*C0-1: [^:]*\s15:50,[^:]*Groep\s4a\./,
  )
  const [first] = await slotsAt(them.linde, id, talks[0]!.desk_id)
  office.set.now = new Date(first!.starts_at - 20 * 3_600_000)
  const eve = await office.scope(them.linde)
  for (let tick = 0; tick < 2; tick++) await seeToRound(eve, id)
  await office.carryAll()
  expect(office.sent.slice(1).map(({ mail }) => mail.subject)).toEqual([
    expect.stringMatching(/Morgen: gesprekken over C0-0 en C0-1/),
  ])
})

it('asks nobody to choose a new time where none is to be had (G4)', async () => {
  const id = await invited(them, { fields: onDays(40, 42) })
  await clear()
  const [talk] = await ofFamily(id)
  const slots = await slotsAt(them.linde, id, talk!.desk_id)
  const office = postOffice()
  const scope = await office.scope(them.linde)
  await book({ ...asFather(scope, 'p0'), now: scope.now }, id, [[talk!.id, slots[0]!.id]], asFamily)
  await office.carryAll()
  const day = localDay(new Date(slots[0]!.starts_at), 'Europe/Amsterdam')
  await them.linde.db.batch([
    them.linde.db.run(
      (school) => sql`update conference_slots set shut = 1 where school_id = ${school} and round_id = ${id}
        and starts_at > ${slots[0]!.starts_at + 43_200_000}`,
    ),
  ])
  await callOff(head(scope), id, talk!.desk_id, day)
  await office.carryAll()
  const last = office.sent.at(-1)!
  const text = last.mail.text ?? ''
  expect(last.mail.subject).toContain('Uw gesprek over C0-0 gaat niet door')
  expect([/Kies\seen\snieuwe/.test(text), /geen\sandere\stijd/.test(text)]).toEqual([false, true])
})

it('tells a family whose talk has no time that it has none, when the rest is published (G2, G4)', async () => {
  const id = await invited(them, { way: 'byHand', fields: onDays(50) })
  await clear()
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const [talk] = await ofFamily(id)
  const [slot] = await slotsAt(them.linde, id, talk!.desk_id)
  await bookOnBehalf(head(scope), id, talk!.id, slot!.id)
  await publish(head(scope), id)
  await office.carryAll()
  const mails = Map.groupBy(office.sent, ({ to }) => to)
  expect(mails.get('p0@more.example')?.[0]?.mail.text).toMatch(/Voor\sC0-1\sis\ser\snog\sgeen\stijd/)
  expect(mails.get('wim@cast.example')?.[0]?.mail.text).toMatch(/Voor\sWes\sis\ser\snog\sgeen\stijd/)
  expect(mails.get('wim@cast.example')?.[0]?.mail.text).not.toContain('wanneer u verwacht wordt')
})
