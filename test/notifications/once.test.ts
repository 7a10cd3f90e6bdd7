import { beforeAll, beforeEach, expect, it } from 'vitest'
import { blockedAddresses } from '../../src/bounces/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { keyFor, mailsJob, minutes, owedFor, postOffice, tell } from './post-office.ts'

const parents = { paul: 1, petra: 1, wanda: 1, wim: 1 }
const parentNames = Object.keys(parents)

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([db.delete(outbox, undefined), db.delete(blockedAddresses, undefined)])
})

let count = 0
const newId = () => `m${++count}`

it('mails each recipient once, and keeps the service’s own id (E4)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
  const rows = await owedFor(them.linde)
  expect(rows.map(({ serviceMessageId }) => serviceMessageId).sort()).toEqual([
    'service-1',
    'service-2',
    'service-3',
    'service-4',
  ])
  expect(rows.every(({ doneAt, failure, attempts }) => doneAt && !failure && attempts === 1)).toBe(true)
})

it('sends once when the queue delivers twice: after success, in another order, and at the same time (check 30)', async () => {
  const office = postOffice()
  const id = newId()
  const scope = await office.scope(them.linde)
  await tell(scope, { id })
  const jobs = parentNames.map((person) => mailsJob(scope, [keyFor(id, person)]))
  await Promise.all([office.carry(jobs), office.carry([...jobs].reverse()), ...jobs.map((job) => office.carry([job]))])
  await office.carry(office.queued)
  await office.carry([...office.queued, ...jobs].reverse())
  expect(office.counts()).toEqual(parents)
})

it('tries the one that fails again by itself, and repeats none of its neighbours (check 30)', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  office.set.before = async ({ to }) => {
    if (to.startsWith('petra')) throw new Error('451 try again')
  }
  expect(await office.carryAll()).toEqual([])
  expect(office.counts()).toEqual({ paul: 1, wanda: 1, wim: 1 })
  office.set.before = async () => {}
  await office.tick()
  expect(office.queued).toEqual([])
  office.later(6 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})

it('hands back to the queue the one job of ten that cannot be done, and does the nine around it (check 30)', async () => {
  const office = postOffice()
  const id = newId()
  const scope = await office.scope(them.linde)
  await tell(scope, { id })
  const { schoolId } = scope.school
  const poison = { kind: 'imports.apply', runId: 'none' } as const
  const good = parentNames.map((person) => mailsJob(scope, [keyFor(id, person)]))
  const jobs = [...good, ...good, { schoolId, job: poison }, good[0]!]
  office.set.statement = (sql) => {
    if (sql.includes('import_runs')) throw new Error('D1_ERROR: no such thing')
  }
  expect(await office.carry(jobs)).toEqual([poison])
  expect(office.counts()).toEqual(parents)
})

it('goes on with the rest when a job fails half-way (check 30)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  await tell(scope, { id: newId() })
  let handed = 0
  office.set.before = async () => {
    if (++handed > 2) throw new Error('gone')
  }
  await office.carryAll()
  expect(office.sent.length).toBe(2)
  office.set.before = async () => {}
  office.later(10 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})

it('waits longer after each failure, and gives up after the eighth with an alarm', async () => {
  const office = postOffice()
  const id = newId()
  await tell(await office.scope(them.linde), { id })
  office.set.before = async ({ to }) => {
    if (to.startsWith('wim')) throw new Error('451 no room for <wim@cast.example>')
  }
  await office.carryAll()
  const waits: number[] = []
  for (let attempt = 1; attempt < 8; attempt++) {
    const wim = (await owedFor(them.linde)).find(({ personId }) => personId === 'wim')!
    expect([wim.attempts, wim.doneAt]).toEqual([attempt, null])
    waits.push((wim.heldUntil!.getTime() - office.set.now.getTime()) / minutes)
    office.set.now = wim.heldUntil!
    await office.tick()
    await office.carryAll()
  }
  expect(waits).toEqual([1, 5, 30, 120, 360, 720, 1440])
  const wim = (await owedFor(them.linde)).find(({ personId }) => personId === 'wim')!
  expect([wim.attempts, wim.doneAt, wim.failure]).toEqual([8, office.set.now, 'Error: 451 no room for <(address)>'])
  expect(office.logged.filter(({ event, alert }) => event === 'mail.givenUp' && alert).map(({ key }) => key)).toEqual([
    keyFor(id, 'wim'),
  ])
  expect(JSON.stringify(office.logged)).not.toContain('@')
})

it.each([
  'E_RECIPIENT_SUPPRESSED',
  'E_RECIPIENT_NOT_ALLOWED',
  'E_CONTENT_TOO_LARGE',
  'E_HEADER_NOT_ALLOWED',
])('gives up at once what no later attempt can heal: %s (check 37)', async (code) => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  office.set.before = async ({ to }) => {
    if (to.startsWith('paul')) throw Object.assign(new Error('refused'), { code })
  }
  await office.carryAll()
  const paul = (await owedFor(them.linde)).find(({ personId }) => personId === 'paul')!
  expect([paul.doneAt !== null, paul.failure]).toEqual([true, 'Error: refused'])
  office.later(3000 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({ petra: 1, wanda: 1, wim: 1 })
})

it('stops at the service’s limit instead of knocking for each mail, and sends all later', async () => {
  const office = postOffice()
  await tell(await office.scope(them.linde), { id: newId() })
  let knocks = 0
  office.set.before = async () => {
    if (++knocks > 1) throw new Error('E_DAILY_LIMIT_EXCEEDED')
  }
  await office.carryAll()
  expect([knocks, office.sent.length]).toEqual([2, 1])
  office.set.before = async () => {}
  office.later(10 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})

it('does not take a mail for sent twice when a page is owed again after a crash (E4)', async () => {
  const office = postOffice()
  const id = newId()
  const scope = await office.scope(them.linde)
  await tell(scope, { id })
  await office.carryAll()
  const { oweMessage } = await import('../../src/notifications/owing.ts')
  await oweMessage(scope, id, { after: '', upTo: '~' })
  await office.carryAll()
  expect(office.counts()).toEqual(parents)
})

it('needs three statements and one for each mail, however many are due', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  await tell(scope, { id: newId() })
  let statements = 0
  office.set.statement = () => void statements++
  await office.carryAll()
  expect(statements).toBe(1 + 2 + 4)
})
