import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { discard } from './keeping.ts'
import { uploadsBefore } from './sweep-queries.ts'

/** How long an upload waits to be applied (ms). It is full of names, so no longer than a person needs to look. */
const waits = 24 * 60 * 60 * 1000

/** Some four calls each, where a tick may make 1,000 for all it does. What is left comes next tick. */
const uploadsATick = 50

/** Throws away the files that nobody applied within a day, and what an interrupted application left lying. */
export async function sweepUploads(platform: Platform, shard: string) {
  const before = new Date(platform.now().getTime() - waits)
  for (const { schoolId, id } of await uploadsBefore(platform.shard(shard), before, uploadsATick)) {
    try {
      await discard(await openSchool(platform, schoolId), id)
    } catch (error) {
      platform.log({ event: 'upload.kept', school: schoolId, run: id, error: String(rootOf(error)), alert: true })
    }
  }
}
