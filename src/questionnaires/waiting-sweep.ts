import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { forgetWaiting } from './waiting.ts'
import { waitingSince } from './waiting-queries.ts'

/** As long as somebody may take to mend a form (ms). */
const patience = 24 * 60 * 60 * 1000
const filesATick = 50

/** Throws away files of forms that were never mended. */
export async function sweepWaiting(platform: Platform, shard: string) {
  const before = new Date(platform.now().getTime() - patience)
  for (const { schoolId, id } of await waitingSince(platform.shard(shard), before, filesATick)) {
    try {
      await forgetWaiting(await openSchool(platform, schoolId), id)
    } catch (error) {
      platform.log({ event: 'waitingFile.kept', school: schoolId, file: id, error: String(rootOf(error)), alert: true })
    }
  }
}
