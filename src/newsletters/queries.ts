import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import { people } from '../people/schema.ts'
import { isStaff } from '../permissions.ts'
import { myShelves, sharedShelves } from '../posts/seeing-queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { LetterBlock } from './blocks.ts'
import { type Newsletter, newsletterRefusals, newsletters } from './schema.ts'

type Db = Pick<SchoolScope, 'db'>

const who = { firstName: people.firstName, infix: people.infix, lastName: people.lastName }

/** With who changed it last. */
export const newsletterById = ({ db }: Db, id: string) =>
  db
    .pick({ letter: newsletters, by: who }, newsletters, eq(newsletters.id, id))
    .innerJoin(people, joined(newsletters, people, eq(people.id, newsletters.changedById)))
    .limit(1)

const most = 50

/** What nobody has read yet, the latest changed first: of everybody who writes them. */
export const inHand = ({ db }: Db) =>
  db.from(newsletters, isNull(newsletters.outAt)).orderBy(desc(newsletters.changedAt)).limit(most)

/**
 * Where the readers of n look for it, as posts do: an address of everybody, of all parents, or a group. Whoever works here reads all.
 */
const isMine = (scope: Scope) =>
  isStaff(scope.me.roles)
    ? sql`1`
    : sql`(n.is_public = 1 or (n.parents = 1 and iif(json_array_length(n.group_ids) = 0,
        ${sharedShelves(scope).includes('parents') ? 1 : 0}, exists (select 1 from shelves s
          where s.id in (select value from json_each(n.group_ids)) and n.out_at < s.until))))`

/** Found once for all letters of a list. */
const shelves = (scope: Scope, school: SQL) => sql`with shelves as materialized (${myShelves(scope, school)})`

export type ListedLetter = { id: string; title: string; outAt: Date; isPublic: boolean }
type ListedRow = { id: string; title: string; out_at: number; is_public: 0 | 1 }
export const listed = ({ id, title, out_at, is_public }: ListedRow): ListedLetter => ({
  id,
  title,
  outAt: new Date(out_at),
  isPublic: is_public === 1,
})

/** From where a list goes on: what went out before, or at the same moment and sorts after. */
export type Place = { at: number; id: string }
const before = (place: Place | null) => (place ? sql`and (n.out_at, n.id) < (${place.at}, ${place.id})` : sql``)

/** What I may read, the newest first. */
export const lettersForMe = (scope: Scope, size: number, place: Place | null = null) =>
  scope.db.all<ListedRow>(
    (
      school,
    ) => sql`${shelves(scope, school)} select n.id, n.title, n.out_at, n.is_public from newsletters n indexed by newsletters_out
      where n.school_id = ${school} and n.out_at is not null ${before(place)} and ${isMine(scope)}
      order by n.out_at desc, n.id desc limit ${size}`,
  )

export const lettersForAnyone = ({ db }: Db, size: number, place: Place | null = null) =>
  db.all<ListedRow>(
    (school) => sql`select n.id, n.title, n.out_at, n.is_public from newsletters n indexed by newsletters_public
      where n.school_id = ${school} and n.out_at is not null and n.is_public = 1 ${before(place)}
      order by n.out_at desc, n.id desc limit ${size}`,
  )

/** The latest that anyone may read, with what stands in them: what a visitor's search looks through. */
export const textsForAnyone = ({ db }: Db, size: number) =>
  db
    .pick(
      { id: newsletters.id, title: newsletters.title, blocks: newsletters.blocks },
      newsletters,
      and(eq(newsletters.isPublic, true), sql`${newsletters.outAt} is not null`),
    )
    .orderBy(desc(newsletters.outAt), desc(newsletters.id))
    .limit(size)

/** Whether I may read what went out; whatever it is. */
export const isForMe = (scope: Scope, id: string) =>
  scope.db.all<{ id: string }>(
    (school) => sql`${shelves(scope, school)} select n.id from newsletters n
      where n.school_id = ${school} and n.id = ${id} and n.out_at is not null and ${isMine(scope)}`,
  )

/** What anybody may read. */
export const publicLetter = ({ db }: Db, id: string) =>
  db.from(
    newsletters,
    and(eq(newsletters.id, id), eq(newsletters.isPublic, true), sql`${newsletters.outAt} is not null`),
  )

export type New = Pick<
  Newsletter,
  'id' | 'title' | 'blocks' | 'parents' | 'groupIds' | 'staff' | 'subscribers' | 'isPublic'
>

/** The same press twice makes one. */
export const insertNewsletter = ({ db, me, now }: Scope, letter: New) =>
  db
    .insert(newsletters, { ...letter, byId: me.id, createdAt: now, changedAt: now, changedById: me.id })
    .onConflictDoNothing()

export type Changes = Partial<
  Pick<Newsletter, 'title' | 'parents' | 'groupIds' | 'staff' | 'subscribers' | 'isPublic'> & { blocks: LetterBlock[] }
>

/** Over the version that was read, as long as it is a draft; answers the row where it was. */
export const updateDraft = ({ db, me, now }: Scope, id: string, seen: number, changes: Changes) =>
  db
    .update(newsletters, and(eq(newsletters.id, id), eq(newsletters.version, seen), isNull(newsletters.sentAt)), {
      ...changes,
      version: seen + 1,
      changedAt: now,
      changedById: me.id,
    })
    .returning({ id: newsletters.id })

export const deleteNewsletter = ({ db }: SchoolScope, id: string) => db.delete(newsletters, eq(newsletters.id, id))

/** Whether anybody may read it; the rest of what went out stays as it was. */
export const setPublic = ({ db }: SchoolScope, id: string, isPublic: boolean) =>
  db.update(newsletters, eq(newsletters.id, id), { isPublic })

export const myRefusal = ({ db, me }: Scope) => db.from(newsletterRefusals, eq(newsletterRefusals.personId, me.id))

export const refuse = ({ db, now }: SchoolScope, personId: string) =>
  db.run(
    (school) => sql`insert into newsletter_refusals (school_id, person_id, at)
      select ${school}, id, ${now.getTime()} from people where school_id = ${school} and id = ${personId} on conflict do nothing`,
  )

export const wantAgain = ({ db }: SchoolScope, personId: string) =>
  db.delete(newsletterRefusals, eq(newsletterRefusals.personId, personId))
