import { givenInGroup, newestTexts } from '../consents/queries.ts'
import { askedIn, childrenIn, notToBeShown } from '../consents/verdicts.ts'
import { fullName } from '../people/names.ts'
import { personById } from '../people/queries.ts'
import { pictureIds } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import { type AlbumPage, albumPage, asksConsent, channelFor, heldBack, pageFrom, tagsOn } from './albums.ts'
import { countReaders } from './readers-queries.ts'
import type { ReadPost } from './reading.ts'
import { isOutNow } from './rules.ts'
import type { PostVisibility } from './schema.ts'
import { type Writing, writingOf } from './writing.ts'

/** As whom one looks at it. */
export const readerKinds = ['group', 'parent', 'staff', 'visitor'] as const
export type ReaderKind = (typeof readerKinds)[number]

const sees: Record<PostVisibility, readonly ReaderKind[]> = {
  group: ['group', 'staff'],
  parents: ['group', 'parent', 'staff'],
  users: ['group', 'parent', 'staff'],
  public: readerKinds,
}

export type Preview = {
  writing: Writing
  post: ReadPost
  as: ReaderKind
  isSeen: boolean
  /** Whether it is being read already, so that there is no later. */
  isOut: boolean
  readers: number
  groupName: string | null
  /** Tagged in its photos, and not to be shown to these readers (C9). */
  blocked: string[]
  /** Of its group, where it has photos: who may not be in them for these readers, tagged or not. */
  notShown: string[]
  album: AlbumPage
  /** Of the photos in the text and on that page, those of which nobody said who is in them. */
  untagged: number
  /** Who published since this text was begun, and when; null where nobody did. */
  changedBy: { name: string; at: Date } | null
}

/** A draft as each kind of its readers will see it, with what publishing it does; null where there is none. */
export async function previewOf(scope: Scope, id: string, as: string): Promise<Preview | null> {
  const writing = await writingOf(scope, id)
  const { draft, content, groups, post, version } = writing
  if (!draft) return null
  const changedById = post && post.version > version ? post.changedById : null
  const hasPhotos = Boolean(post?.albumId) || pictureIds(content.rich).length > 0
  const [[counts], [author], [changer], tags, textTags, photos, texts, given] = await scope.db.batch([
    countReaders(scope, content),
    personById(scope.db, post?.authorId ?? scope.me.id),
    personById(scope.db, changedById ?? ''),
    ...tagsOn(scope, writing),
    albumPage(scope, id, 1),
    newestTexts(scope),
    // Of nobody, where it has no photos.
    givenInGroup(scope, hasPhotos && asksConsent(scope) ? content.groupId : ''),
  ])
  const group = groups.find((one) => one.id === content.groupId) ?? null
  const album = pageFrom(photos, 1)
  const shown = [...pictureIds(content.rich), ...album.items.map((item) => item.id)]
  const allTags = [...tags, ...textTags]
  const tagged = new Set(allTags.map((tag) => tag.item_id))
  const kind = readerKinds.find((one) => one === as) ?? sees[content.visibility][0] ?? 'staff'
  return {
    writing,
    post: asShown(scope, { id, group, content, post, author: author ? fullName(author) : scope.me.name }),
    as: kind,
    isSeen: sees[content.visibility].includes(kind),
    isOut: isOut(scope, post),
    readers: counts?.readers ?? 0,
    groupName: group?.name ?? null,
    blocked: heldBack(allTags),
    notShown: notToBeShown(childrenIn(given, askedIn(texts)), channelFor(content.visibility)).map(({ name }) => name),
    album,
    untagged: shown.filter((photo) => !tagged.has(photo)).length,
    changedBy: changer && post?.changedAt ? { name: fullName(changer), at: post.changedAt } : null,
  }
}

const isOut = (scope: Scope, post: Writing['post']) => post !== null && isOutNow(scope, post)

type Asked = Pick<Writing, 'id' | 'content' | 'post'> & { group: { id: string; name: string } | null; author: string }

const asShown = (scope: Scope, { id, group, content, post, author }: Asked): ReadPost => ({
  id,
  kind: content.kind,
  group,
  visibility: content.visibility,
  title: content.title,
  body: content.body,
  rich: content.rich,
  albumId: post?.albumId ?? null,
  author,
  publishedAt: isOut(scope, post) ? (post?.publishedAt ?? scope.now) : scope.now,
  changedAt: isOut(scope, post) ? scope.now : null,
  comments: 0,
  hearts: 0,
})
