import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { objectsIn } from '../../src/platform/deno/objects.ts'
import { queueIn } from '../../src/platform/deno/queue.ts'
import { queues } from '../../src/platform/deno/queues.ts'
import type { ObjectStorage } from '../../src/platform/ports.ts'
import type { Batch } from '../../src/platform/queue.ts'

let file: DatabaseSync
beforeEach(() => {
  file = new DatabaseSync(':memory:')
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

const job = (body: unknown) => ({ queue: 'pleinpost-jobs', body })
const noFault = (_: string, error: unknown) => expect(error).toBeUndefined()

it('hands messages out by the numbers of wrangler.toml', () => {
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml')
  type Consumer = {
    maxBatchSize: number
    maxBatchTimeout: number
    maxRetries: number
    retryDelay?: number
    deadLetterQueue?: string
  }
  const consumers = workerOptions.queueConsumers as Record<string, Consumer>
  for (const [name, { most, wait, retries, delay, dead }] of Object.entries(queues)) {
    const told = consumers[name] as Consumer
    expect([name, most, wait, retries, delay, dead]).toEqual([
      name,
      told.maxBatchSize,
      told.maxBatchTimeout * 1000,
      told.maxRetries,
      (told.retryDelay ?? 0) * 1000,
      told.deadLetterQueue,
    ])
  }
})

it('fills a batch, settles each message by itself, tries again after a while, and says when it gives up (check 30)', async () => {
  const seen: string[] = []
  const handle = async ({ queue, messages }: Batch) => {
    for (const message of messages) {
      seen.push(`${queue} ${message.body} ${message.attempts}`)
      if (message.body === 'poison' && !queue.endsWith('dead')) message.retry()
      else message.ack()
    }
  }
  const queue = queueIn(file, handle, noFault)
  queue.begin()
  queue.send([job('a'), job('poison')])
  queue.send([job('b')])
  expect(seen).toEqual([])
  await vi.advanceTimersByTimeAsync(1100)
  expect(seen).toEqual(['pleinpost-jobs a 1', 'pleinpost-jobs poison 1', 'pleinpost-jobs b 1'])
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(seen.slice(3)).toEqual([
    ...[2, 3, 4, 5, 6].map((attempt) => `pleinpost-jobs poison ${attempt}`),
    'pleinpost-jobs-dead poison 1',
  ])
  expect(file.prepare('select * from queued').all()).toEqual([])
})

it('hands out again what was at work when the process ended, and nothing before it begins (check 30)', async () => {
  const first = queueIn(file, () => new Promise(() => {}), noFault)
  first.begin()
  first.send([job('a')])
  await vi.advanceTimersByTimeAsync(1100)
  const seen: unknown[] = []
  const second = queueIn(file, async ({ messages }) => void seen.push(...messages.map(({ body }) => body)), noFault)
  await vi.advanceTimersByTimeAsync(5000)
  expect(seen).toEqual([])
  second.begin()
  await vi.advanceTimersByTimeAsync(5000)
  expect(seen).toEqual(['a'])
})

const hosting = (alarm: (storage: ObjectStorage) => Promise<void>) =>
  objectsIn({
    file,
    make: (storage) => ({ storage, alarm: () => alarm(storage) }),
    failed: () => undefined,
  })

it('wakes an object when it asked to be, also after the process ended in the middle of its work (check 28)', async () => {
  const first = hosting(() => new Promise(() => {}))
  first.begin()
  await first.call('x', ({ storage }) => storage.setAlarm(Date.now() + 1000))
  await vi.advanceTimersByTimeAsync(1500)
  let rung = 0
  const second = hosting(async (storage) => {
    rung++
    expect(await storage.getAlarm()).toBeNull()
  })
  second.begin()
  await vi.advanceTimersByTimeAsync(1000)
  expect(rung).toBe(1)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(rung).toBe(1)
})

it('tries an alarm that fails six times more, each time after twice as long (check 29)', async () => {
  const at: number[] = []
  const objects = hosting(async () => {
    at.push(Date.now())
    throw new Error('no')
  })
  objects.begin()
  await objects.call('x', ({ storage }) => storage.setAlarm(Date.now()))
  await vi.advanceTimersByTimeAsync(1_000_000)
  expect(at.slice(1).map((time, place) => Math.round((time - (at[place] ?? 0)) / 1000))).toEqual([2, 4, 8, 16, 32, 64])
})

it('does one call at a time for each object, and keeps together what is written together', async () => {
  const objects = hosting(async () => undefined)
  const order: string[] = []
  const slow = objects.call('x', async () => {
    order.push('first begins')
    await new Promise((resolve) => setTimeout(resolve, 100))
    order.push('first ends')
  })
  const next = objects.call('x', async ({ storage }) => {
    order.push('second')
    const both = [storage.put('a', { n: 1 }), storage.put('b', 2)]
    expect(file.prepare('select count(*) as n from object_values').get()).toMatchObject({ n: 0 })
    await Promise.all(both)
    expect(await storage.get('a')).toEqual({ n: 1 })
  })
  const other = objects.call('y', async () => void order.push('another'))
  await vi.advanceTimersByTimeAsync(200)
  await Promise.all([slow, next, other])
  expect(order).toEqual(['first begins', 'another', 'first ends', 'second'])
})
