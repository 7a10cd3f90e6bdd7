import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import type { SchoolScope } from '../scope.ts'
import { forgetAlbum, forgetItem } from './forgetting.ts'
import { brokenOff, looseAlbums, unmade } from './sweep-queries.ts'

const minute = 60_000
/** As long as a browser may hold photos that it has yet to send, and a page stand open with an album that is not kept yet. */
const patience = 24 * 60 * minute
/** Longer than making the widths of a photo takes. */
const making = 10 * minute
const aTick = 50

type Found = { schoolId: string; id: string }

/** Throws away what belongs to nothing, and goes on with what broke off. */
export async function sweepAlbums(platform: Platform, shard: string) {
  const database = platform.shard(shard)
  const ago = (time: number) => new Date(platform.now().getTime() - time)
  await each(platform, await looseAlbums(database, ago(patience), aTick), forgetAlbum)
  await each(platform, await brokenOff(database, ago(patience), aTick), forgetItem)
  await each(platform, await unmade(database, ago(making), aTick), (scope, itemId) =>
    scope.later([{ kind: 'albums.copies', itemId }]),
  )
}

async function each(
  platform: Platform,
  found: readonly Found[],
  see: (scope: SchoolScope, id: string) => Promise<unknown>,
) {
  for (const { schoolId, id } of found) {
    try {
      await see(await openSchool(platform, schoolId), id)
    } catch (error) {
      platform.log({ event: 'album.kept', school: schoolId, item: id, error: String(rootOf(error)), alert: true })
    }
  }
}
