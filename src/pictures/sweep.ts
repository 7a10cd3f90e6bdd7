import type { Platform } from '../platform/ports.ts'
import { oneByOne } from '../schools/one-by-one.ts'
import { forgetPicture } from './pictures.ts'
import { looseSince } from './queries.ts'

/** As long as a page may stand open with a picture that is not kept yet, or taken away and put back (ms). */
const patience = 24 * 60 * 60 * 1000
const picturesATick = 50

/** Throws away pictures that stand in no text. */
export async function sweepPictures(platform: Platform, shard: string) {
  const before = new Date(platform.now().getTime() - patience)
  const found = await looseSince(platform.shard(shard), before, picturesATick)
  await oneByOne(platform, found, { event: 'picture.kept', as: 'picture' }, forgetPicture)
}
