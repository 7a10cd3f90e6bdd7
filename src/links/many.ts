import type { SchoolScope } from '../scope.ts'
import { nobodysLink } from './links.ts'
import { expireLinksBut, insertLinks } from './queries.ts'
import type { LinkKind } from './schema.ts'

/** A link that was given its id beforehand, so that making it again makes the same. */
export type GivenLink = { id: string; personId: string; about: string | null }

/** Links for many at once; what was given out before to the same people stops working with it. */
export async function newLinks(scope: SchoolScope, kind: LinkKind, given: readonly GivenLink[]) {
  const made = await Promise.all(given.map(async (link) => ({ ...(await nobodysLink(scope, kind, link.id)), ...link })))
  return made.length === 0 ? [] : [...insertLinks(scope, made), expireLinksBut(scope, kind, given)]
}
