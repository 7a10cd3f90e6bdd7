import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { forgetPicture } from './pictures.ts'
import { looseSince } from './queries.ts'

/** As long as a page may stand open with a picture that is not kept yet, or taken away and put back (ms). */
const patience = 24 * 60 * 60 * 1000
const picturesATick = 50

/** Throws away pictures that stand in no text. */
export async function sweepPictures(platform: Platform, shard: string) {
  const before = new Date(platform.now().getTime() - patience)
  for (const { schoolId, id } of await looseSince(platform.shard(shard), before, picturesATick)) {
    try {
      await forgetPicture(await openSchool(platform, schoolId), id)
    } catch (error) {
      platform.log({ event: 'picture.kept', school: schoolId, picture: id, error: String(rootOf(error)), alert: true })
    }
  }
}
