import type { Context } from 'hono'
import { ComposePage, KeptNow, NotKept } from '../../templates/drafts/compose.tsx'
import { DraftsPage } from '../../templates/drafts/drafts.tsx'
import { PreviewPage } from '../../templates/drafts/preview.tsx'
import { Suggestions } from '../../templates/drafts/suggestions.tsx'
import { draftTexts } from '../../templates/drafts/texts.ts'
import { UnreachablePage } from '../../templates/drafts/unreachable.tsx'
import type { Reach } from '../audiences/recipients.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { again, changed } from '../http/respond.tsx'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { type ComposeView, composeView } from './compose.ts'
import { type Press, readPress } from './compose-form.ts'
import type { DraftContent } from './content.ts'
import { draftFor, draftFrom, type KeptDraft, myDrafts } from './drafts.ts'
import { filledIn } from './filling-in.ts'
import { type Outcome, press, sendKept } from './press.ts'
import { previewFor } from './preview.ts'
import { draftStatements } from './queries.ts'
import { offerFor } from './suggestions.ts'
import { begunWith } from './templates.ts'
import { unreachableFor } from './unreachable.ts'
import { whereNext } from './where-next.ts'

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
    return c.render(<Suggestions offer={offer} search={wanted.search} />, { title: draftTexts.to })
  })

  people.get(paths.drafts, 'messages.write', async (c) =>
    c.render(<DraftsPage {...(await myDrafts(c.var.scope))} />, { title: draftTexts.drafts, current: 'drafts' }),
  )

  peopleWithDraft.get(paths.draft(':id'), 'messages.write', async (c, known) => {
    const draft = draftFrom(c.var.scope, c.req.param('id'), known)
    if (!draft) return c.redirect(paths.message(c.req.param('id')), 303)
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

  peopleWithDraft.get(paths.draftUnreachable(':id'), 'messages.write', async (c, known) => {
    const draft = draftFrom(c.var.scope, c.req.param('id'), known)
    if (!draft) return c.redirect(paths.message(c.req.param('id')), 303)
    const unreachable = await unreachableFor(c.var.scope, draft, (c.req.query('na') ?? '').slice(0, 500))
    if (!unreachable) return c.redirect(paths.draft(draft.id), 303)
    return c.render(<UnreachablePage unreachable={unreachable} />, {
      title: draftTexts.unreachable,
      current: 'messages',
    })
  })

  peopleWithDraft.get(paths.draftPreview(':id'), 'messages.write', async (c, known) => {
    const draft = draftFrom(c.var.scope, c.req.param('id'), known)
    if (!draft) return c.redirect(paths.message(c.req.param('id')), 303)
    const preview = await previewFor(c.var.scope, draft, { ...c.req.query(), zoek: searchIn(c) })
    if (!preview) return c.redirect(paths.draft(draft.id), 303)
    return c.render(<PreviewPage preview={preview} me={c.var.scope.me} />, {
      title: draftTexts.preview,
      current: 'messages',
    })
  })

  peopleWithDraft.post(paths.draftPreview(':id'), 'messages.write', async (c, known) => {
    const draft = draftFrom(c.var.scope, c.req.param('id'), known)
    if (!draft) return c.redirect(paths.message(c.req.param('id')), 303)
    return follow(c, draft, await sendKept(c.var.scope, draft))
  })
}

async function answer(c: Context<SchoolEnv>, id: string, draft: KeptDraft | null, pressed: Press) {
  if (!draft) return c.redirect(paths.message(id), 303)
  return follow(c, draft, await press(c.var.scope, draft, pressed), pressed)
}

async function follow(c: Context<SchoolEnv>, draft: KeptDraft, outcome: Outcome, pressed?: Press) {
  const { id } = draft
  if (outcome.kind === 'sent') return c.redirect(`${paths.message(id)}?${sentTo(outcome.reach)}`, 303)
  if (outcome.kind === 'gone') return c.redirect(paths.drafts, 303)
  if (outcome.kind === 'template') return c.redirect(paths.template(id), 303)
  if (outcome.kind === 'scheduled') return c.redirect(paths.drafts, 303)
  if (outcome.kind === 'ready') return c.redirect(paths.draftPreview(id), 303)
  if (outcome.kind === 'kept')
    return changed(c, {
      at: paths.draft(id) + (pressed ? whereNext(pressed, outcome.content) : ''),
      show: <KeptNow at={c.var.scope.now} />,
    })
  if (outcome.kind === 'elsewhere') return sayElsewhere(c, id, outcome.content)
  c.status(422)
  return compose(
    c,
    await composeView(c.var.scope, id, outcome.content, {
      problems: outcome.problems,
      plan: draft,
      ...(pressed ? { chosen: pressed } : {}),
      keptAt: c.var.scope.now,
    }),
  )
}

/** What was typed stays, and says that another page kept something else; whoever then goes on means it. */
async function sayElsewhere(c: Context<SchoolEnv>, id: string, content: DraftContent) {
  const kept = await draftFor(c.var.scope, id)
  if (!kept) return c.redirect(paths.message(id), 303)
  const elsewhereAt = kept.updatedAt ?? c.var.scope.now
  c.status(409)
  return again(c, {
    show: <NotKept id={id} at={elsewhereAt} />,
    page: <ComposePage view={await composeView(c.var.scope, id, content, { elsewhereAt, plan: kept })} />,
    title: draftTexts.newMessage,
    current: 'messages',
  })
}

const compose = (c: Context<SchoolEnv>, view: ComposeView) =>
  c.render(<ComposePage view={view} />, { title: draftTexts.newMessage, current: 'messages' })

const searchIn = (c: Pick<Context, 'req'>) => (c.req.query('zoek') ?? '').slice(0, 100)

const sentTo = ({ people, allParents }: Reach) =>
  new URLSearchParams({ verstuurd: String(people), ...(allParents ? { ouders: 'ja' } : {}) }).toString()
