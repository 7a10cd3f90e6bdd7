import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import type { QueuedJob } from '../../src/jobs.ts'
import { deliverPage, startOf } from '../../src/messages/dispatch.ts'
import type { DatabaseSession, Platform } from '../../src/platform/ports.ts'
import { handleBatch } from '../../src/platform/queue.ts'
import { onSchedule } from '../../src/schedule.ts'
import { openSchool } from '../../src/schools/open.ts'
import { alone } from '../http/faulty-database.ts'
import { minutes, postOffice } from './post-office.ts'

/** How likely each fault is, of one call. */
const odds = {
  kill: 0.005,
  killAtMail: 0.04,
  database: 0.1,
  unsaid: 0.03,
  refusal: 0.1,
  limit: 0.03,
  slow: 0.05,
  lost: 0.1,
  twice: 0.2,
}
const most = { attempts: 5, jobsABatch: 2, ticksLate: 3 }

/** Numbers from 0 to 1 that are the same for the same seed: a linear congruential generator (Knuth, TAOCP 2, 3.2.1). */
export function numbersFrom(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

type Arrival = { turn: number; body: QueuedJob; attempts: number }
const never = () => new Promise<never>(() => {})

/**
 * The product in weather of every kind at once (checks 28 to 32): invocations killed at any of their calls, a database that
 * fails one call in ten, before or after it did what was asked, a mail service that refuses, is slow or has had enough, a queue
 * that loses, doubles, delays and mixes, and cron that skips a tick or comes twice.
 */
export function badWeather(random: () => number, start: Date) {
  const office = postOffice(start)
  const dispatches = new Map<string, { schoolId: string; progress: typeof startOf }>()
  /** Of the keys whose mail was taken, and not noted since its run died or could not: how often each may come again (E4). */
  const unnoted = new Map<string, number>()
  let arrivals: Arrival[] = []
  let turn = 0
  let calm = false
  const happens = (chance: number) => !calm && random() < chance
  const upTo = (count: number) => (calm ? 0 : Math.floor(random() * (count + 1)))

  /** One invocation. Once it is killed nothing of it goes on. */
  async function live<T>(work: (at: Platform) => Promise<T>): Promise<T | undefined> {
    let over = false
    let slow = false
    let kill = () => {}
    const killed = new Promise<undefined>((resolve) => {
      kill = () => resolve(undefined)
    })
    const inHand = new Set<string>()
    const stop = () => {
      over = true
      kill()
      return never()
    }
    async function call<R>(act: () => Promise<R>, kills = odds.kill): Promise<R> {
      if (over) return never()
      if (happens(kills)) return stop()
      const done = await act()
      return over || happens(kills) ? stop() : done
    }
    const asked = <R>(ask: () => Promise<R>, notes: boolean) =>
      call(async () => {
        if (happens(odds.database)) throw new Error('D1_ERROR: Network connection lost.')
        const answer = await ask()
        if (notes) inHand.clear()
        if (happens(odds.unsaid)) throw new Error('D1_ERROR: Network connection lost.')
        return answer
      })
    const at: Platform = {
      ...office.platform,
      shard: (name, bookmark) => rough(office.platform.shard(name, bookmark), asked),
      enqueue: (jobs) => call(async () => jobs.forEach(arrive)),
      startDispatch: (schoolId, id) =>
        call(async () => void (dispatches.has(id) || dispatches.set(id, { schoolId, progress: startOf }))),
      mail: (outgoing) =>
        call(async () => {
          if (happens(odds.refusal)) throw new Error('451 try again')
          if (happens(odds.limit)) throw new Error('E_DAILY_LIMIT_EXCEEDED')
          if (!slow && happens(odds.slow)) {
            slow = true
            office.later(25_000)
          }
          const answer = await office.platform.mail(outgoing)
          inHand.add(office.sent[Number(answer.serviceId?.slice('service-'.length)) - 1]!.key)
          return answer
        }, odds.killAtMail),
    }
    const ended = await Promise.race([work(at).catch(() => undefined), killed])
    over = true
    for (const key of inHand) unnoted.set(key, (unnoted.get(key) ?? 0) + 1)
    return ended
  }

  function arrive(body: QueuedJob) {
    if (happens(odds.lost)) return
    for (let copy = happens(odds.twice) ? 2 : 1; copy > 0; copy--)
      arrivals.push({ turn: turn + 1 + upTo(most.ticksLate), body, attempts: 1 })
  }

  async function carry(batch: readonly Arrival[]) {
    const bodies = batch.map(({ body, attempts }, place) => ({
      id: `${turn} ${place}`,
      timestamp: office.set.now,
      attempts,
      body: structuredClone(body),
    }))
    const handed = createMessageBatch('pleinpost-jobs', bodies)
    // A batch is acknowledged when its run ends: of one that was killed everything comes again.
    const ended = await live(async (at) => {
      await handleBatch(at, handed)
      return (await getQueueResult(handed, createExecutionContext())).retryMessages.map(({ msgId }) => msgId)
    })
    for (const [place, one] of batch.entries())
      if ((ended === undefined || ended.includes(`${turn} ${place}`)) && one.attempts < most.attempts)
        arrivals.push({ ...one, turn: turn + 1, attempts: one.attempts + 1 })
  }

  /** As the alarm of the message's own object: page by page, from where it was. */
  const dispatch = (id: string) =>
    live(async (at) => {
      const task = dispatches.get(id)!
      const scope = await openSchool(at, task.schoolId)
      while (task.progress.phase !== 'done') task.progress = await deliverPage(scope, id, task.progress)
      dispatches.delete(id)
    })

  return {
    office,
    unnoted,
    clearUp: () => {
      calm = true
    },
    begin: (schoolId: string, id: string) => void dispatches.set(id, { schoolId, progress: startOf }),
    /** So much time passes, and then all that was to happen happens at once. */
    async pass(ms: number) {
      office.later(ms)
      turn++
      const due = arrivals.filter((one) => one.turn <= turn).sort(() => random() - 0.5)
      arrivals = arrivals.filter((one) => one.turn > turn)
      const batches = []
      while (due.length > 0) batches.push(due.splice(0, most.jobsABatch))
      const ticks = happens(odds.twice) ? 0 : 1 + upTo(1)
      await Promise.all([
        ...Array.from({ length: ticks }, () => live(onSchedule)),
        ...batches.map(carry),
        ...[...dispatches.keys()].map(dispatch),
      ])
    },
    quarter: 15 * minutes,
  }
}

type Asked = <R>(ask: () => Promise<R>, notes: boolean) => Promise<R>

function rough(session: DatabaseSession, asked: Asked): DatabaseSession {
  const noting = new WeakSet<object>()
  return {
    bookmark: session.bookmark,
    batch: ((statements: D1PreparedStatement[]) =>
      asked(
        () => session.batch(statements),
        statements.some((one) => noting.has(one)),
      )) as D1Database['batch'],
    prepare: (sql) => {
      const notes = sql.includes('service_message_id =')
      const prepared = session.prepare(sql)
      const bind = (...values: unknown[]) => {
        const statement = alone(prepared.bind(...values), (ask) => asked(ask, notes))
        if (notes) noting.add(statement)
        return statement
      }
      return { bind } as D1PreparedStatement // Safe cast: everything binds before it runs (src/db/frugal.ts).
    },
  }
}
