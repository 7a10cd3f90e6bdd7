import { forgetAlbum } from '../albums/forgetting.ts'
import { repeatable } from '../db/retry.ts'
import { limits } from '../drafts/limits.ts'
import { NotFound, TooLarge } from '../errors.ts'
import type { GroupToActFor } from '../groups/queries.ts'
import { groupsToActFor } from '../groups/queries.ts'
import { forgetMine } from '../pictures/pictures.ts'
import { pictureIds } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import type { PostContent } from './content.ts'
import { mayChange, mayPublish } from './rules.ts'
import type { Post, PostDraft } from './schema.ts'
import {
  deleteMyDraft,
  deleteUnpublished,
  forgetDraftPictures,
  groupOfPost,
  insertPost,
  keepContent,
  keeperOf,
  keepPictures,
  myDraftOf,
  postStatement,
  type Standing,
} from './writing-queries.ts'

/** A post in the hands of one who may change it. */
export type Writing = {
  id: string
  /** As it is published or was first kept; null for one that nobody has kept yet. */
  post: Post | null
  draft: PostDraft | null
  /** What I was writing, else what is published, else nothing yet. */
  content: PostContent
  /** The version that my text changes. */
  version: number
  groups: readonly GroupToActFor[]
  mayPublish: boolean
}

export const rights = { own: 'posts.write', all: 'posts.publish' } as const

/** Mine to change, or the blank one that this id may become. What was taken away is not there. */
export async function writingOf(scope: Scope, id: string): Promise<Writing> {
  if (!/^[0-9a-hjkmnp-tv-z]{26}$/.test(id)) throw new NotFound()
  const [[post], [draft], own, [before]] = await scope.db.batch([
    postStatement(scope, id),
    myDraftOf(scope, id),
    groupsToActFor(scope, rights),
    groupOfPost(scope, id),
  ])
  if (post && (post.removedAt || !mayChange(scope, post))) throw new NotFound()
  // What was written for a group of last year stays that group's.
  const groups = before && !own.some((group) => group.id === before.id) ? [...own, before] : own
  return {
    id,
    post: post ?? null,
    draft: draft ?? null,
    content: draft?.content ?? (post ? contentOf(post) : firstContent(scope, groups)),
    version: draft?.version ?? post?.version ?? 0,
    groups,
    mayPublish: mayPublish(scope),
  }
}

const contentOf = ({ kind, groupId, title, body, rich, visibility }: Post): PostContent => ({
  kind,
  groupId: groupId ?? '',
  title,
  body,
  rich,
  visibility,
})

/** For the writer's own group, where there is one; the fewest readers until another choice is made. */
function firstContent(scope: Scope, groups: readonly GroupToActFor[]): PostContent {
  const own = groups.find(({ id }) => scope.me.teaches.includes(id)) ?? (mayPublish(scope) ? undefined : groups[0])
  const empty = { kind: 'blog' as const, title: '', body: '', rich: null }
  return own ? { ...empty, groupId: own.id, visibility: 'group' } : { ...empty, groupId: '', visibility: 'parents' }
}

export type Typed = { content: PostContent; version: number }

/** Keeps what is typed for whoever types it; false where another page of theirs kept something since. */
export async function keepWriting(scope: Scope, id: string, typed: Typed, standing: Standing) {
  if (JSON.stringify(typed.content).length > limits.draft) throw new TooLarge()
  const keeper = keeperOf(scope, id)
  const batch = await repeatable(() =>
    scope.db.batch([
      ...insertPost(scope, id, typed.content),
      ...keepContent(scope, id, typed, standing),
      ...keepPictures(scope, id, typed.content, standing),
      keeper,
    ]),
  )
  const [kept] = batch.at(-1) as Awaited<typeof keeper> // safe: its statement is the last
  return standing.page === '' || kept?.keptFrom === standing.page
}

/** My draft alone; what was published stays as it is. What never was goes with its photos. */
export async function throwAway(scope: Scope, { id, post, content }: Writing) {
  const statements = [forgetDraftPictures(scope, id), deleteMyDraft(scope, id), deleteUnpublished(scope, id)] as const
  const [, , gone] = await scope.db.batch(statements)
  await forgetMine(scope, pictureIds(content.rich))
  if (gone.length > 0 && post?.albumId) await forgetAlbum(scope, post.albumId)
}
