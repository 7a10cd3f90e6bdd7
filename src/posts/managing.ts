import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { draftRows, versionRows } from './history-queries.ts'
import { mayChange } from './rules.ts'
import { writingOf } from './writing.ts'
import { postStatement, putBack, removePost, unschedule } from './writing-queries.ts'

const mostDrafts = 50

export type ListedDraft = {
  id: string
  title: string
  updatedAt: Date | null
  sendAt: Date | null
  isOut: boolean
  groupName: string | null
}

/** What I am writing, and what of mine is to come by itself. */
export async function draftsOfMine(scope: Scope): Promise<ListedDraft[]> {
  return (await draftRows(scope, mostDrafts)).map((row) => ({
    id: row.id,
    title: row.title,
    updatedAt: row.updated_at === null ? null : new Date(row.updated_at),
    sendAt: row.published_at !== null && row.published_at > scope.now.getTime() ? new Date(row.published_at) : null,
    groupName: row.group_name,
    isOut: row.published_at !== null && row.published_at <= scope.now.getTime(),
  }))
}

export type History = {
  id: string
  title: string
  versions: { version: number; title: string; body: string; by: string; at: Date }[]
}

/** What a post said before, with who published it so: for those who may change it. */
export async function historyOf(scope: Scope, id: string): Promise<History> {
  const { post } = await writingOf(scope, id)
  if (!post) throw new NotFound()
  const versions = (await versionRows(scope, id)).map((row) => ({
    version: row.version,
    title: row.title,
    body: row.body,
    by: nameOf(row),
    at: new Date(row.at),
  }))
  return { id, title: post.title, versions }
}

/** Nobody reads it from now on. */
export async function removal(scope: Scope, id: string) {
  const { post } = await writingOf(scope, id)
  if (!post?.publishedAt) throw new NotFound()
  await removePost(scope, id)
}

/** What was taken away is there again, for who may change it. */
export async function putBackRemoved(scope: Scope, id: string) {
  const [post] = await postStatement(scope, id)
  if (!post?.removedAt || !mayChange(scope, post)) throw new NotFound()
  await putBack(scope, id)
}

/** What was to come by itself does not, and is a draft again. */
export async function unplan(scope: Scope, id: string) {
  const { post, draft, content } = await writingOf(scope, id)
  if (!post) throw new NotFound()
  await scope.db.batch(unschedule(scope, { id, seen: post.version, content: draft ? null : content }))
}
