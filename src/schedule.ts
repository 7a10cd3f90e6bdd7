import { sweepUploads } from './imports/sweep.ts'
import { sweepDispatches } from './messages/sweep.ts'
import { sweepOutbox } from './notifications/sweep.ts'
import type { Platform } from './platform/ports.ts'

/** What every tick looks for: work that is due and not done, whatever the clock says. Running twice or late is harmless (checks.md, 31). */
export async function onSchedule(platform: Platform) {
  for (const shard of platform.shards) {
    await sweepDispatches(platform, shard)
    await sweepOutbox(platform, shard)
    await sweepUploads(platform, shard)
  }
  platform.log({ event: 'schedule.done' })
}
