import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import type { PostContent } from './content.ts'
import type { Post, PostKind, PostVisibility } from './schema.ts'

type Whose = Pick<Post, 'authorId' | 'groupId' | 'publishedAt'>

/** For the school, and for every group (I1, I2). */
export const mayPublish = ({ me, school }: Scope) => permitted(me.roles, 'posts.publish', school)
export const mayWrite = ({ me, school }: Scope) => permitted(me.roles, 'posts.write', school)

/** What I wrote; and once it is published what my groups have, or everything where I publish. What another still writes is theirs. */
export function mayChange(scope: Scope, { authorId, groupId, publishedAt }: Whose) {
  if (!mayWrite(scope)) return false
  if (authorId === scope.me.id) return true
  return publishedAt !== null && (mayPublish(scope) || (groupId !== null && scope.me.teaches.includes(groupId)))
}

/** It is being read already. */
export const isOutNow = ({ now }: Pick<Scope, 'now'>, { publishedAt }: Pick<Post, 'publishedAt'>) =>
  publishedAt !== null && publishedAt <= now

/** Who can be chosen to read it: what is the school's is for more than one group. */
export const visibilitiesOf = ({ kind, groupId }: Pick<PostContent, 'kind' | 'groupId'>): readonly PostVisibility[] =>
  kind === 'news' || groupId === '' ? ['parents', 'users', 'public'] : ['group', 'parents', 'users', 'public']

/** Whether this may be written: news and what is the school's by whoever publishes, a group's by who may for that group. */
export const mayBeOf = (
  scope: Scope,
  { kind, groupId }: { kind: PostKind; groupId: string },
  groups: readonly string[],
) =>
  kind === 'news' || groupId === ''
    ? mayPublish(scope) && (kind === 'blog' || groupId === '')
    : groups.includes(groupId)

/** Where its readers look for it. */
export const shelfOf = ({ visibility, groupId }: Pick<PostContent, 'visibility' | 'groupId'>) =>
  visibility === 'group' ? groupId : visibility

/** Below what one reads, where the school has it. */
export const mayReact = ({ me, school }: Scope) => permitted(me.roles, 'posts.react', school)
