import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Channel } from '../consents/channels.ts'
import { heldBackAmong, setTagged, showsNobodyHeldBack, type Tagging, tagsAmong } from '../consents/tagging-queries.ts'
import { among } from '../db/among.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { albumItems, albums, albumTags, type Kind } from './schema.ts'

const day = 86_400_000

/** An album's id, or where it is found; and so with the channel that it stands in. */
export type AlbumId = string | SQL
export type ChannelFound = Channel | SQL

export const insertAlbum = ({ db, me, now }: Scope, id: string) =>
  db.insert(albums, { id, ownerId: me.id, at: now, looseSince: now }).onConflictDoNothing()

/** Something has it from now on. */
export const holdAlbum = ({ db }: SchoolScope, id: string) => db.update(albums, eq(albums.id, id), { looseSince: null })

/** Nothing has it any more: it goes by itself, with all that is in it. */
export const letAlbumGo = ({ db, now }: SchoolScope, id: string) =>
  db.update(albums, eq(albums.id, id), { looseSince: now })

export type Place = {
  id: string
  albumId: string
  nonce: string
  kind: Kind
  position: number
  caption: string
  alt: string
}
export type Most = { aDay: number; inAlbum: number; bytes: number }

/** A place for an item, once for each of the browser's names, while there is room of every kind. */
export const insertItem = ({ db, me, now }: Scope, place: Place, most: Most) =>
  db.all<{ id: string }>(
    (school) => sql`insert into album_items (school_id, id, album_id, nonce, owner_id, at, kind, position, caption, alt)
      select ${school}, ${place.id}, a.id, ${place.nonce}, ${me.id}, ${now.getTime()}, ${place.kind}, ${place.position}, ${place.caption}, ${place.alt}
      from albums a where a.school_id = ${school} and a.id = ${place.albumId}
        and (select count(*) from album_items i where i.school_id = ${school} and i.owner_id = ${me.id} and i.at > ${now.getTime() - day}) < ${most.aDay}
        and (select count(*) from album_items i where i.school_id = ${school} and i.album_id = ${place.albumId}) < ${most.inAlbum}
        and coalesce((select s.bytes from album_space s where s.school_id = ${school}), 0) < ${most.bytes}
      on conflict do nothing returning id`,
  )

export const itemByNonce = ({ db }: SchoolScope, albumId: string, nonce: string) =>
  db.from(albumItems, and(eq(albumItems.albumId, albumId), eq(albumItems.nonce, nonce)))

type Found = { kind: Kind; width: number; height: number; bytes: number; filmSize?: number; filmType?: string }

/** All its files are there; answers it unless it was thrown away meanwhile. */
export const markThere = ({ db }: SchoolScope, id: string, found: Found) =>
  db
    .update(albumItems, and(eq(albumItems.id, id), ne(albumItems.state, 'going')), { state: 'there', ...found })
    .returning({ id: albumItems.id })

/** How large the film will be: what comes of it counts for the school's room from now on. */
export const setFilm = ({ db }: SchoolScope, id: string, size: number) =>
  db.update(albumItems, eq(albumItems.id, id), { filmSize: size, bytes: size })

export const markMade = ({ db, now }: SchoolScope, id: string, bytes: number) =>
  db
    .update(albumItems, and(eq(albumItems.id, id), eq(albumItems.state, 'there')), { madeAt: now, bytes })
    .returning({ id: albumItems.id })

export const markGoing = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.update(albumItems, sql`${albumItems.id} in ${among(ids)}`, { state: 'going' })

export const markAlbumGoing = ({ db }: SchoolScope, albumId: string) =>
  db.update(albumItems, eq(albumItems.albumId, albumId), { state: 'going' })

export const deleteItem = ({ db }: SchoolScope, id: string) => [
  db.delete(albumTags, eq(albumTags.itemId, id)),
  db.delete(albumItems, eq(albumItems.id, id)),
]

export const deleteAlbum = ({ db }: SchoolScope, id: string) => db.delete(albums, eq(albums.id, id))

export const itemsToForget = ({ db }: SchoolScope, albumId: string, limit: number) =>
  db.from(albumItems, eq(albumItems.albumId, albumId)).limit(limit)

export const itemNamed = ({ db }: SchoolScope, id: string) => db.from(albumItems, eq(albumItems.id, id))

const inOrder = [asc(albumItems.position), asc(albumItems.id)] as const

