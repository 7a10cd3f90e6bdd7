import { showManagement } from '../conversations/safety.ts'
import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { type Comment, toComment } from './comment.ts'
import {
  commentOf,
  deleteComment,
  hideComment,
  insertComment,
  setHeart,
  showComment,
  showingComment,
  updateComment,
} from './comment-queries.ts'
import { openPost } from './reading.ts'

export const longestComment = 2000
/** Of one person in a day. */
const mostADay = 100

/** Once, however often it is pressed: its id came with the form (check 33). */
export async function comment(scope: Scope, postId: string, said: { id: string; body: string }) {
  const { comments } = await openPost(scope, postId)
  if (!comments?.may) throw new NotFound()
  await insertComment(scope, { postId, ...said }, mostADay)
}

export type OpenedComment = { comment: Comment; postId: string; title: string; mayHide: boolean }

/** One comment, with what its reader may do with it. */
export async function openComment(scope: Scope, postId: string, id: string): Promise<OpenedComment> {
  const { post, mayChange } = await openPost(scope, postId)
  const [row] = await commentOf(scope, postId, id)
  if (!row || !scope.school.postComments) throw new NotFound()
  return {
    comment: toComment(scope, row),
    postId,
    title: post.title,
    mayHide: mayChange && row.person_id !== scope.me.id,
  }
}

/** What its writer alone may do. */
export async function changeComment(scope: Scope, { comment: { id, mine } }: OpenedComment, body: string | null) {
  if (!mine) throw new NotFound()
  await (body === null ? deleteComment(scope, id) : updateComment(scope, id, body))
}

/** By whoever may change the post, with a reason that its writer reads; null shows it again. */
export async function hide(scope: Scope, { comment: { id }, mayHide }: OpenedComment, why: string | null) {
  if (!mayHide) throw new NotFound()
  await (why === null ? showComment(scope, id) : hideComment(scope, id, why))
}

/** Shows it to the school's management, as a message of another parent is. */
export async function reportComment(scope: Scope, { comment: { id, mine, author }, postId }: OpenedComment) {
  if (mine) throw new NotFound()
  await showManagement(scope, author.id, showingComment(scope, postId, id))
}

export async function giveHeart(scope: Scope, postId: string, on: boolean) {
  const { hearts } = await openPost(scope, postId)
  if (!hearts?.may) throw new NotFound()
  await setHeart(scope, postId, on)
}
