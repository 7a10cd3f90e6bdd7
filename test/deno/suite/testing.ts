import type { Batch } from '../../../src/platform/queue.ts'

// What test files ask of Cloudflare's own test module, for a queue that is held in the hand.

/** The databases come migrated. */
export const applyD1Migrations = async () => undefined

type Given = { id: string; timestamp: Date; attempts: number; body: unknown }
type Result = { explicitAcks: string[]; retryMessages: { msgId: string; delaySeconds?: number }[] }
const results = new WeakMap<object, Result>()

/** The first that is said of a message holds. */
export function createMessageBatch(queue: string, given: readonly Given[]): Batch {
  const result: Result = { explicitAcks: [], retryMessages: [] }
  const settled = new Set<string>()
  const once = (id: string, act: () => void) => {
    if (settled.has(id)) return
    settled.add(id)
    act()
  }
  const messages = given.map(({ id, ...message }) => ({
    id,
    ...message,
    ack: () => once(id, () => result.explicitAcks.push(id)),
    retry: (how: { delaySeconds?: number } = {}) => once(id, () => result.retryMessages.push({ msgId: id, ...how })),
  }))
  const batch = { queue, messages }
  results.set(batch, result)
  return batch
}

export const getQueueResult = async (batch: object) => results.get(batch)
export const createExecutionContext = () => ({})

/** Whether the object was to wake, and so did. */
export const runDurableObjectAlarm = (object: { ring: () => Promise<boolean> }) => object.ring()
