import type { Platform } from '../platform/ports.ts'
import { oneByOne } from '../schools/one-by-one.ts'
import { emptyPhoto } from './photos.ts'
import { deletePhotosDownSince, photosDownSince } from './sweep-queries.ts'

/** Longer than it takes to hang a photo whose files were just written (ms). */
const patience = 10 * 60 * 1000
/** As long as a photo counts for its uploader's day (ms). */
const day = 24 * 60 * 60 * 1000
const photosATick = 50

/** Throws away the files of photos that were never hung, or taken down when their files could not go. */
export async function sweepPhotos(platform: Platform, shard: string) {
  const database = platform.shard(shard)
  const now = platform.now().getTime()
  const found = await photosDownSince(database, new Date(now - patience), photosATick)
  await oneByOne(platform, found, { event: 'photo.kept', as: 'photo' }, emptyPhoto)
  await deletePhotosDownSince(database, new Date(now - day))
}
