import type { Context } from 'hono'
import { CommentPage } from '../../templates/posts/comment.tsx'
import { postTexts } from '../../templates/posts/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { commentForm, whyForm } from './comment-form.ts'
import { changeComment, comment, giveHeart, hide, type OpenedComment, openComment, reportComment } from './comments.ts'
import { showPost } from './routes.tsx'

type Here = Context<SchoolEnv>

/** What readers say below a post and with a heart, where the school has them (I1). */
export function postCommentRoutes(people: SchoolRouter) {
  people.post(paths.postHeart(':id'), 'posts.react', async (c) => {
    const { hart } = await c.req.parseBody()
    const id = c.req.param('id')
    await giveHeart(c.var.scope, id, hart === 'geven')
    return c.redirect(paths.post(id), 303)
  })

  people.post(paths.postComments(':id'), 'posts.react', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, commentForm)
    if (!form.ok) return showPost(c, id, form.draft)
    const { reactie: body, nr } = form.value
    const own = /^[0-9a-hjkmnp-tv-z]{26}$/.test(nr) ? nr : newId(c.var.scope.now)
    await comment(c.var.scope, id, { id: own, body })
    return c.redirect(`${paths.post(id)}#reactie-${own}`, 303)
  })

  people.get(paths.postComment(':id', ':comment'), 'posts.react', async (c) => {
    const { id, comment: commentId } = c.req.param()
    return show(c, await openComment(c.var.scope, id, commentId))
  })

  people.post(paths.postComment(':id', ':comment'), 'posts.react', async (c) => {
    const { id, comment: commentId } = c.req.param()
    const opened = await openComment(c.var.scope, id, commentId)
    const { actie } = await c.req.parseBody()
    const wrong = await act(c, opened, String(actie))
    if (wrong) return show(c, opened, wrong)
    return c.redirect(`${paths.post(id)}${actie === 'melden' ? '?gemeld' : '#reacties'}`, 303)
  })
}

/** Answers what is wrong, where something is. */
async function act(c: Here, opened: OpenedComment, action: string): Promise<Draft | null> {
  const { scope } = c.var
  if (action === 'weghalen') await changeComment(scope, opened, null)
  else if (action === 'melden') await reportComment(scope, opened)
  else if (action === 'tonen') await hide(scope, opened, null)
  else if (action === 'verbergen') {
    const form = await readForm(c, whyForm)
    if (!form.ok) return form.draft
    await hide(scope, opened, form.value.waarom)
  } else {
    const form = await readForm(c, commentForm)
    if (!form.ok) return form.draft
    await changeComment(scope, opened, form.value.reactie)
  }
  return null
}

const show = (c: Here, opened: OpenedComment, draft: Draft = emptyDraft) =>
  c.render(<CommentPage opened={opened} draft={draft} />, { title: postTexts.comment, current: 'posts' })
