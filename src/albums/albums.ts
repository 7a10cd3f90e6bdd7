import type { Channel } from '../consents/channels.ts'
import { nameOf } from '../people/names.ts'
import type { SchoolScope } from '../scope.ts'
import { arrived, coversOf, itemsShownIn, tagsIn } from './queries.ts'

/** What may be seen of an album in a channel now (C9). */
export const itemsShown = (scope: SchoolScope, albumId: string, channel: Channel) =>
  itemsShownIn(scope, albumId, channel)

/** What has arrived, by the browser's own names, so that it sends nothing twice. */
export const arrivedIn = async (scope: SchoolScope, albumId: string) =>
  (await arrived(scope, albumId)).map(({ nonce }) => nonce)

/** Who is tagged and may not be shown in the channel: as long as there is one, nothing is published there (C9). */
export async function blockedTags(scope: SchoolScope, albumId: string, channel: Channel) {
  const blocked = (await tagsIn(scope, albumId, channel)).filter((tag) => tag.blocked === 1)
  return [...new Map(blocked.map((tag) => [tag.pupil_id, nameOf(tag)])).values()]
}

export type Cover = { count: number; first: string }

/** For lists: of each album how many may be seen, and the first. */
export async function covers(scope: SchoolScope, albumIds: readonly string[], channel: Channel) {
  if (albumIds.length === 0) return new Map<string, Cover>()
  const rows = await coversOf(scope, albumIds, channel)
  return new Map(rows.map(({ album_id, count, first }) => [album_id, { count, first }]))
}
