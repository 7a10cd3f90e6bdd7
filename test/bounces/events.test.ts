import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { sendMails } from '../../src/notifications/sending.ts'
import { handleMailEvents } from '../../src/platform/cloudflare/mail-events.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { openSchool } from '../../src/schools/open.ts'
import { type Cast, cast } from '../cast.ts'
import { keyFor, named, owedFor, postOffice, tell } from '../notifications/post-office.ts'
import { blockedAt, deliver, dsn, forgetAll, headersOf } from './reports.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await forgetAll(them.linde)
  await forgetAll(them.haven)
})

let count = 0
const paul = 'paul@cast.example'

/** A mail that was sent, with an id of the service that no other test's has. */
async function mailed() {
  const office = postOffice()
  const mail = office.platform.mail
  const id = `service-of-${++count}`
  const at: Platform = { ...office.platform, mail: async (one) => ({ ...(await mail(one)), serviceId: id }) }
  const scope = await openSchool(at, them.linde.school.schoolId)
  await tell(scope, { id: `e${count}`, audience: named('paul') })
  await sendMails(scope, [keyFor(`e${count}`, 'paul')])
  return { office, at, id, returned: headersOf(office.sent.at(-1)!.raw) }
}

type Said = { bounce?: object; rejection?: object; delivery?: object; complaint?: object; recipient?: string }
const event = (kind: string, messageId: string, said: Said = {}) => ({
  type: `cf.email.sending.message.${kind}`,
  payload: { eventId: `${kind}-${messageId}`, messageId, recipient: 'Paul@cast.example', terminal: true, ...said },
})
const gone = { bounce: { type: 'hard', classification: 'permanent_failure', reason: '550 5.1.1 User unknown' } }
const full = {
  bounce: { type: 'hard', reason: '552 5.2.2 Mailbox full' },
  delivery: { smtpEnhancedStatusCode: '5.2.2' },
}

async function carry(at: Platform, bodies: readonly unknown[], attempts = 1) {
  const messages = bodies.map((body, place) => ({ id: `${place}`, timestamp: new Date(), attempts, body }))
  const batch = createMessageBatch('pleinpost-mail-events', messages)
  await handleMailEvents(at, batch)
  return (await getQueueResult(batch, createExecutionContext())).retryMessages.length
}

it('blocks by an event of the mail service, told any number of times and in any order (E3)', async () => {
  const { at, id } = await mailed()
  const [bounced, delivered, deferred] = [
    event('bounced', id, gone),
    event('delivered', id),
    event('deferred', id, full),
  ]
  expect(await carry(at, [bounced, delivered, bounced, deferred, bounced])).toBe(0)
  expect(await blockedAt(them.linde)).toEqual([`${paul}: unknown`])
  expect(await blockedAt(them.haven)).toEqual([])
})

it.each([
  ['complained', { complaint: { type: 'abuse' } }, ['complaint']],
  ['rejected', { rejection: { reason: 'suppressed', party: 'recipient' } }, ['suppressed']],
  ['rejected', { rejection: { reason: 'spam', party: 'sender' } }, []],
  ['bounced', full, []],
  ['failed', {}, []],
  ['deferred', full, []],
  ['delivered', {}, []],
] as const)('makes of "%s" with %j a block for %j (E3)', async (kind, said, reasons) => {
  const { at, id } = await mailed()
  await carry(at, [event(kind, id, said)])
  expect(await blockedAt(them.linde)).toEqual(reasons.map((reason) => `${paul}: ${reason}`))
})

it('counts a mail once that an event and a report both tell of (E3)', async () => {
  for (let mails = 0; mails < 2; mails++) {
    const { at, id, returned } = await mailed()
    await carry(at, [event('bounced', id, full)])
    await deliver(at, dsn({ of: paul, returned, status: '5.2.2', said: 'Mailbox full' }))
  }
  expect(await blockedAt(them.linde)).toEqual([])
})

it('blocks nobody by an event about another address, or what is no event; asks again for what is not known yet (E3)', async () => {
  const { at, id } = await mailed()
  expect(await carry(at, [event('bounced', id, { ...gone, recipient: 'petra@cast.example' })], 3)).toBe(0)
  expect(
    await carry(at, [null, 'x', {}, { type: 'cf.email.sending.message.bounced', payload: { messageId: 1 } }]),
  ).toBe(0)
  expect([
    await carry(at, [event('bounced', 'nobody', gone)]),
    await carry(at, [event('bounced', 'nobody', gone)], 3),
  ]).toEqual([1, 0])
  expect(await blockedAt(them.linde)).toEqual([])
})

it('marks an address that the service refuses as suppressed, and mails the others (check 37)', async () => {
  const office = postOffice()
  office.set.before = async ({ to }) => {
    if (to === paul) throw new Error('E_RECIPIENT_SUPPRESSED: suppressed')
  }
  await tell(await office.scope(them.linde), { id: `s${++count}`, audience: named('paul', 'petra') })
  await office.carryAll()
  expect(office.counts()).toEqual({ petra: 1 })
  expect(await blockedAt(them.linde)).toEqual([`${paul}: suppressed`])
  const row = (await owedFor(them.linde)).find(({ key }) => key === keyFor(`s${count}`, 'paul'))
  expect(row?.doneAt).not.toBeNull()
})
