import type { Platform } from '../platform/ports.ts'
import { undelivered } from './sweep-queries.ts'

/** Long enough for the object itself to be at work (ms), and short enough for the first tick after it to find it (checks.md, 28). */
const patience = 45 * 1000

/** Wakes the objects of messages that should have reached everybody by now: an alarm that got lost is made up for (checks.md, 29). */
export async function sweepDispatches(platform: Platform, shard: string) {
  const before = new Date(platform.now().getTime() - patience)
  for (const { schoolId, id } of await undelivered(platform.shard(shard), before)) {
    platform.log({ event: 'dispatch.overdue', school: schoolId, message: id, alert: true })
    await platform.startDispatch(schoolId, id)
  }
}
