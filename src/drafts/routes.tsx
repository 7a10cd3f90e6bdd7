import { DraftsPage } from '../../templates/drafts/drafts.tsx'
import { Suggestions } from '../../templates/drafts/suggestions.tsx'
import { draftTexts } from '../../templates/drafts/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { answer, compose } from './answering.tsx'
import { composeView } from './compose.ts'
import { readPress } from './compose-form.ts'
import { draftFor, draftFrom, myDrafts } from './drafts.ts'
import { filledIn } from './filling-in.ts'
import { previewFor } from './preview.ts'
import { previewRoutes, searchIn, showPreview } from './preview-routes.tsx'
import { draftStatements } from './queries.ts'
import { offerFor } from './suggestions.ts'
import { begunWith } from './templates.ts'

export function draftRoutes(people: SchoolRouter) {
  const peopleWithDraft = people.knowing(draftStatements)

  people.get(paths.newMessage, 'messages.write', async (c) => {
    const { scope } = c.var
    const filled = await filledIn(scope, c.req.queries('aan') ?? [])
    const template = c.req.query('sjabloon')
    const content = template ? await begunWith(scope, template, filled) : filled
    return compose(c, await composeView(scope, newId(scope.now), content))
  })

  people.post(paths.newMessage, 'messages.write', async (c) => {
    const pressed = await readPress(c)
    const id = pressed.id || newId(c.var.scope.now)
    return answer(c, id, await draftFor(c.var.scope, id), pressed)
  })

  people.get(paths.recipientSuggestions, 'messages.write', async (c) => {
    const wanted = { search: searchIn(c), list: '' }
    const offer = await offerFor(c.var.scope, wanted)
    const excepts = c.req.query('behalve') !== undefined
    return c.render(<Suggestions offer={offer} search={wanted.search} excepts={excepts} />, { title: draftTexts.to })
  })

  people.get(paths.drafts, 'messages.write', async (c) =>
    c.render(<DraftsPage {...(await myDrafts(c.var.scope))} justPlanned={c.req.query('ingepland') !== undefined} />, {
      title: draftTexts.drafts,
      current: 'drafts',
    }),
  )

  peopleWithDraft.get(paths.draft(':id'), 'messages.write', async (c, known) => {
    const draft = draftFrom(c.var.scope, c.req.param('id'), known)
    if (!draft) return c.redirect(paths.message(c.req.param('id')), 303)
    const preview = draft.sendAt ? await previewFor(c.var.scope, draft, {}) : null
    if (preview) return showPreview(c, draft, preview)
    const wanted = { search: searchIn(c), list: c.req.query('lijst') ?? '' }
    const listKept = c.req.query('lijst-bewaard') !== undefined
    return compose(
      c,
      await composeView(c.var.scope, draft.id, draft.content, {
        wanted,
        listKept,
        keptAt: draft.updatedAt,
        plan: draft,
      }),
    )
  })

  peopleWithDraft.post(paths.draft(':id'), 'messages.write', async (c, known) =>
    answer(c, c.req.param('id'), draftFrom(c.var.scope, c.req.param('id'), known), await readPress(c)),
  )

  previewRoutes(people)
}
