import type { Taggable } from '../../templates/albums/edit.tsx'
import { itemsAPage } from '../../templates/albums/gallery.tsx'
import type { Consenting, InText, Tagged, Worked } from '../../templates/albums/manage.tsx'
import type { Viewed } from '../../templates/albums/viewer.tsx'
import { idsShown, itemIn, itemShown, itemsIn, itemsShownIn, pageShown, tagsIn } from '../albums/queries.ts'
import type { Item } from '../albums/schema.ts'
import type { Channel } from '../consents/channels.ts'
import { consentsInGroup } from '../consents/consents.ts'
import type { TagRow } from '../consents/tagging-queries.ts'
import { type Child, mayBe, notToBeShown } from '../consents/verdicts.ts'
import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import { permitted } from '../permissions.ts'
import { tagsOfPictures } from '../pictures/tag-queries.ts'
import { pictureIds, picturesIn } from '../richtext/tree.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { searchable } from '../searching.ts'
import { albumOf, channelOf, pupilsNamed } from './album-queries.ts'
import { isOutNow, mayChange } from './rules.ts'
import type { PostVisibility } from './schema.ts'
import { type PostRow, postForMe } from './seeing-queries.ts'
import { type Writing, writingOf } from './writing.ts'

/** Where the photos of such a post stand, as parents are asked about it (C9). */
export const channelFor = (visibility: PostVisibility) => (visibility === 'public' ? 'website' : 'app')

export type AlbumPage = { items: Item[]; page: number; isLast: boolean }

/** So many of what may be seen of it, and one more to know whether there are; for the statement beside the post's own. */
export const albumPage = (scope: SchoolScope, postId: string, page: number) =>
  pageShown(scope, albumOf(scope, postId), channelOf(scope, postId), {
    from: (page - 1) * itemsAPage,
    most: itemsAPage + 1,
  })

export const pageFrom = (rows: readonly Item[], page: number): AlbumPage => ({
  items: rows.slice(0, itemsAPage),
  page,
  isLast: rows.length <= itemsAPage,
})

type Found = PostRow & { out: 0 | 1 }

/** Whoever may not read the post sees none of its photos; before it is out, who may change it does. */
function demandReadable(scope: Scope, row: Found | undefined) {
  if (!row || !(row.out || changes(scope, row))) throw new NotFound()
  return row
}

const changes = (scope: Scope, row: Found) =>
  mayChange(scope, {
    authorId: row.author_id,
    groupId: row.group_id,
    publishedAt: row.published_at === null ? null : new Date(row.published_at),
  })

export async function albumRead(scope: Scope, postId: string, page: number) {
  const [[row], rows] = await scope.db.batch([postForMe(scope, postId), albumPage(scope, postId, page)])
  const { title } = demandReadable(scope, row)
  if (rows.length === 0) throw new NotFound()
  return { title, ...pageFrom(rows, page) }
}

/** One photo, with those beside it. */
export async function photoRead(scope: Scope, postId: string, itemId: string) {
  const [album, channel] = [albumOf(scope, postId), channelOf(scope, postId)]
  const [[row], [item], ids] = await scope.db.batch([
    postForMe(scope, postId),
    itemShown(scope, album, itemId, channel),
    idsShown(scope, album, channel),
  ])
  const { title } = demandReadable(scope, row)
  if (!item) throw new NotFound()
  return { title, viewed: viewedAmong(item, ids) }
}

export function viewedAmong(item: Item, ids: readonly { id: string }[]): Viewed {
  const place = ids.findIndex(({ id }) => id === item.id)
  return {
    item,
    place: place + 1,
    total: ids.length,
    previous: ids[place - 1]?.id ?? null,
    next: ids[place + 1]?.id ?? null,
    first: ids[0]?.id ?? item.id,
    last: ids.at(-1)?.id ?? item.id,
  }
}

/** For its file: what may be seen, and for who may change the post whatever is there. */
export async function fileRead(scope: Scope, postId: string, itemId: string) {
  const album = albumOf(scope, postId)
  const [[row], [shown], [item]] = await scope.db.batch([
    postForMe(scope, postId),
    itemShown(scope, album, itemId, channelOf(scope, postId)),
    itemIn(scope, album, itemId),
  ])
  const readable = demandReadable(scope, row)
  const found = shown ?? (changes(scope, readable) ? item : undefined)
  if (!found) throw new NotFound()
  return { title: readable.title, item: found }
}

export async function allRead(scope: Scope, postId: string) {
  const [[row], items] = await scope.db.batch([
    postForMe(scope, postId),
    itemsShownIn(scope, albumOf(scope, postId), channelOf(scope, postId)),
  ])
  const { title } = demandReadable(scope, row)
  if (items.length === 0) throw new NotFound()
  return { title, items }
}

/** Who is tagged in the photos of a post, and in the pictures of a text for it. */
export const tagsOn = (scope: Scope, { id, content }: Pick<Writing, 'id' | 'content'>) =>
  [
    tagsIn(scope, albumOf(scope, id), channelFor(content.visibility)),
    tagsOfPictures(scope, pictureIds(content.rich), channelFor(content.visibility)),
  ] as const

/** By name, each once: as long as there is one, nothing is published there (C9). */
export const heldBack = (tags: readonly TagRow[]) => [
  ...new Map(tags.filter(({ blocked }) => blocked === 1).map((tag) => [tag.pupil_id, nameOf(tag)])).values(),
]

