import type { SchoolScope } from '../scope.ts'
import { key, names } from './copies.ts'
import { mostParts, partName } from './parts.ts'
import { deleteAlbum, deleteItem, itemsToForget, letAlbumGo, markAlbumGoing, markGoing } from './queries.ts'

/** How many are thrown away at once, so that what is left is soon less. */
const atOnce = 20

/** Every copy of these, at once out of sight: their rows say so before their files go, and are there until those are gone. */
export async function forgetItems(scope: SchoolScope, ids: readonly string[]) {
  if (ids.length === 0) return
  await markGoing(scope, ids)
  for (let from = 0; from < ids.length; from += atOnce)
    await Promise.all(ids.slice(from, from + atOnce).map((id) => forgetItem(scope, id)))
}

/** Its files first: while its row is there, whatever is left of them is found again. */
export async function forgetItem(scope: SchoolScope, id: string) {
  const parts = Array.from({ length: mostParts }, (_, part) => partName(part))
  await scope.files.delete([...names, ...parts].map((name) => key(id, name)))
  await scope.db.batch(deleteItem(scope, id))
}

/** With all that is in it. What breaks off is gone on with by the schedule, since nothing has the album any more. */
export async function forgetAlbum(scope: SchoolScope, albumId: string) {
  await scope.db.batch([letAlbumGo(scope, albumId), markAlbumGoing(scope, albumId)])
  for (;;) {
    const items = await itemsToForget(scope, albumId, atOnce)
    if (items.length === 0) break
    await Promise.all(items.map(({ id }) => forgetItem(scope, id)))
  }
  await deleteAlbum(scope, albumId)
}
