import type { Platform } from '../platform/ports.ts'
import { deleteOldReturned } from './queries.ts'

/** Longer than anything is counted (ms). */
const kept = 30 * 86_400_000
const rowsATick = 5000

export async function sweepReturned(platform: Platform, shard: string) {
  await deleteOldReturned(platform.shard(shard), new Date(platform.now().getTime() - kept), rowsATick)
}
