import type { Platform } from '../platform/ports.ts'
import { forgetNames } from './sweep-queries.ts'

/** A summer's leavers of some schools; what is left comes next tick. */
const namesATick = 5000

/** Who left is found no more; a list passes only over who is here, however old the school is (C4). */
export async function sweepLeavers(platform: Platform, shard: string) {
  // West of Greenwich a day ends up to twelve hours later.
  const day = new Date(platform.now().getTime() - 12 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await forgetNames(platform.shard(shard), day, namesATick)
}
