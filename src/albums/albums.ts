import type { Channel } from '../consents/channels.ts'
import { nameOf } from '../people/names.ts'
import type { SchoolScope } from '../scope.ts'
import { tagsIn } from './queries.ts'

/** Who is tagged and may not be shown in the channel: as long as there is one, nothing is published there (C9). */
export async function blockedTags(scope: SchoolScope, albumId: string, channel: Channel) {
  const blocked = (await tagsIn(scope, albumId, channel)).filter((tag) => tag.blocked === 1)
  return [...new Map(blocked.map((tag) => [tag.pupil_id, nameOf(tag)])).values()]
}
