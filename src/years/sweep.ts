import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { rolloversDue } from './sweep-queries.ts'
import { beginYear } from './years.ts'

/** Each is some twenty statements; what is left comes next tick. */
const yearsATick = 20

/** Begins the new years that were agreed on, on their first day in their school's zone (C8). */
export async function sweepYears(platform: Platform, shard: string) {
  // East of Greenwich a day begins up to fourteen hours earlier; each school then looks at its own clock.
  const day = new Date(platform.now().getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10)
  for (const { schoolId, id } of await rolloversDue(platform.shard(shard), day, yearsATick)) {
    try {
      await beginYear(await openSchool(platform, schoolId), id)
    } catch (error) {
      platform.log({ event: 'year.failed', school: schoolId, rollover: id, error: String(rootOf(error)), alert: true })
    }
  }
}
