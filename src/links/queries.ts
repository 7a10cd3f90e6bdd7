import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import type { SchoolScope } from '../scope.ts'
import { type LinkKind, links, linkUses } from './schema.ts'

export const insertLink = ({ db }: SchoolScope, link: Omit<typeof links.$inferInsert, 'schoolId'>) =>
  db.insert(links, link)

/** Making them again changes nothing. */
export const insertLinks = ({ db }: SchoolScope, made: readonly Omit<typeof links.$inferInsert, 'schoolId'>[]) =>
  db.insertMany(
    links,
    made.map(({ about = null, ...link }) => ({ ...link, about })),
    sql`on conflict do nothing`,
  )

/** The same for many people, but for what they are given now. */
export const expireLinksBut = (
  { db, now }: SchoolScope,
  kind: LinkKind,
  given: readonly { id: string; personId: string }[],
) =>
  db.run(
    (school) => sql`update links set expires_at = ${now.getTime()}
      where school_id = ${school} and kind = ${kind} and expires_at > ${now.getTime()}
        and person_id in (select value ->> 'personId' from json_each(${JSON.stringify(given)}))
        and id not in (select value ->> 'id' from json_each(${JSON.stringify(given)}))`,
  )

/** Whatever was given out before for the same thing opens nothing any more. */
export const expireLinks = ({ db, now }: SchoolScope, kind: LinkKind, personId: string) =>
  db.update(links, and(eq(links.kind, kind), eq(links.personId, personId), gt(links.expiresAt, now)), {
    expiresAt: now,
  })

/** The link by its id or by its code, with when it was used and whether a newer one took its place. */
const found = ({ db }: SchoolScope, where: ReturnType<typeof eq>) =>
  db
    .pick({ link: links, usedAt: linkUses.at }, links, where)
    .leftJoin(linkUses, joined(linkUses, links, eq(linkUses.linkId, links.id)))
    .limit(1)

export const linkById = (scope: SchoolScope, id: string) => found(scope, eq(links.id, id))
export const linkByCode = (scope: SchoolScope, code: string) => found(scope, eq(links.code, code))

/** The newest link of a kind that somebody has. */
export const newestLink = ({ db }: SchoolScope, kind: LinkKind, personId: string) =>
  db
    .from(links, and(eq(links.kind, kind), eq(links.personId, personId)))
    .orderBy(desc(links.createdAt), desc(links.id))
    .limit(1)

export const insertUse = ({ db, now }: SchoolScope, linkId: string) => db.insert(linkUses, { linkId, at: now })

/** Fails with the batch it stands in when the link ran out, or was replaced, since it was looked at. */
export const demandOpen = ({ db, now }: SchoolScope, linkId: string) =>
  db.update(links, and(eq(links.id, linkId), lte(links.expiresAt, now)), { code: sql`null` })
