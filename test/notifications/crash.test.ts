import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, owedFor, postOffice, tell } from './post-office.ts'

const parents = { paul: 1, petra: 1, wanda: 1, wim: 1 }

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await them.linde.db.delete(outbox, undefined)
})

let count = 0
const newId = () => `c${++count}`
const never = () => new Promise<void>(() => {})

it('sends what the queue lost, within two minutes (check 28), and within ten what it lost again (check 30)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  await tell(scope, { id: newId() })
  const again = newId()
  office.queued.splice(0)
  office.later(minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
  await tell(await office.scope(them.linde), { id: again })
  office.queued.splice(0)
  for (const pause of [1, 1, 2, 2, 3]) {
    office.later(pause * minutes)
    await office.tick()
    const lost = office.queued.splice(0)
    if (pause > 1) await office.carry(lost)
  }
  expect(office.counts()).toEqual({ paul: 2, petra: 2, wanda: 2, wim: 2 })
})

it('sends what a run had in hand when it died before the service had it (check 28)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  office.set.before = never
  void office.carry(office.queued.splice(0))
  await expect.poll(async () => (await owedFor(them.linde)).filter(({ heldUntil }) => heldUntil).length).toBe(4)
  office.set.before = async () => {}
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({})
  office.later(2 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})

it('repeats only the one mail that the service took and we could not note, with the same key (E4, check 28)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  let marks = 0
  office.set.statement = (sql) => {
    if (sql.includes('service_message_id =') && ++marks > 1) throw new Error('Network connection lost.')
  }
  const again = await office.carryAll()
  expect([again.length, office.sent.length]).toEqual([1, 2])
  office.set.statement = () => {}
  await office.carry([{ schoolId: them.linde.school.schoolId, job: again[0]! }])
  expect(office.sent.length).toBe(2)
  office.later(2 * minutes)
  await office.tick()
  await office.carryAll()
  const [, unnoted] = office.sent
  expect(office.counts()).toEqual({ ...parents, [unnoted!.to.split('@')[0]!]: 2 })
  expect(new Set(office.sent.map(({ key }) => key)).size).toBe(4)
})

it('notes what was sent though the database is away for a moment', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  let away = 2
  office.set.statement = (sql) => {
    if (sql.includes('service_message_id =') && away-- > 0) throw new Error('Network connection lost.')
  }
  await office.carryAll()
  office.later(10 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})

it('keeps what it has in hand for as long as the service takes (E4)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  let answer = () => {}
  office.set.before = () => new Promise((resolve) => (answer = resolve))
  const [job] = office.queued.splice(0)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  const run = office.carry([job!])
  const held = async () => (await owedFor(them.linde)).map(({ heldUntil }) => heldUntil?.getTime() ?? 0)
  const begun = office.set.now.getTime()
  await expect.poll(async () => Math.min(...(await held()))).toBe(begun + minutes)
  vi.advanceTimersByTime(2 * minutes)
  vi.useRealTimers()
  await expect.poll(async () => Math.min(...(await held()))).toBe(begun + 3 * minutes)
  office.later(2 * minutes)
  await office.tick()
  await office.carry([job!, ...office.queued.splice(0)])
  office.set.before = async () => {}
  answer()
  await run
  expect(office.counts()).toEqual(parents)
})

it('hands each row to one tick of two at once, and not again while the queue has it (check 31)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  office.queued.splice(0)
  office.later(5 * minutes)
  await Promise.all([office.tick(), office.tick(), office.tick()])
  await office.tick()
  const keys = office.queued.flatMap(({ job }) => ('keys' in job ? job.keys : []))
  expect([keys.length, new Set(keys).size]).toEqual([4, 4])
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})

it('sounds the alarm for a dead letter, and still sends what it was about (check 30)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  const dead = office.queued.splice(0)
  expect(await office.carry(dead, 'pleinpost-jobs-dead')).toEqual([])
  expect(office.logged).toContainEqual(expect.objectContaining({ event: 'job.dead', alert: true }))
  expect(office.sent).toEqual([])
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})
