import { tagsHeldBack } from '../albums/queries.ts'
import { asking } from '../db/asking.ts'
import { NotFound } from '../errors.ts'
import { type Search, searchFor } from '../finding/finding.ts'
import { excerpt, marked, type Piece } from '../finding/marking.ts'
import { fullName, nameOf } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import { pictureTagsHeldBack } from '../pictures/tag-queries.ts'
import { plainOf } from '../richtext/plain.ts'
import type { RichText } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import { albumOf, channelOf } from './album-queries.ts'
import { type AlbumPage, albumPage, pageFrom } from './albums.ts'
import { type Comment, toComment } from './comment.ts'
import { type CommentRow, commentsOf, myHeart } from './comment-queries.ts'
import { postsWithWords } from './finding-queries.ts'
import { mayChange, mayReact, mayWrite } from './rules.ts'
import type { PostKind, PostVisibility } from './schema.ts'
import {
  groupsWithPosts,
  type ListedRow,
  type Place,
  type PostRow,
  postForMe,
  postsForMe,
  postsOfGroup,
} from './seeing-queries.ts'
import { hiddenSince, type WithdrawnRow } from './withdrawn-queries.ts'

/** A post as one reads it. */
export type ReadPost = {
  id: string
  kind: PostKind
  /** Null for the school's. */
  group: { id: string; name: string } | null
  visibility: PostVisibility
  title: string
  body: string
  rich: RichText | null
  albumId: string | null
  author: string
  publishedAt: Date
  /** Since it was out. */
  changedAt: Date | null
  comments: number
  hearts: number
}

export const readFrom = (row: PostRow): ReadPost => ({
  ...shownText(row),
  id: row.id,
  kind: row.kind,
  group: row.group_id && row.group_name ? { id: row.group_id, name: row.group_name } : null,
  visibility: row.visibility,
  title: row.title,
  albumId: row.album_id,
  author: fullName({ firstName: row.first_name, infix: row.infix, lastName: row.last_name }),
  publishedAt: new Date(row.published_at ?? 0),
  changedAt:
    row.version > 1 && row.changed_at !== null && row.changed_at > (row.published_at ?? 0)
      ? new Date(row.changed_at)
      : null,
  comments: row.comments,
  hearts: row.hearts,
})

/** Without the pictures of children who may not be shown there (C9). */
function shownText({ body, rich, hidden }: PostRow): Pick<ReadPost, 'body' | 'rich'> {
  const whole = rich ? (JSON.parse(rich) as RichText) : null // safe: only publishing writes it
  const held = new Set(JSON.parse(hidden) as string[]) // safe: the query made it so
  if (!whole || held.size === 0) return { body, rich: whole }
  const shown = whole.filter((block) => block.type !== 'picture' || !held.has(block.id))
  return { body: plainOf(shown), rich: shown }
}

/** As a list shows it: of its photos that may be seen, the first; and how many there are (src/posts/cover-queries.ts). */
export type ShownPost = ReadPost & Pick<ListedRow, 'cover' | 'photos'>

export const shownFrom = (row: ListedRow): ShownPost => ({
  ...readFrom(row),
  cover: row.cover,
  photos: row.photos,
})

export const postsAPage = 10

export type PostList = {
  posts: ShownPost[]
  groups: { id: string; name: string; school_year: string }[]
  groupId: string
  /** Where older ones begin. */
  older: string | null
  mayWrite: boolean
  /** Of what I may change: where photos are hidden since lately, and whose children are in them (C9). */
  hidden: { id: string; title: string; names: string[] }[]
}

/** How long a list goes on saying that a guardian said no (ms). */
const toldFor = 14 * 24 * 60 * 60 * 1000

/** What I may read, newest first; of one group, where one is chosen. */
export async function postList(scope: Scope, asked: { groupId: string; after: string }): Promise<PostList> {
  const place = placeFrom(asked.after)
  const wanted = asked.groupId
    ? postsOfGroup(scope, asked.groupId, postsAPage + 1, place)
    : postsForMe(scope, postsAPage + 1, place)
  const { ask, answered } = asking()
  const [rows, groups] = [ask(true, () => wanted), ask(true, () => groupsWithPosts(scope))]
  const hidden = ask(mayWrite(scope), () => hiddenSince(scope, new Date(scope.now.getTime() - toldFor)))
  await answered(scope)
  const about = { groupId: asked.groupId, mayWrite: mayWrite(scope), hidden: hiddenIn(hidden()) }
  return { ...pageOf(rows()), groups: groups(), ...about }
}

