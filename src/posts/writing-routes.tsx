import type { Context } from 'hono'
import { PostDraftsPage } from '../../templates/posts/drafts.tsx'
import { PostHistoryPage } from '../../templates/posts/history.tsx'
import { PostPreviewPage } from '../../templates/posts/preview.tsx'
import { postTexts } from '../../templates/posts/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, textOfField } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { answer, show } from './answering.tsx'
import { draftsOfMine, historyOf, putBackRemoved, removal, unplan } from './managing.ts'
import { readPress } from './post-form.ts'
import { previewOf } from './preview.ts'
import { publish } from './publishing.ts'
import { writingOf } from './writing.ts'

type Here = Context<SchoolEnv>

/** For who writes: keeping, looking at it as its readers will, publishing, changing and taking away. */
export function postWritingRoutes(people: SchoolRouter) {
  people.get(paths.newPost, 'posts.write', async (c) => {
    const { scope } = c.var
    return show(c, await writingOf(scope, newId(scope.now)))
  })

  people.get(paths.postDrafts, 'posts.write', async (c) =>
    c.render(<PostDraftsPage drafts={await draftsOfMine(c.var.scope)} />, {
      title: postTexts.drafts,
      current: 'posts',
    }),
  )

  people.get(paths.postWriting(':id'), 'posts.write', async (c) =>
    show(c, await writingOf(c.var.scope, c.req.param('id'))),
  )

  people.post(paths.postWriting(':id'), 'posts.write', async (c) =>
    answer(c, await writingOf(c.var.scope, c.req.param('id')), await readPress(c)),
  )

  people.get(paths.postPreview(':id'), 'posts.write', async (c) => preview(c, c.req.param('id')))

  people.post(paths.postPreview(':id'), 'posts.write', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const { gezien, versie, actie, plandag, plantijd } = await c.req.parseBody()
    const later = actie === 'inplannen' ? { sendDay: textOfField(plandag), sendTime: textOfField(plantijd) } : null
    const writing = await writingOf(scope, id)
    const outcome = await publish(scope, writing, { draftSeen: Number(gezien), versionSeen: Number(versie), later })
    if (outcome.kind === 'published' || outcome.kind === 'scheduled')
      return c.redirect(`${paths.post(id)}?${outcome.kind === 'published' ? 'geplaatst' : 'ingepland'}`, 303)
    if (outcome.kind === 'overtaken') {
      // Nothing was done, and nothing is lost: what a colleague made of it stands beside one's own.
      c.status(409)
      return preview(c, id, { isOvertaken: true })
    }
    c.status(422)
    const typed = { plandag: textOfField(plandag), plantijd: textOfField(plantijd) }
    return preview(c, id, { draft: { typed, problems: outcome.problems } })
  })

  people.get(paths.postHistory(':id'), 'posts.write', async (c) =>
    c.render(<PostHistoryPage history={await historyOf(c.var.scope, c.req.param('id'))} />, {
      title: postTexts.history,
      current: 'posts',
    }),
  )

  people.post(paths.postRemoval(':id'), 'posts.write', async (c) => {
    const { actie } = await c.req.parseBody()
    const id = c.req.param('id')
    if (actie === 'niet-plannen') {
      await unplan(c.var.scope, id)
      return c.redirect(paths.postWriting(id), 303)
    }
    if (actie === 'terugzetten') {
      await putBackRemoved(c.var.scope, id)
      return c.redirect(paths.post(id), 303)
    }
    await removal(c.var.scope, id)
    return c.redirect(`${paths.posts}?weg=${id}`, 303)
  })
}

type Said = { draft?: Draft; isOvertaken?: boolean }

async function preview(c: Here, id: string, { draft = emptyDraft, isOvertaken = false }: Said = {}) {
  const seen = await previewOf(c.var.scope, id, c.req.query('als') ?? '')
  if (!seen) return c.redirect(paths.postWriting(id), 303)
  return c.render(<PostPreviewPage preview={seen} draft={draft} isOvertaken={isOvertaken} />, {
    title: postTexts.preview,
    current: 'posts',
  })
}
