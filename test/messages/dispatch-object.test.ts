import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import type { DispatchObject } from '../../src/platform/cloudflare/dispatch-object.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { rows, sayings, senderId, tenFamilies } from '../audiences/oracle-table.ts'
import { settle } from '../audiences/settle.ts'

const messageId = 'new'
const recipients = rows.flatMap((row) => row.deliveries).sort()

async function sent() {
  const scope = await settle(tenFamilies)
  const { audience } = sayings[0]!
  await scope.db.insert(messages, { id: messageId, senderId, subject: 'Reis', body: '', audience, sentAt: scope.now })
  const { schoolId } = scope.school
  return { scope, schoolId, object: env.DISPATCH.getByName(`${schoolId}:${messageId}`) }
}

const reached = async ({ db }: SchoolScope) => (await db.from(deliveries)).map(({ personId }) => personId).sort()

async function untilDone(object: DurableObjectStub<DispatchObject>) {
  while (await runDurableObjectAlarm(object)) await Promise.resolve()
}

afterEach(() => vi.restoreAllMocks())

it('reaches everybody once, however often it is started (D2)', async () => {
  const { scope, schoolId, object } = await sent()
  await Promise.all(Array.from({ length: 20 }, () => object.start(schoolId, messageId)))
  await untilDone(object)
  expect(await reached(scope)).toEqual(recipients)
  await object.start(schoolId, messageId)
  expect(await runInDurableObject(object, (_, state) => state.storage.getAlarm())).toBeNull()
})

it('goes on by itself after its object is gone in the middle (check 28)', async () => {
  const { scope, schoolId, object } = await sent()
  await object.start(schoolId, messageId)
  await abortAllDurableObjects()
  await untilDone(env.DISPATCH.getByName(`${schoolId}:${messageId}`))
  expect(await reached(scope)).toEqual(recipients)
})

it('does an interrupted alarm again without effect on what was done, from any page that it had not noted (check 28)', async () => {
  const { scope, schoolId, object } = await sent()
  const mails = async () => (await scope.db.from(outbox)).map(({ key }) => key).sort()
  await scope.db.update(people, undefined, { email: 'somebody@x.example' })
  await object.start(schoolId, messageId)
  await runInDurableObject(object, async (instance: DispatchObject, { storage }) => {
    await instance.alarm()
    const once = await mails()
    for (const phase of ['named', 'respondents', 'guardians', 'pupils', 'figures', 'notices'] as const) {
      await storage.put('task', { schoolId, messageId, progress: { phase, after: '' }, failures: 0 })
      await instance.alarm()
      expect(await storage.get('task')).toMatchObject({ progress: { phase: 'done' }, failures: 0 })
      expect([phase, await mails()]).toEqual([phase, once])
    }
    expect(once).toHaveLength(recipients.length)
  })
  expect(await reached(scope)).toEqual(recipients)
})

it('keeps an alarm while work is left, also when the database fails ten times (check 29)', async () => {
  const { scope, schoolId, object } = await sent()
  await object.start(schoolId, messageId)
  const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await runInDurableObject(object, async (instance: DispatchObject, state) => {
    const working = Reflect.get(instance, 'env') as typeof env
    Reflect.set(instance, 'env', { ...working, DIRECTORY: unavailable, SHARD_1: unavailable })
    for (let failure = 1; failure <= 10; failure++) {
      await instance.alarm()
      expect(await state.storage.getAlarm()).not.toBeNull()
    }
    Reflect.set(instance, 'env', working)
  })
  expect(logged.mock.calls.filter(([line]) => String(line).includes('dispatch.delayed'))).toHaveLength(10)
  await untilDone(object)
  expect(await reached(scope)).toEqual(recipients)
})

const unavailable = {
  prepare: () => {
    throw new Error('D1_ERROR: Network connection lost.')
  },
  withSession: () => unavailable,
} as unknown as D1Database

it.each([
  ['when it is told to', (object: DurableObjectStub<DispatchObject>) => object.end()],
  ['by itself when its school is gone', untilDone],
] as const)('forgets what it had to do, and never comes back, %s (check 39)', async (_, end) => {
  const object = env.DISPATCH.getByName('gone:letter')
  await object.start('gone', 'letter')
  await end(object)
  const kept = await runInDurableObject(object, async (__, { storage }) => [
    (await storage.list()).size,
    await storage.getAlarm(),
  ])
  expect(kept).toEqual([0, null])
})
