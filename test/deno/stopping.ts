import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { holdLasts } from '../../src/notifications/sending.ts'
import { denoPlatform } from '../../src/platform/deno/platform.ts'
import { settingsFrom } from '../../src/platform/deno/settings.ts'
import { localMailPrefix } from '../../src/platform/local-mail.ts'
import type { DatabaseSession, Platform } from '../../src/platform/ports.ts'
import { onSchedule } from '../../src/schedule.ts'
import { crowd } from '../bench/crowd.ts'

// The product under Deno with one place at which it stops and waits to be killed, as test/faults/worker.ts has it for workerd.

declare const Deno: {
  serve: (how: { port: number; onListen: () => void }, answer: (request: Request) => Promise<Response>) => unknown
}

const [state = '', port = '', fault = ''] = process.argv.slice(2)
const counts = { d1: 0, queue: 0, mail: 0 }

async function at<T>(operation: keyof typeof counts, act: () => Promise<T>): Promise<T> {
  const turn = ++counts[operation]
  const stopAt = async (moment: string) => {
    if (fault !== `${operation} ${moment} ${turn}`) return
    console.log(`FAULT ${fault}`)
    await new Promise(() => {})
  }
  await stopAt('before')
  const done = await act()
  await stopAt('after')
  return done
}

const stopping = (session: DatabaseSession): DatabaseSession => ({
  ...session,
  batch: ((statements: never) => at('d1', () => session.batch(statements))) as DatabaseSession['batch'],
})

let bare: Platform | undefined
const { platform, begin } = denoPlatform(state, process.cwd(), settingsFrom({ PORT: port }), (plain) => {
  bare = plain
  return {
    ...plain,
    shard: (name, bookmark) => stopping(plain.shard(name, bookmark)),
    enqueue: (jobs) => at('queue', () => plain.enqueue(jobs)),
    mail: (mail) => at('mail', () => plain.mail(mail)),
  }
})
begin()
setInterval(() => void onSchedule(platform).catch(() => undefined), 2000)

async function beginning(parents: number) {
  const { scope, messageId } = await crowd(bare as Platform, parents)
  counts.d1 = counts.queue = counts.mail = 0
  await platform.startDispatch(scope.school.schoolId, messageId)
  return { messageId }
}

const shard = new DatabaseSync(`${state}/shard-1.sqlite`, { timeout: 5000 } as object)

/** What a claim that was left behind waits for; what was claimed since then is in hand, and no time passes for it. */
function tenMinutesPass(since: number) {
  shard
    .prepare(
      `update outbox set held_until = held_until - 660000, sweep_at = sweep_at - 660000, due_at = due_at - 660000
        where done_at is null and (held_until is null or held_until < ?)`,
    )
    .run(since + holdLasts)
  return {}
}

async function stateOf(messageId: string) {
  const deliveries = shard
    .prepare('select person_id as id, count(*) as times from deliveries where message_id = ? group by 1')
    .all(messageId)
  const outbox = shard
    .prepare('select count(*) as owed, count(done_at) as done from outbox where message_id = ?')
    .get(messageId)
  const { files } = platform
  const accepted: Record<string, number> = {}
  for (const key of await files.list(localMailPrefix, 10_000)) {
    const to = (await files.get(key))?.name ?? ''
    accepted[to] = (accepted[to] ?? 0) + 1
  }
  return { deliveries, outbox, accepted: Object.entries(accepted).map(([id, times]) => ({ id, times })) }
}

Deno.serve({ port: Number(port), onListen: () => console.log('SERVING') }, async (request) => {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname === '/faults/crowd') return Response.json(await beginning(Number(searchParams.get('parents'))))
  if (pathname === '/faults/later') return Response.json(tenMinutesPass(Number(searchParams.get('since'))))
  return Response.json(await stateOf(searchParams.get('message') ?? ''))
})
