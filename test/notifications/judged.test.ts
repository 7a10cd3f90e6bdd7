import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { unsubscribe } from '../../src/notifications/unsubscribing.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, named, owedFor, postOffice, tell } from './post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(outbox, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(people, undefined, { mailChoice: 'each', email: sql`${people.id} || '@cast.example'` }),
  ])
})

let count = 0
const newId = () => `j${++count}`

const change = (id: string, changes: Partial<typeof people.$inferInsert>) =>
  them.linde.db.update(people, eq(people.id, id), changes)
const custody = (id: string, value: 'none' | 'blocked') =>
  them.linde.db.update(guardianships, eq(guardianships.personId, id), { custody: value })
const outcomeFor = async (id: string) => {
  const [row] = (await owedFor(them.linde)).filter(({ personId }) => personId === id)
  return [row?.doneAt != null, row?.failure]
}

it.each([
  'none',
  'blocked',
] as const)('mails nobody whose custody became %s after it was queued (check 4)', async (value) => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  await custody('wim', value)
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1 })
  expect(await outcomeFor('wim')).toEqual([true, 'skipped: may not read the message any more'])
  office.later(3000 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).not.toHaveProperty('wim')
})

it('still mails who was named in person, whatever became of custody (model.md, Time)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId(), audience: named('wim') })
  await custody('wim', 'none')
  await office.carryAll()
  expect(office.counts()).toEqual({ wim: 1 })
})

it('mails nobody who unsubscribed in between, nor by a summary that was owed', async () => {
  const office = postOffice()
  await change('petra', { mailChoice: 'summary' })
  await tell(await office.scope(them.linde), { id: newId() })
  for (const person of ['paul', 'petra']) await unsubscribe(them.linde, { personId: person, all: false })
  office.later(24 * 60 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({ wanda: 1, wim: 1 })
  expect(await outcomeFor('petra')).toEqual([true, 'skipped: wants no mail'])
})

it.each([
  ['', 'skipped: has no address'],
  ['paul', 'given up: not a mail address'],
  ['paul@cast.example, eve@evil.example', 'given up: not a mail address'],
  ['paul@cast.example\r\nBcc: eve@evil.example', 'given up: not a mail address'],
  ['paul@@cast.example', 'given up: not a mail address'],
  ['paul paulsen@cast.example', 'given up: not a mail address'],
  ['"paul"@cast.example', 'given up: not a mail address'],
  ['<paul@cast.example>', 'given up: not a mail address'],
  [`paul@${'x'.repeat(250)}.example`, 'given up: not a mail address'],
])('says so when there is no address to send to: %j (check 18)', async (email, failure) => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  await change('paul', { email })
  await office.carryAll()
  expect(office.counts()).toEqual({ petra: 1, wanda: 1, wim: 1 })
  expect(await outcomeFor('paul')).toEqual([true, failure])
})

it('owes nothing to who has no address or wants no mail (E1)', async () => {
  const office = postOffice()
  await change('paul', { email: null })
  await change('petra', { mailChoice: 'none' })
  await tell(await office.scope(them.linde), { id: newId() })
  expect((await owedFor(them.linde)).map(({ personId }) => personId).sort()).toEqual(['wanda', 'wim'])
})

it('goes to the address that is right when it is sent', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  await change('paul', { email: 'new@cast.example' })
  await office.carryAll()
  expect(office.sent.map(({ to }) => to)).toEqual(['new@cast.example'])
})

it('does nothing to one school’s mails by another school’s job, also in the same shard (N2)', async () => {
  const office = postOffice()
  const about = { name: 'De Buren', slug: 'buren', town: 'Zonnedaal', welcome: 'Welkom.', hue: 10, shard: '1' }
  const { school: neighbour } = await foundSchool(office.platform, about)
  await tell(await office.scope(them.linde), { id: newId() })
  for (const schoolId of [them.haven.school.schoolId, neighbour.schoolId]) {
    await office.carry(office.queued.map(({ job }) => ({ schoolId, job })))
  }
  expect(office.sent).toEqual([])
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1, petra: 1, wanda: 1, wim: 1 })
})
