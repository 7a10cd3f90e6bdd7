import { albumTexts } from '../../templates/albums/texts.ts'
import { postProblems } from '../../templates/posts/problems.ts'
import { tooLong, tooMuch } from '../drafts/limits.ts'
import { momentIn } from '../drafts/scheduling.ts'
import type { Problems } from '../http/forms.ts'
import { textWith } from '../language.ts'
import type { Scope } from '../scope.ts'
import { heldBack, tagsOn } from './albums.ts'
import type { PostContent } from './content.ts'
import { mayBeOf, visibilitiesOf } from './rules.ts'
import type { Writing } from './writing.ts'
import { publishStatements } from './writing-queries.ts'

export const longestTitle = 120

/** What is to be mended before it can be published. An album makes up for words. */
export function problemsOf(
  scope: Scope,
  { content, groups, post }: Pick<Writing, 'content' | 'groups' | 'post'>,
): Problems {
  const { title, body, rich, visibility, groupId } = content
  const long = tooLong(title, longestTitle)
  const own = groups.map(({ id }) => id)
  const told = body.trim() !== '' || rich !== null || Boolean(post?.albumId)
  return withoutNothing({
    titel: title === '' ? postProblems.noTitle : long,
    tekst: told ? tooMuch({ body, rich }) : postProblems.noText,
    van: mayBeOf(scope, content, own) ? undefined : postProblems.notYours,
    zichtbaar: visibilitiesOf({ kind: content.kind, groupId }).includes(visibility)
      ? undefined
      : postProblems.chooseReaders,
  })
}

const withoutNothing = (problems: Problems): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem))

export type Asked = { draftSeen: number; versionSeen: number; later: { sendDay: string; sendTime: string } | null }

export type Outcome =
  | { kind: 'published' }
  | { kind: 'scheduled' }
  | { kind: 'wrong'; problems: Problems }
  /** A colleague published it meanwhile, or it was written on since: nothing was done. */
  | { kind: 'overtaken' }

/** As it was previewed: what was written or published since is not passed over unseen (check 33). */
export async function publish(
  scope: Scope,
  writing: Writing,
  { draftSeen, versionSeen, later }: Asked,
): Promise<Outcome> {
  const { id, post, draft, content } = writing
  if (!draft && isDone(scope, writing, versionSeen)) return isLater(scope, post?.publishedAt)
  if (!draft || draft.updatedAt.getTime() !== draftSeen) return { kind: 'overtaken' }
  const problems = problemsOf(scope, writing)
  if (Object.keys(problems).length > 0) return { kind: 'wrong', problems }
  const blocked = await blockedIn(scope, writing)
  if (blocked.length > 0) return { kind: 'wrong', problems: { zichtbaar: blockedText(blocked) } }
  const moment = later ? momentIn(later, scope) : { at: scope.now }
  if (!moment.at) return { kind: 'wrong', problems: moment.problems }
  const publishing = { id, content: cleared(content), seen: versionSeen, at: moment.at }
  const [, , [published]] = await scope.db.batch(publishStatements(scope, publishing))
  return published ? isLater(scope, moment.at) : { kind: 'overtaken' }
}

/** Who is tagged in its photos, and may not be shown to these readers (C9). */
async function blockedIn(scope: Scope, { id, content }: Writing) {
  return heldBack((await scope.db.batch(tagsOn(scope, { id, content }))).flat())
}

const blockedText = (names: readonly string[]) => textWith(albumTexts.blocked, names.join(', '))

/** The same press a second time. */
const isDone = ({ me }: Scope, { post }: Writing, seen: number) =>
  post !== null && post.version === seen + 1 && post.changedById === me.id

const isLater = ({ now }: Scope, at: Date | null | undefined): Outcome => ({
  kind: at && at > now ? 'scheduled' : 'published',
})

const cleared = (content: PostContent): PostContent => (content.kind === 'news' ? { ...content, groupId: '' } : content)
