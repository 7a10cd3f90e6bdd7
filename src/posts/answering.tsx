import type { Context } from 'hono'
import { postTexts } from '../../templates/posts/texts.ts'
import { KeptElsewhere, KeptNow, PostWritingPage } from '../../templates/posts/writing.tsx'
import { isKeptElsewhere } from '../drafts/drafts.ts'
import { placePicture } from '../drafts/placing.ts'
import type { SchoolEnv } from '../http/bindings.ts'
import type { Problems } from '../http/forms.ts'
import { again, changed } from '../http/respond.tsx'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import type { PostContent } from './content.ts'
import type { Press } from './post-form.ts'
import { problemsOf } from './publishing.ts'
import { keepWriting, throwAway, type Writing, writingOf } from './writing.ts'

type Here = Context<SchoolEnv>

/** Every press keeps what was typed; then it does what its button says. */
export async function answer(c: Here, writing: Writing, pressed: Press) {
  const { scope } = c.var
  const { id, draft } = writing
  if (draft && isKeptElsewhere(draft, pressed)) return sayElsewhere(c, id, pressed)
  if (pressed.action === 'weggooien') {
    await throwAway(scope, writing)
    return c.redirect(writing.post?.publishedAt ? paths.post(id) : paths.posts, 303)
  }
  const placed = await placePicture(scope, pressed)
  const content = { ...pressed.content, ...placed.text }
  if (!(await keepWriting(scope, id, { content, version: pressed.version }, pressed)))
    return sayElsewhere(c, id, { ...pressed, content })
  if (placed.problems) return showWrong(c, id, placed.problems)
  if (pressed.action === 'fotos') return c.redirect(paths.postAlbum(id), 303)
  if (pressed.action !== 'voorbeeld') return changed(c, { at: paths.postWriting(id), show: <KeptNow at={scope.now} /> })
  const problems = problemsOf(scope, { ...writing, content })
  return Object.keys(problems).length > 0 ? showWrong(c, id, problems) : c.redirect(paths.postPreview(id), 303)
}

async function showWrong(c: Here, id: string, problems: Problems) {
  c.status(422)
  return show(c, await writingOf(c.var.scope, id), { problems })
}

/** What was typed stays, and says that another page kept something else; whoever then goes on means it. */
async function sayElsewhere(c: Here, id: string, { content }: { content: PostContent }) {
  const writing = await writingOf(c.var.scope, id)
  const at = writing.draft?.updatedAt ?? c.var.scope.now
  c.status(409)
  return again(c, {
    show: <KeptElsewhere id={id} at={at} />,
    page: <PostWritingPage writing={{ ...writing, content }} page={newSecret()} elsewhereAt={at} />,
    title: postTexts.write,
    current: 'posts',
  })
}

export const show = (c: Here, writing: Writing, { problems = {} }: { problems?: Problems } = {}) =>
  c.render(<PostWritingPage writing={writing} page={newSecret()} problems={problems} />, {
    title: postTexts.write,
    current: 'posts',
  })
