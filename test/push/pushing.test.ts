import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { logOutDevice } from '../../src/accounts/devices.ts'
import { sessions } from '../../src/accounts/schema.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { pushDevices } from '../../src/push/schema.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { scopeOf } from '../drafts/scopes.ts'
import { minutes, named, postOffice, tell } from '../notifications/post-office.ts'
import { decrypt, type Subscriber, subscriber } from './browser.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(outbox, undefined),
    db.delete(pushDevices, undefined),
    db.update(guardianships, undefined, { custody: 'full' }),
    db.update(people, undefined, { mailChoice: 'none', quietFrom: null, quietUntil: null }),
  ])
})

let count = 0
const newId = () => `p${++count}`
const endpointOf = (name: string) => `https://fcm.googleapis.com/fcm/send/${name}`

/** Somebody's browser, logged in and told of news. */
async function device(person: 'paul' | 'petra' | 'wanda' | 'wim', name: string) {
  const me = await subscriber()
  const fields = { endpoint: endpointOf(name), p256dh: me.p256dh, auth: me.auth }
  const answer = await as(them, person).post(paths.pushDevices, fields)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${paths.myDetails}?meldingen=aan#apparaten`])
  return me
}

const read = async (body: Uint8Array, me: Subscriber) => JSON.parse(await decrypt(body, me)) as Record<string, string>
const devices = () => them.linde.db.from(pushDevices)
const outcomes = async () =>
  (await them.linde.db.from(outbox, eq(outbox.kind, 'push'))).map(({ doneAt, failure }) => [doneAt !== null, failure])

it('tells each device at once, in its owner’s language, who wrote and nothing of what (E1, E2)', async () => {
  const office = postOffice()
  const paul = await device('paul', 'phone')
  await tell(await office.scope(them.linde), { id: 'm1', audience: named('paul', 'wim'), subject: 'Ada heeft luizen' })
  await office.carryAll()
  expect(office.sent).toEqual([])
  expect(office.pushed.map(({ endpoint }) => endpoint)).toEqual([endpointOf('phone')])
  const [{ headers, body }] = office.pushed as [(typeof office.pushed)[number]]
  expect(await read(body, paul)).toEqual({
    title: 'Nieuw bericht',
    body: 'Van Ines Cast, De Linde',
    path: paths.message('m1'),
    tag: paths.message('m1'),
  })
  expect(headers).toMatchObject({ TTL: '172800', Urgency: 'normal', 'Content-Encoding': 'aes128gcm' })
  expect(headers.Topic).toMatch(/^[\w-]{32}$/)
  expect(headers.Authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/)
  expect((await devices())[0]?.usedAt).not.toBeNull()
})

it('pushes once, though its job comes twice, at once, and the sweep too (E4, check 30)', async () => {
  const office = postOffice()
  await device('paul', 'phone')
  await device('wim', 'tablet')
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul', 'wim') })
  const jobs = office.queued.splice(0)
  await Promise.all([office.carry(jobs), office.carry(jobs)])
  office.later(30 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.pushed).toHaveLength(2)
})

it('finds again what a queue lost (check 30)', async () => {
  const office = postOffice()
  await device('paul', 'phone')
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  office.queued.splice(0)
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.pushed).toHaveLength(1)
})

it.each([404, 410])('forgets a device of which its service says %i, and tries no more', async (status) => {
  const office = postOffice()
  await device('paul', 'phone')
  office.set.push = async () => ({ status, retryAfter: null })
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  await office.carryAll()
  expect(await devices()).toEqual([])
  expect(await outcomes()).toEqual([[true, 'skipped: the push service knows the device no more']])
})

it.each([400, 403, 413])('gives up what a service will never take: %i', async (status) => {
  const office = postOffice()
  await device('paul', 'phone')
  office.set.push = async () => ({ status, retryAfter: null })
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  await office.carryAll()
  expect(await outcomes()).toEqual([[true, `answered ${status}`]])
  expect(await devices()).toHaveLength(1)
})

it('waits as long as a busy service asks, and lets others go meanwhile (RFC 8030, 8.4)', async () => {
  const office = postOffice()
  await device('paul', 'busy')
  await device('wim', 'free')
  office.set.push = async ({ endpoint }) =>
    endpoint === endpointOf('busy') ? { status: 429, retryAfter: '1200' } : { status: 201, retryAfter: null }
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul', 'wim') })
  await office.carryAll()
  expect(office.pushed).toHaveLength(2)
  office.set.push = async () => ({ status: 201, retryAfter: null })
  for (const [wait, tries] of [
    [15, 2],
    [6, 3],
  ] as const) {
    office.later(wait * minutes)
    await office.tick()
    await office.carryAll()
    expect([wait, office.pushed.length]).toEqual([wait, tries])
  }
  expect(await outcomes()).toEqual([
    [true, null],
    [true, null],
  ])
})

it.each([
  ['answers 503', async () => ({ status: 503, retryAfter: null })],
  ['cannot be reached', async () => Promise.reject(new TypeError('fetch of https://fcm.googleapis.com/secret failed'))],
] as const)('tries again where a service %s, and names no endpoint in what it writes down (E4)', async (_, answer) => {
  const office = postOffice()
  const me = await device('paul', 'phone')
  office.set.push = answer
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  await office.carryAll()
  expect(JSON.stringify([await outcomes(), office.logged])).not.toContain('fcm.')
  office.set.push = async () => ({ status: 201, retryAfter: null })
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  const [first, second] = office.pushed
  expect(second?.headers.Topic).toBe(first?.headers.Topic)
  expect((await read(second!.body, me)).title).toBe('Nieuw bericht')
  expect(await outcomes()).toEqual([[true, null]])
})

