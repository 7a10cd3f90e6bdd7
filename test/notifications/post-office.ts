import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import PostalMime, { type Email } from 'postal-mime'
import type { Audience } from '../../src/audiences/audience.ts'
import type { Job, QueuedJob } from '../../src/jobs.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import type { DatabaseSession, LogEntry, OutgoingMail, OutgoingPush, Platform } from '../../src/platform/ports.ts'
import { handleBatch } from '../../src/platform/queue.ts'
import { onSchedule } from '../../src/schedule.ts'
import { openSchool } from '../../src/schools/open.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'

type PushAnswer = { status: number; retryAfter: string | null }
export type Posted = OutgoingMail & { mail: Email; key: string }

/**
 * The product with a mail service and a queue that we hold in our hands, and a clock that we set. What is sent is kept;
 * what is queued waits until it is carried.
 */
export function postOffice(start = new Date()) {
  const sent: Posted[] = []
  const pushed: OutgoingPush[] = []
  const queued: QueuedJob[] = []
  const logged: LogEntry[] = []
  const set = {
    now: start,
    /** Called before the service takes a mail: may throw, or never come back. */
    before: async (_mail: OutgoingMail) => {},
    /** The push service: its answer, or a throw. */
    push: async (_push: OutgoingPush): Promise<PushAnswer> => ({ status: 201, retryAfter: null }),
    /** Called with each statement before D1 gets it: may throw. */
    statement: (_sql: string) => {},
  }
  const watched = (session: DatabaseSession): DatabaseSession => ({
    ...session,
    prepare: (sql) => {
      set.statement(sql)
      return session.prepare(sql)
    },
  })
  const at: Platform = {
    ...platform,
    now: () => set.now,
    shard: (name, bookmark) => watched(platform.shard(name, bookmark)),
    enqueue: async (jobs) => void queued.push(...jobs),
    log: (entry) => void logged.push(entry),
    push: async (outgoing) => {
      pushed.push(outgoing)
      return set.push(outgoing)
    },
    mail: async (outgoing) => {
      await set.before(outgoing)
      const mail = await PostalMime.parse(outgoing.raw)
      sent.push({ ...outgoing, mail, key: mail.headers.find(({ key }) => key === 'x-pleinpost-key')!.value })
      return { serviceId: `service-${sent.length}` }
    },
  }

  let deliveries = 0
  /** As Cloudflare hands a batch to the worker; answers which of its messages are to come again. */
  async function carry(jobs: readonly QueuedJob[], queue = 'pleinpost-jobs') {
    const bodies = jobs.map((body) => ({
      id: `${++deliveries}`,
      timestamp: set.now,
      attempts: 1,
      body: structuredClone(body),
    }))
    const batch = createMessageBatch(queue, bodies)
    await handleBatch(at, batch)
    const { retryMessages } = await getQueueResult(batch, createExecutionContext())
    return retryMessages.map(({ msgId }) => bodies.find(({ id }) => id === msgId)!.body.job)
  }

  return {
    set,
    sent,
    /** Every try, whatever was answered. */
    pushed,
    queued,
    logged,
    platform: at,
    carry,
    /** All that waits in the queue, once. */
    carryAll: () => carry(queued.splice(0)),
    tick: () => onSchedule(at),
    later: (ms: number) => {
      set.now = new Date(set.now.getTime() + ms)
    },
    scope: (of: SchoolScope) => openSchool(at, of.school.schoolId),
    /** Who got how many mails, by the part of the address before the @. */
    counts: () => {
      const persons = Map.groupBy(sent, ({ to }) => to.split('@')[0]!)
      return Object.fromEntries([...persons].map(([person, mails]) => [person, mails.length]))
    },
  }
}

export const minutes = 60_000
export const parentsOf3b: Audience = { include: [{ kind: 'parentsOf', group: '3b' }], except: [] }
export const named = (...people: string[]): Audience => ({ include: [{ kind: 'people', people }], except: [] })

type Saying = { id: string; audience?: Audience; subject?: string; senderId?: string }

/** Sends a message for real; its mails are owed and queued when this returns. */
export async function tell(
  scope: SchoolScope,
  { id, audience = parentsOf3b, subject = 'Reis', senderId = 'ines' }: Saying,
) {
  await scope.db.insert(messages, { id, senderId, subject, body: 'Geheim', audience, sentAt: scope.now })
  await deliverAll(scope, id)
}

export const owedFor = ({ db }: SchoolScope) => db.from(outbox)
export const mailsJob = (scope: SchoolScope, keys: string[]): QueuedJob => ({
  schoolId: scope.school.schoolId,
  job: { kind: 'notifications.mails', keys },
})
export const keyFor = (messageId: string, personId: string) => `message:${messageId}:${personId}:mail`
export type { Job }