export type Work = {
  writing: Writing
  /** Where its photos stand. */
  channel: Channel
  items: Worked[]
  /** The pictures in its text, where who is in them is asked. */
  inText: InText[]
  tags: TagRow[]
  children: Child[] | null
  /** Of no group, at a school that asks parents about photos. */
  isForAll: boolean
  consenting: Consenting
  /** Who sees at once what is added; nobody before it is out. */
  readBy: PostVisibility | null
}

/** The album in the hands of one who may change the post, which must have been kept before. */
export async function workOn(scope: Scope, postId: string): Promise<Work> {
  const writing = await writingOf(scope, postId)
  if (!writing.post) throw new NotFound()
  const channel = channelFor(writing.content.visibility)
  const pictures = asksConsent(scope) ? picturesIn(writing.content.rich) : []
  const [items, ...found] = await scope.db.batch([itemsIn(scope, albumOf(scope, postId)), ...tagsOn(scope, writing)])
  const tags = found.flat()
  const children = await childrenOf(scope, writing.content.groupId)
  const byItem = Map.groupBy(tags, (tag) => tag.item_id)
  return {
    writing,
    channel,
    tags,
    children,
    isForAll: writing.content.groupId === '' && asksConsent(scope),
    readBy: isOutNow(scope, writing.post) ? writing.post.visibility : null,
    items: items.map((item) => ({ item, ...taggedFrom(byItem.get(item.id) ?? []) })),
    inText: pictures.map((picture) => ({ picture, ...taggedFrom(byItem.get(picture.id) ?? []) })),
    consenting: children && {
      channel,
      names: notToBeShown(children, channel).map(({ name }) => name),
    },
  }
}

const taggedFrom = (tags: readonly TagRow[]): Tagged => ({
  tagged: tags.length,
  blocked: tags.filter(({ blocked }) => blocked === 1).map(nameOf),
})

/** Of the group that it is for, with what their guardians say; null where the school asks nothing, or it is for no group. */
async function childrenOf(scope: Scope, groupId: string) {
  if (groupId === '' || !asksConsent(scope)) return null
  return (await consentsInGroup(scope, groupId)).children
}

export const asksConsent = ({ me, school }: Scope) => permitted(me.roles, 'consents.read', school)

export type Choosable = {
  pupils: Taggable[]
  /** What is of no group has everybody to choose from, by name; null where there is a group, or nothing is asked. */
  sought: string | null
}

export type EditedItem = Choosable & {
  worked: Worked
  place: number
  total: number
  next: string | null
  ids: string[]
  /** What whoever has its form open saw there. */
  seen: string
}

export function editedIn(work: Work, itemId: string): EditedItem {
  const { items, tags } = work
  const place = items.findIndex(({ item }) => item.id === itemId)
  const worked = items[place]
  if (!worked) throw new NotFound()
  const tagged = tags.filter((tag) => tag.item_id === itemId).map((tag) => tag.pupil_id)
  return {
    worked,
    place: place + 1,
    total: items.length,
    next: items[place + 1]?.item.id ?? null,
    ids: items.map(({ item }) => item.id),
    seen: JSON.stringify([worked.item.alt, worked.item.caption, tagged.sort()]),
    ...choosable(work, itemId),
  }
}

export type InTextEdited = Choosable & { inText: InText }

/** A picture in the text, for who says who is in it. */
export function inTextOf(work: Work, pictureId: string): InTextEdited {
  const inText = work.inText.find(({ picture }) => picture.id === pictureId)
  if (!inText) throw new NotFound()
  return { inText, ...choosable(work, pictureId) }
}

/** Who can be chosen as being in it, with who is. */
function choosable({ channel, tags, children, isForAll }: Work, thing: string): Choosable {
  const there = tags.filter((tag) => tag.item_id === thing)
  if (!children) return isForAll ? { pupils: there.map(taggedOne), sought: '' } : { pupils: [], sought: null }
  const tagged = new Set(there.map((tag) => tag.pupil_id))
  const pupils = children.map((child) => ({
    id: child.id,
    name: child.name,
    mayBe: mayBe(child, channel),
    isTagged: tagged.has(child.id),
  }))
  return { pupils, sought: null }
}

export const taggedOne = (tag: TagRow): Taggable => ({
  id: tag.pupil_id,
  name: nameOf(tag),
  mayBe: tag.blocked === 0,
  isTagged: true,
})

/** With those of the school whose names begin so, beside whoever is chosen already. */
export async function withNamed<T extends Choosable>(
  scope: Scope,
  channel: Channel,
  edited: T,
  { name, ticked }: { name: string; ticked: readonly string[] },
): Promise<T> {
  const sought = searchable(name)
  const rows = sought.length > 1 ? await pupilsNamed(scope, sought, channel) : []
  const known = new Set(edited.pupils.map(({ id }) => id))
  const found = rows
    .filter(({ id }) => !known.has(id))
    .map((row): Taggable => ({ id: row.id, name: nameOf(row), mayBe: row.may === 1, isTagged: false }))
  const pupils = [...edited.pupils, ...found].map((one) => ({ ...one, isTagged: ticked.includes(one.id) }))
  return { ...edited, pupils, sought: name }
}