it('waits for quiet hours to end, but not with what is urgent (E1, E5)', async () => {
  const office = postOffice(new Date('2026-11-30T21:00:00Z'))
  const paul = await device('paul', 'phone')
  const { db } = them.linde
  await db.update(sessions, undefined, { expiresAt: new Date('2027-01-01') })
  await db.update(people, eq(people.id, 'paul'), { quietFrom: '21:00', quietUntil: '07:00' })
  const scope = await office.scope(them.linde)
  await tell(scope, { id: newId(), audience: named('paul') })
  const id = newId()
  const audience = named('paul')
  await db.insert(messages, {
    id,
    senderId: 'ines',
    subject: 'Ketel',
    body: '',
    audience,
    urgent: true,
    sentAt: scope.now,
  })
  await deliverAll(scope, id)
  await office.carryAll()
  expect(office.pushed.map(({ headers }) => headers.Urgency)).toEqual(['high'])
  expect((await read(office.pushed[0]!.body, paul)).title).toBe('Dringend bericht')
  office.set.now = new Date('2026-12-01T06:00:00Z')
  await office.tick()
  await office.carryAll()
  expect(office.pushed).toHaveLength(2)
})

it('tells whoever logged in last on a browser, and nobody of who was there before', async () => {
  const office = postOffice()
  await device('paul', 'shared')
  const wim = await device('wim', 'shared')
  expect((await devices()).map(({ personId }) => personId)).toEqual(['wim'])
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul', 'wim') })
  await office.carryAll()
  expect(office.pushed).toHaveLength(1)
  expect((await read(office.pushed[0]!.body, wim)).body).toContain('Ines Cast')
})

it.each([
  ['an address of our own network', { endpoint: 'https://169.254.169.254/latest' }],
  ['an unknown host', { endpoint: 'https://push.evil.example/x' }],
  ['no key', { p256dh: '' }],
  ['a key that is none', { p256dh: 'abc' }],
  ['a secret that is none', { auth: 'abc' }],
])('takes no device with %s, and says so (SSRF)', async (_, wrong) => {
  const { p256dh, auth } = await subscriber()
  const answer = await as(them, 'paul').post(paths.pushDevices, { endpoint: endpointOf('x'), p256dh, auth, ...wrong })
  expect([answer.status, (await answer.text()).includes('gaf geen adres')]).toEqual([422, true])
  expect(await devices()).toEqual([])
})

it('lets its owner turn a device off without scripts, and nobody else (E1)', async () => {
  await device('paul', 'phone')
  const session = (await devices())[0]!.session
  await as(them, 'wim').post(paths.pushDeviceOff(session), {})
  expect(await devices()).toHaveLength(1)
  const page = await (await as(them, 'paul').visit(paths.myDetails)).text()
  expect(page).toContain(`action="${paths.pushDeviceOff(session)}"`)
  expect((await as(them, 'paul').post(paths.pushDeviceOff(session), {})).status).toBe(303)
  expect(await devices()).toEqual([])
})

it('serves its worker at the root, asked for anew each time, and it keeps no page (B5)', async () => {
  const answer = await as(them, 'paul').visit(paths.pushWorker)
  expect(answer.headers.get('Content-Type')).toContain('text/javascript')
  expect(answer.headers.get('Cache-Control')).toBe('no-cache')
  const script = await answer.text()
  expect(script).toContain("addEventListener('push'")
  expect(script).not.toMatch(/'fetch'|caches/)
})

it('offers nothing where no key is set, or at a demo school (A3)', async () => {
  const { pushOffer } = await import('../../src/push/devices.ts')
  expect(pushOffer({ pushKey: '', demoEndsAt: null })).toBeNull()
  expect(pushOffer({ pushKey: platform.settings.pushKey, demoEndsAt: new Date() })).toBeNull()
  expect(pushOffer({ pushKey: platform.settings.pushKey, demoEndsAt: null })).toMatch(/^[\w-]{87}$/)
})

it('tells no device that was logged out, whose session is over, or whose owner may not read it any more (B3, check 4)', async () => {
  const office = postOffice()
  // Each has one session in these tests, and loses it here.
  for (const person of ['petra', 'wanda', 'wim'] as const) {
    await device(person, person)
    await tell(await office.scope(them.linde), { id: newId() })
    const { session } = (await devices()).find(({ personId }) => personId === person)!
    if (person === 'petra') await logOutDevice(await scopeOf(them.linde, person), session)
    if (person === 'wanda')
      await them.linde.db.update(sessions, eq(sessions.fingerprint, session), { expiresAt: new Date('2026-01-01') })
    if (person === 'wim')
      await them.linde.db.update(guardianships, eq(guardianships.personId, person), { custody: 'blocked' })
    await office.carryAll()
  }
  expect((await devices()).map(({ personId }) => personId).sort()).toEqual(['wanda', 'wim'])
  expect(office.pushed).toEqual([])
})
