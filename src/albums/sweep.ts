import type { Platform } from '../platform/ports.ts'
import { oneByOne } from '../schools/one-by-one.ts'
import { forgetAlbum, forgetItem } from './forgetting.ts'
import { brokenOff, looseAlbums, unmade } from './sweep-queries.ts'

const minute = 60_000
/** As long as a browser may hold photos that it has yet to send, and a page stand open with an album that is not kept yet. */
const patience = 24 * 60 * minute
/** Longer than making the widths of a photo takes. */
const making = 10 * minute
const aTick = 50

const said = { event: 'album.kept', as: 'item' }

/** Throws away what belongs to nothing, and goes on with what broke off. */
export async function sweepAlbums(platform: Platform, shard: string) {
  const database = platform.shard(shard)
  const ago = (time: number) => new Date(platform.now().getTime() - time)
  await oneByOne(platform, await looseAlbums(database, ago(patience), aTick), said, forgetAlbum)
  await oneByOne(platform, await brokenOff(database, ago(patience), aTick), said, forgetItem)
  await oneByOne(platform, await unmade(database, ago(making), aTick), said, (scope, itemId) =>
    scope.later([{ kind: 'albums.copies', itemId }]),
  )
}
