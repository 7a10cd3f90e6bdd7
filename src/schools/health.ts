import type { Platform } from '../platform/ports.ts'
import { heartbeat, upsertHeartbeat } from './health-queries.ts'

/** Ten of the schedule's ticks, of a minute each, and a little patience (ms). */
const tooLong = 11 * 60 * 1000

export const recordSchedule = (platform: Platform) => upsertHeartbeat(platform.directory, platform.now())

/** Whether the database answers and the schedule keeps coming: what a monitor asks, since nobody watches the runs themselves. */
export async function health(platform: Platform) {
  const [last] = await heartbeat(platform.directory)
  const late = last !== undefined && platform.now().getTime() - last.at.getTime() > tooLong
  return { ok: !late, schedule: { last: last?.at.toISOString() ?? null, late } }
}