const hiddenIn = (rows: readonly WithdrawnRow[]) =>
  [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => ({
    id: own[0]!.id, // safe: none is empty
    title: own[0]!.title,
    names: own.map(nameOf),
  }))

/** One row more than is shown tells that there are older ones. */
export function pageOf(rows: readonly ListedRow[]) {
  const shown = rows.slice(0, postsAPage)
  const last = shown.at(-1)
  return {
    posts: shown.map(shownFrom),
    older: last && rows.length > shown.length ? `${last.published_at}-${last.id}` : null,
  }
}

/** "1790000000000-<id>", as the list's own link has it. */
export function placeFrom(typed: string): Place | null {
  const [, at, id] = /^(\d{1,15})-([0-9a-z]{26})$/.exec(typed) ?? []
  return at && id ? { at: Number(at), id } : null
}

export type FoundPost = { post: ReadPost; title: readonly Piece[]; text: readonly Piece[] }
export type FoundPosts = { search: Search; found: FoundPost[]; older: string | null }

/** What I may read that has all these words, in its text or its title, newest first. */
export async function findPosts(scope: Scope, asked: { typed: string; after: string }): Promise<FoundPosts> {
  const search = searchFor(asked.typed)
  const { sought } = search
  const after = /^\d{1,19}$/.test(asked.after) ? asked.after : null
  const rows = sought.length > 0 ? await postsWithWords(scope, sought, postsAPage + 1, after) : []
  const shown = rows.slice(0, postsAPage)
  return {
    search,
    found: shown.map(readFrom).map((post) => ({
      post,
      title: marked(post.title, sought),
      text: marked(excerpt(post.body, sought), sought),
    })),
    older: rows.length > shown.length ? (shown.at(-1)?.place ?? null) : null,
  }
}

export type OpenedPost = {
  post: ReadPost
  mayChange: boolean
  /** Published in a moment to come, or not at all yet: for those who may change it. */
  isOut: boolean
  /** Of its photos what may be seen, the first of them (C9). */
  album: AlbumPage
  /** Who of its photos' children may not be shown to its readers now: for those who may change it (C9). */
  heldBackFor: string[]
  /** Null where the school has none. */
  hearts: { mine: boolean; may: boolean } | null
  comments: { shown: Comment[]; earlier: string | null; may: boolean } | null
}

const commentsAPage = 50

/** With its photos and what was said below it: the latest, or those before one of them. */
export async function openPost(scope: Scope, id: string, before = ''): Promise<OpenedPost> {
  const [[row], items, said, hearts, held, heldInText] = await scope.db.batch([
    postForMe(scope, id),
    albumPage(scope, id, 1),
    commentsOf(scope, id, commentsAPage + 1, before),
    myHeart(scope, id),
    // Of none, for who cannot change it.
    tagsHeldBack(scope, isStaff(scope.me.roles) ? albumOf(scope, id) : '', channelOf(scope, id)),
    pictureTagsHeldBack(scope, 'post', isStaff(scope.me.roles) ? id : '', channelOf(scope, id)),
  ])
  if (!row) throw new NotFound()
  const mine = mayChange(scope, {
    authorId: row.author_id,
    groupId: row.group_id,
    publishedAt: row.published_at === null ? null : new Date(row.published_at),
  })
  const isOut = row.out === 1
  if (row.published_at === null || (!isOut && !mine)) throw new NotFound()
  return {
    post: readFrom(row),
    mayChange: mine,
    isOut,
    album: pageFrom(items, 1),
    heldBackFor: mine ? [...new Set([...held, ...heldInText].map(nameOf))] : [],
    ...reactionsIn(scope, { isOut, said, hearts: hearts.length }),
  }
}

type Reacted = { isOut: boolean; said: readonly CommentRow[]; hearts: number }

/** Below what is out, as far as the school has them (I1). */
function reactionsIn(scope: Scope, { isOut, said, hearts }: Reacted): Pick<OpenedPost, 'hearts' | 'comments'> {
  const { postComments, postHearts } = scope.school
  const may = mayReact(scope)
  const shown = said.slice(-commentsAPage)
  const earlier = said.length > shown.length ? (shown[0]?.id ?? null) : null
  return {
    hearts: postHearts && isOut ? { mine: hearts > 0, may } : null,
    comments: postComments && isOut ? { shown: shown.map((one) => toComment(scope, one)), earlier, may } : null,
  }
}
