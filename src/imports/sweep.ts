import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { discard } from './imports.ts'
import { uploadsBefore } from './sweep-queries.ts'

/** How long an upload waits to be applied (ms). It is full of names, so no longer than a person needs to look. */
const waits = 24 * 60 * 60 * 1000

/** Throws away the files that nobody applied within a day, and what an interrupted application left lying. */
export async function sweepUploads(platform: Platform, shard: string) {
  const before = new Date(platform.now().getTime() - waits)
  for (const { schoolId, id } of await uploadsBefore(platform.shard(shard), before))
    await discard(await openSchool(platform, schoolId), id)
}
