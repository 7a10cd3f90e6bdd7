import { holdLasts } from '../../src/notifications/sending.ts'
import type { CloudflareEnv } from '../../src/platform/cloudflare/env.ts'
import { cloudflarePlatform } from '../../src/platform/cloudflare/platform.ts'
import product, { DispatchObject as Dispatching } from '../../src/worker.ts'
import { crowd } from '../bench/crowd.ts'

// The product with one place at which it stops and waits to be killed. Everything it does to the world goes through its
// bindings, so the places are named there: "mail after 7" is right after the service accepted the seventh mail.

type FaultEnv = CloudflareEnv & { FAULT?: string }
type Operation = 'd1' | 'queue' | 'mail'

const counts: Record<Operation, number> = { d1: 0, queue: 0, mail: 0 }

async function at<T>(env: FaultEnv, operation: Operation, act: () => Promise<T>): Promise<T> {
  const turn = ++counts[operation]
  const stopAt = async (moment: string) => {
    if (env.FAULT !== `${operation} ${moment} ${turn}`) return
    console.log(`FAULT ${env.FAULT}`)
    await new Promise(() => {})
  }
  await stopAt('before')
  const done = await act()
  await stopAt('after')
  return done
}

function stoppable(env: FaultEnv): FaultEnv {
  return {
    ...env,
    SHARD_1: stoppingDatabase(env, env.SHARD_1!),
    JOBS: {
      sendBatch: (messages: never) => at(env, 'queue', () => env.JOBS.sendBatch(messages)),
    } as unknown as CloudflareEnv['JOBS'],
    EMAIL: {
      send: (mail: { to: string }) =>
        at(env, 'mail', async () => {
          const sent = await env.EMAIL.send(mail as never)
          await env.DIRECTORY.prepare('insert into accepted values (?)').bind(mail.to).run()
          return sent
        }),
    } as unknown as CloudflareEnv['EMAIL'],
  }
}

/** Counts what writes: batches and single statements alike, a session's included. */
function stoppingDatabase(env: FaultEnv, database: D1Database): D1Database {
  const wrap = (target: object): object =>
    new Proxy(target, {
      get(one, name) {
        const value = Reflect.get(one, name) as unknown
        if (typeof value !== 'function') return value
        if (name === 'withSession') return (...args: unknown[]) => wrap(value.apply(one, args) as object)
        if (name === 'batch')
          return (...args: unknown[]) => at(env, 'd1', () => value.apply(one, args) as Promise<unknown>)
        return value.bind(one)
      },
    })
  return wrap(database) as D1Database
}

export class DispatchObject extends Dispatching {
  constructor(state: DurableObjectState, env: FaultEnv) {
    super(state, stoppable(env))
  }
}

export default {
  ...product,
  async fetch(request: Request, env: FaultEnv) {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/faults/crowd') return Response.json(await begin(env, Number(searchParams.get('parents'))))
    if (pathname === '/faults/later') return Response.json(await tenMinutesPass(env, Number(searchParams.get('since'))))
    if (pathname === '/faults/state') return Response.json(await stateOf(env, searchParams.get('message') ?? ''))
    return product.fetch(request as Parameters<typeof product.fetch>[0], env)
  },
  queue: (batch: MessageBatch<never>, env: FaultEnv) => product.queue(batch, stoppable(env)),
}

async function begin(env: FaultEnv, parents: number) {
  await env.DIRECTORY.exec('create table if not exists accepted (address text)')
  const { scope, messageId } = await crowd(cloudflarePlatform(env), parents)
  for (const operation of Object.keys(counts) as Operation[]) counts[operation] = 0
  await scope.startDispatch(messageId)
  return { messageId, schoolId: scope.school.schoolId }
}

/** What a claim that was left behind waits for; what was claimed since then is in hand, and no time passes for it. */
const tenMinutesPass = (env: FaultEnv, since: number) =>
  env
    .SHARD_1!.prepare(
      `update outbox set held_until = held_until - 660000, sweep_at = sweep_at - 660000, due_at = due_at - 660000
        where done_at is null and (held_until is null or held_until < ?)`,
    )
    .bind(since + holdLasts)
    .run()

async function stateOf(env: FaultEnv, messageId: string) {
  const [deliveries, outbox, accepted] = await Promise.all([
    env
      .SHARD_1!.prepare('select person_id as id, count(*) as times from deliveries where message_id = ? group by 1')
      .bind(messageId)
      .all(),
    env
      .SHARD_1!.prepare('select count(*) as owed, count(done_at) as done from outbox where message_id = ?')
      .bind(messageId)
      .first(),
    env.DIRECTORY.prepare('select address as id, count(*) as times from accepted group by 1').all(),
  ])
  return { deliveries: deliveries.results, outbox, accepted: accepted.results }
}
