import { itemIn, tagsIn } from '../albums/queries.ts'
import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import { asksConsent, type Choosable, taggedOne } from '../posts/albums.ts'
import type { Scope } from '../scope.ts'
import { picturePath } from './pictures.ts'
import { newsletterById } from './queries.ts'

export type NamedIn = Choosable & {
  title: string
  isDraft: boolean
  alt: string
  /** Null where it may not be shown now. */
  src: string | null
  blocked: string[]
}

/** A photo that was sent in for the letter itself, and who is in it; after it went out as well, since that hides it at once (C9). */
export async function photoIn(scope: Scope, letterId: string, itemId: string): Promise<NamedIn> {
  const [[found], [item], tags] = await scope.db.batch([
    newsletterById(scope, letterId),
    itemIn(scope, letterId, itemId),
    tagsIn(scope, letterId, 'newsletter'),
  ])
  if (!found || !item || !asksConsent(scope)) throw new NotFound()
  const there = tags.filter((tag) => tag.item_id === itemId)
  const blocked = there.filter((tag) => tag.blocked === 1).map(nameOf)
  return {
    title: found.letter.title,
    isDraft: found.letter.sentAt === null,
    alt: item.alt,
    src: blocked.length > 0 ? null : await picturePath(scope, 'mail', letterId, itemId),
    blocked,
    pupils: there.map(taggedOne),
    sought: '',
  }
}
