import type { Platform } from '../platform/ports.ts'
import { deleteOldLetters } from './queries.ts'

/** What visitors wrote goes by itself after a year. */
export async function sweepLetters({ shard, now }: Platform, name: string) {
  await deleteOldLetters(shard(name), now())
}
