import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { emptyLogo } from './logos.ts'
import { deleteLogosDownSince, logosDownSince } from './queries.ts'

/** Longer than it takes to show a logo whose files were just written (ms). */
const patience = 10 * 60 * 1000
/** As long as a logo counts for its school's day (ms). */
const day = 24 * 60 * 60 * 1000
const logosATick = 50

/** Throws away the files of logos that were never shown, or taken down when their files could not go. */
export async function sweepLogos(platform: Platform, shard: string) {
  const database = platform.shard(shard)
  const now = platform.now().getTime()
  for (const { schoolId, id } of await logosDownSince(database, new Date(now - patience), logosATick)) {
    try {
      await emptyLogo(await openSchool(platform, schoolId), id)
    } catch (error) {
      platform.log({ event: 'logo.kept', school: schoolId, logo: id, error: String(rootOf(error)), alert: true })
    }
  }
  await deleteLogosDownSince(database, new Date(now - day))
}
