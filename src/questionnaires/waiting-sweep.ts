import type { Platform } from '../platform/ports.ts'
import { oneByOne } from '../schools/one-by-one.ts'
import { forgetWaiting } from './waiting.ts'
import { waitingSince } from './waiting-queries.ts'

/** As long as somebody may take to mend a form (ms). */
const patience = 24 * 60 * 60 * 1000
const filesATick = 50

/** Throws away files of forms that were never mended. */
export async function sweepWaiting(platform: Platform, shard: string) {
  const before = new Date(platform.now().getTime() - patience)
  const found = await waitingSince(platform.shard(shard), before, filesATick)
  await oneByOne(platform, found, { event: 'waitingFile.kept', as: 'file' }, forgetWaiting)
}
