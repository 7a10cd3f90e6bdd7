import type { Scope } from '../scope.ts'
import { type FolderId, putBack, putIn } from './queries.ts'

/** Where something can stand: the mailbox, the archive, or a folder of one's own. */
export type Spot = 'berichten' | 'archief' | { folder: string }

export const spotIn = (text: string | undefined): Spot =>
  text === 'archief'
    ? text
    : text && /^[\w-]{1,40}$/.test(text) && text !== 'berichten'
      ? { folder: text }
      : 'berichten'
export const spotText = (spot: Spot) => (typeof spot === 'string' ? spot : spot.folder)
export const folderOf = (spot: Spot): FolderId => (typeof spot === 'string' ? null : spot.folder)

/** More than a page shows is never meant. */
const mostAtOnce = 50

/** What was ticked or pressed; anything that is no key of ours is left out. */
export const keysIn = (sent: readonly unknown[]) =>
  [...new Set(sent)]
    .filter((key): key is string => typeof key === 'string' && /^[\w-]{1,40}(\.[\w-]{1,40})?$/.test(key))
    .slice(0, mostAtOnce)

/** Moves what stands in my own mailbox, for me alone; once or twice is the same. */
export async function move(scope: Scope, keys: readonly string[], to: Spot) {
  if (keys.length === 0) return
  const pairs = JSON.stringify(keys.map((key) => [key.split('.')[0], key.split('.')[1] ?? '']))
  await scope.db.batch(to === 'berichten' ? putBack(scope, pairs) : putIn(scope, pairs, folderOf(to)))
}
