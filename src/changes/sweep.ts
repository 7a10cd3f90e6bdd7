import type { Platform } from '../platform/ports.ts'
import { deleteChangesBefore, deleteExportsBefore } from './sweep-queries.ts'

/** A pupil administration that has not heard of it in a year has it from elsewhere. */
const kept = 365 * 86_400_000

/** Forgets what parents changed long ago. */
export async function sweepChanges(platform: Platform, shard: string) {
  const database = platform.shard(shard)
  const before = new Date(platform.now().getTime() - kept)
  await deleteChangesBefore(database, before)
  await deleteExportsBefore(database, before)
}
