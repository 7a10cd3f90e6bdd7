import type { DatabaseSync } from 'node:sqlite'
import type { Batch } from '../queue.ts'
import { surely } from './objects.ts'
import { queues } from './queues.ts'

const table = `
  create table if not exists queued (id integer primary key autoincrement, queue text not null, body text not null, attempts integer not null default 0, at integer not null);
  create index if not exists queued_due on queued (queue, at, id);
`

type Row = { id: number; body: string; attempts: number }
type Handle = (batch: Batch) => Promise<void>

/**
 * Messages in a database until they are settled, so that each is delivered at least once: one that was at work when the process
 * ended is handed out again, and one that fails is, by itself, until it has been tried often enough.
 */
export function queueIn(file: DatabaseSync, handle: Handle, failed: (queue: string, error: unknown) => void) {
  file.exec(table)
  const put = file.prepare('insert into queued (queue, body, at) values (?, ?, ?)')
  const drop = file.prepare('delete from queued where id = ?')
  const later = file.prepare('update queued set attempts = ?, at = ? where id = ?')
  const move = file.prepare('update queued set queue = ?, attempts = 0, at = ? where id = ?')
  const taken = new Set<number>()
  const working = new Set<Promise<unknown>>()
  const running: Record<string, number> = {}
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  /** Between its beginning and its stop; what is put there meanwhile waits. */
  let active = false

  function send(messages: readonly { queue: string; body: unknown }[]) {
    if (messages.length === 0) return
    const now = Date.now()
    file.exec('begin immediate')
    try {
      for (const { queue, body } of messages) put.run(queue, JSON.stringify(body), now)
      file.exec('commit')
    } catch (error) {
      if (file.isTransaction) file.exec('rollback')
      throw error
    }
    for (const queue of new Set(messages.map((one) => one.queue))) look(queue)
  }

  const ready = (queue: string, most: number) =>
    file
      .prepare(
        'select id, body, attempts from queued where queue = ? and at <= ? and id not in (select value from json_each(?)) order by at, id limit ?',
      )
      .all(queue, Date.now(), JSON.stringify([...taken]), most) as Row[]

  /** Hands out what is due, and comes back when there is more. */
  function look(queue: string, waited = false) {
    const how = queues[queue]
    if (!how || !active) return
    while ((running[queue] ?? 0) < how.atOnce) {
      const rows = ready(queue, how.most)
      if (rows.length === 0) return comeBack(queue, nextAt(queue))
      if (rows.length < how.most && !waited && how.wait > 0) return comeBack(queue, Date.now() + how.wait, true)
      deliver(queue, rows)
    }
  }

  function nextAt(queue: string) {
    const row = file.prepare('select min(at) as at from queued where queue = ? and at > ?').get(queue, Date.now())
    return typeof row?.at === 'number' ? row.at : null
  }

  function comeBack(queue: string, at: number | null, waited = false) {
    if (at === null) return
    // A batch that waits to be filled is handed out at its own time, however many come meanwhile.
    if (waited && timers.has(`${queue} filling`)) return
    const name = waited ? `${queue} filling` : queue
    clearTimeout(timers.get(name))
    timers.set(
      name,
      setTimeout(
        () => {
          timers.delete(name)
          look(queue, waited)
        },
        Math.max(0, at - Date.now()),
      ),
    )
  }

  function deliver(queue: string, rows: Row[]) {
    running[queue] = (running[queue] ?? 0) + 1
    for (const { id } of rows) taken.add(id)
    const done = work(queue, rows).finally(() => {
      for (const { id } of rows) taken.delete(id)
      running[queue] = (running[queue] ?? 1) - 1
      working.delete(done)
      look(queue)
      const { dead } = queues[queue] ?? {}
      if (dead) look(dead)
    })
    working.add(done)
  }

  async function work(queue: string, rows: Row[]) {
    const settled = new Map<number, number | null>()
    const messages = rows.map(({ id, body, attempts }) => ({
      body: JSON.parse(body) as unknown,
      attempts: attempts + 1,
      ack: () => void (settled.has(id) || settled.set(id, null)),
      retry: (how?: { delaySeconds: number }) =>
        void (settled.has(id) || settled.set(id, how ? how.delaySeconds * 1000 : (queues[queue]?.delay ?? 0))),
    }))
    try {
      await handle({ queue, messages })
      for (const { id } of rows) if (!settled.has(id)) settled.set(id, null)
    } catch (error) {
      failed(queue, error)
      for (const { id } of rows) if (!settled.has(id)) settled.set(id, queues[queue]?.delay ?? 0)
    }
    for (const row of rows) await surely(() => settle(queue, row, settled.get(row.id) ?? null))
  }

  function settle(queue: string, { id, attempts }: Row, delay: number | null) {
    const how = queues[queue]
    if (delay === null || !how) return drop.run(id)
    if (attempts < how.retries) return later.run(attempts + 1, Date.now() + delay, id)
    if (!how.dead) return drop.run(id)
    move.run(how.dead, Date.now(), id)
  }

  return {
    send,
    begin: () => {
      active = true
      for (const queue of Object.keys(queues)) look(queue)
    },
    stop: async () => {
      active = false
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.allSettled(working)
    },
  }
}
