import type { DatabaseSync } from 'node:sqlite'
import type { ObjectStorage } from '../ports.ts'

/** An object by its name: what of it may be called, and what wakes it. */
export type Hosted = { alarm: () => Promise<unknown> }
type Host<One extends Hosted> = {
  file: DatabaseSync
  make: (storage: ObjectStorage) => One
  failed: (name: string, error: unknown, attempts: number) => void
}

const tables = `
  create table if not exists object_values (name text not null, key text not null, value text not null, primary key (name, key)) without rowid;
  create table if not exists object_alarms (name text primary key, at integer, ringing integer, attempts integer not null default 0) without rowid;
  create index if not exists object_alarms_due on object_alarms (at) where at is not null;
`

/** As Durable Objects: one that throws is woken six times more, from two seconds on, each time after twice as long. */
const tries = 6
const firstPause = 2000
/** Before what the disk did not take is tried again (ms). */
const untilRoom = 5000
const longestSleep = 2 ** 31 - 1

/**
 * Objects in this process: each by its name, one call at a time, with what it keeps and when it wakes in a database, so that both
 * outlive the process. An alarm that was at work when the process ended rings again.
 */
export function objectsIn<One extends Hosted>({ file, make, failed }: Host<One>) {
  file.exec(tables)
  file.exec(
    'update object_alarms set at = coalesce(min(at, ringing), ringing), ringing = null where ringing is not null',
  )
  const turns = new Map<string, Promise<unknown>>()
  const atWork = new Set<Promise<unknown>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Between its beginning and its stop; what is to ring meanwhile rings later. */
  let active = false

  const next = file.prepare('select min(at) as at from object_alarms where at is not null and ringing is null')
  const due = file.prepare('select name, at, attempts from object_alarms where at <= ? and ringing is null')
  const begin = file.prepare('update object_alarms set at = null, ringing = ? where name = ?')
  const done = file.prepare('update object_alarms set ringing = null, attempts = 0 where name = ?')
  const again = file.prepare(
    'update object_alarms set ringing = null, attempts = ?, at = coalesce(at, ?) where name = ?',
  )
  const forget = file.prepare('delete from object_alarms where name = ? and at is null and ringing is null')

  /** After whatever it is doing now. */
  function call<T>(name: string, act: (object: One) => Promise<T>): Promise<T> {
    const before = turns.get(name) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(() => act(make(storageOf(file, name, wait))))
    turns.set(name, turn)
    const leave = () => {
      if (turns.get(name) === turn) turns.delete(name)
    }
    turn.then(leave, leave)
    return turn
  }

  function wait() {
    clearTimeout(timer)
    if (!active) return
    const at = next.get()?.at
    if (typeof at !== 'number') return
    timer = setTimeout(soon, Math.min(Math.max(0, at - Date.now()), longestSleep))
  }

  /** A disk that is full is no reason to forget what is due. */
  function soon() {
    try {
      if (active) ring()
    } catch (error) {
      failed('', error, 0)
      timer = setTimeout(soon, untilRoom)
    }
  }

  function ring() {
    const bells = due.all(Date.now()) as { name: string; at: number; attempts: number }[] // safe: the columns it names
    for (const { name, at, attempts } of bells) {
      begin.run(at, name)
      const one = wake(name, attempts).then(soon, (error) => failed(name, error, attempts))
      atWork.add(one)
      one.finally(() => atWork.delete(one))
    }
    wait()
  }

  async function wake(name: string, attempts: number) {
    const error = await call(name, (object) => object.alarm()).then(
      () => null,
      (thrown: unknown) => ({ thrown }),
    )
    if (!error) await surely(() => done.run(name))
    else await tryLater(name, attempts + 1, error.thrown)
    await surely(() => forget.run(name))
  }

  async function tryLater(name: string, attempts: number, error: unknown) {
    failed(name, error, attempts)
    const at = attempts > tries ? null : Date.now() + firstPause * 2 ** (attempts - 1)
    await surely(() => again.run(at === null ? 0 : attempts, at, name))
  }

  return {
    call,
    begin: () => {
      active = true
      wait()
    },
    /** No alarm rings any more; what is at work is waited for. */
    stop: async () => {
      active = false
      clearTimeout(timer)
      await Promise.allSettled([...atWork, ...turns.values()])
    },
  }
}

/** Written now, or when the disk takes it. */
export async function surely(act: () => unknown) {
  for (;;) {
    try {
      return act()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, untilRoom))
    }
  }
}

type Write = () => void

/** Writes that nothing is waited for between are one transaction. */
export function storageOf(file: DatabaseSync, name: string, alarmed: () => void): ObjectStorage {
  const one = (sql: string, ...values: (string | number)[]) => file.prepare(sql).get(name, ...values)
  let unwritten: Write[] = []
  let writing: Promise<void> | null = null

  function flush() {
    const writes = unwritten
    unwritten = []
    writing = null
    if (writes.length === 0) return
    file.exec('begin immediate')
    try {
      for (const write of writes) write()
      file.exec('commit')
    } catch (error) {
      if (file.isTransaction) file.exec('rollback')
      throw error
    }
  }
  const write = (sql: string, ...values: (string | number)[]) => {
    unwritten.push(() => file.prepare(sql).run(name, ...values))
    writing ??= Promise.resolve().then(flush)
    return writing
  }
  /** What was written before is read. */
  const read = async <T>(act: () => T) => {
    await writing
    return act()
  }

  return {
    get: <Value>(key: string) =>
      read(() => {
        const row = one('select value from object_values where name = ? and key = ?', key)
        return row ? (JSON.parse(String(row.value)) as Value) : undefined // safe: what `put` kept
      }),
    put: (key, value) =>
      write('insert or replace into object_values (name, key, value) values (?, ?, ?)', key, JSON.stringify(value)),
    delete: async (key) => {
      const there = one('select 1 from object_values where name = ? and key = ?', key) !== undefined
      await write('delete from object_values where name = ? and key = ?', key)
      return there
    },
    deleteAll: () => write('delete from object_values where name = ?'),
    getAlarm: () => read(() => (one('select at from object_alarms where name = ?')?.at as number | null) ?? null),
    setAlarm: (at) =>
      write('insert into object_alarms (name, at) values (?, ?) on conflict do update set at = excluded.at', at).then(
        alarmed,
      ),
    deleteAlarm: () => write('update object_alarms set at = null where name = ?').then(alarmed),
  }
}
