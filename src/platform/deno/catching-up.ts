import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

/** The letters that were half delivered when a backup was made, by the names of their objects; there between `resume` and their end. */
export const catchingUp = (state: string) => `${state}/catching-up`

/** Between one look and the next (ms). */
const pause = 200

/** Names of objects that have something to do. */
export const atWork = (work: DatabaseSync) =>
  work
    .prepare('select name from object_alarms where at is not null or ringing is not null')
    .all()
    .map(({ name }) => String(name))

/**
 * Delivers what was half delivered, and takes it for told: whoever had it in hand when the backup was made has told it since. Only then
 * is anything sent. False when it was stopped before its end: it goes on at the next start.
 */
export async function caughtUp(
  state: string,
  work: DatabaseSync,
  shards: Iterable<DatabaseSync>,
  stopped: () => boolean,
) {
  if (!existsSync(catchingUp(state))) return true
  const letters = JSON.parse(readFileSync(catchingUp(state), 'utf8')) as string[] // safe: `resume` wrote it
  while (atWork(work).some((name) => letters.includes(name))) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (stopped()) return false
  }
  const ids = JSON.stringify(letters.map((name) => name.split(':')[1]))
  for (const shard of shards)
    shard
      .prepare(
        `update outbox set done_at = ?, failure = 'restored' where done_at is null and reply_id is null
          and message_id in (select value from json_each(?))`,
      )
      .run(Date.now(), ids)
  rmSync(catchingUp(state))
  return true
}