/** All that is there, whoever is in it: for who works on it. */
export const itemsIn = ({ db }: SchoolScope, albumId: AlbumId) =>
  db.from(albumItems, and(eq(albumItems.albumId, albumId), eq(albumItems.state, 'there'))).orderBy(...inOrder)

const inItems: Tagging = { tags: sql`album_tags`, of: sql`item_id` }

/** Of an item, that nobody in it keeps it out of the channel. */
export const showable = (school: SQL, channel: ChannelFound, item: SQL) =>
  showsNobodyHeldBack(school, inItems, channel, item)

const shown = ({ school }: SchoolScope, channel: ChannelFound, where: SQL | undefined) =>
  and(where, eq(albumItems.state, 'there'), showable(sql`${school.schoolId}`, channel, sql`${albumItems.id}`))

export const itemsShownIn = (scope: SchoolScope, albumId: AlbumId, channel: ChannelFound) =>
  scope.db.from(albumItems, shown(scope, channel, eq(albumItems.albumId, albumId))).orderBy(...inOrder)

/** So many of them, from a place on. */
export const pageShown = (
  scope: SchoolScope,
  albumId: AlbumId,
  channel: ChannelFound,
  { from, most }: { from: number; most: number },
) => itemsShownIn(scope, albumId, channel).limit(most).offset(from)

/** In what order they are looked through. */
export const idsShown = (scope: SchoolScope, albumId: AlbumId, channel: ChannelFound) =>
  scope.db
    .pick({ id: albumItems.id }, albumItems, shown(scope, channel, eq(albumItems.albumId, albumId)))
    .orderBy(...inOrder)

export const idsIn = ({ db }: SchoolScope, albumId: AlbumId) =>
  db
    .pick({ id: albumItems.id }, albumItems, and(eq(albumItems.albumId, albumId), eq(albumItems.state, 'there')))
    .orderBy(...inOrder)

export const itemShown = (scope: SchoolScope, albumId: AlbumId, id: string, channel: ChannelFound) =>
  scope.db.from(albumItems, shown(scope, channel, and(eq(albumItems.albumId, albumId), eq(albumItems.id, id))))

export const itemIn = ({ db }: SchoolScope, albumId: AlbumId, id: string) =>
  db.from(albumItems, and(eq(albumItems.albumId, albumId), eq(albumItems.id, id), eq(albumItems.state, 'there')))

const itemsOf = (albumId: AlbumId) => (school: SQL) =>
  sql`select id from album_items where school_id = ${school} and album_id = ${albumId} and state = 'there'`

/** Who is tagged in what of it, and whether that keeps the item out of the channel: for who works on it alone. */
export const tagsIn = (scope: SchoolScope, albumId: AlbumId, channel: ChannelFound) =>
  tagsAmong(scope, inItems, itemsOf(albumId), channel)

/** Who keeps an item of it out of the channel now: for who may change it. */
export const tagsHeldBack = (scope: SchoolScope, albumId: AlbumId, channel: ChannelFound) =>
  heldBackAmong(scope, inItems, itemsOf(albumId), channel)

/** The same of these items, whatever album they are of. */
export const itemsHeldBack = (scope: SchoolScope, ids: readonly string[], channel: Channel) =>
  heldBackAmong(
    scope,
    inItems,
    (school) => sql`select id from album_items where school_id = ${school} and id in ${among(ids)} and state = 'there'`,
    channel,
  )

/** These pupils, and nobody else, of those who can be chosen for it. */
export const setTags = (scope: Scope, itemId: string, pupilIds: readonly string[], choices: readonly string[]) =>
  setTagged(scope, inItems, { id: itemId, isThere: isItem(itemId) }, { pupilIds, choices })

const isItem = (id: string) => (school: SQL) =>
  sql`exists (select 1 from album_items i where i.school_id = ${school} and i.id = ${id})`

export type Words = { caption: string; alt: string }

export const setWords = ({ db }: SchoolScope, id: string, words: Words) =>
  db.update(albumItems, eq(albumItems.id, id), words)

/** In this order from now on. */
export const setOrder = ({ db }: SchoolScope, albumId: string, ids: readonly string[]) =>
  db.run(
    (
      school,
    ) => sql`update album_items set position = (select o.key + 1 from json_each(${JSON.stringify(ids)}) o where o.value = album_items.id)
      where school_id = ${school} and album_id = ${albumId} and id in ${among(ids)}`,
  )

export const spaceTaken = ({ db }: SchoolScope) =>
  db.all<{ bytes: number }>((school) => sql`select bytes from album_space where school_id = ${school}`)
