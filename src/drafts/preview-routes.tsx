import type { Context } from 'hono'
import { PreviewPage } from '../../templates/drafts/preview.tsx'
import { draftTexts } from '../../templates/drafts/texts.ts'
import { UnreachablePage } from '../../templates/drafts/unreachable.tsx'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { follow } from './answering.tsx'
import { draftFor, draftFrom, type KeptDraft } from './drafts.ts'
import { sendSeen } from './press.ts'
import { type Preview, previewFor } from './preview.ts'
import { draftStatements } from './queries.ts'
import { unschedule } from './scheduled-queries.ts'
import { unreachableFor } from './unreachable.ts'

export function previewRoutes(people: SchoolRouter) {
  const peopleWithDraft = people.knowing(draftStatements)

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
    return showPreview(c, draft, preview)
  })

  peopleWithDraft.post(paths.draftPreview(':id'), 'messages.write', async (c, known) => {
    const draft = draftFrom(c.var.scope, c.req.param('id'), known)
    if (!draft) return c.redirect(paths.message(c.req.param('id')), 303)
    const { actie, gezien } = await c.req.parseBody()
    if (actie !== 'wijzigen') {
      const outcome = await sendSeen(c.var.scope, draft, Number(gezien))
      return outcome ? follow(c, draft, outcome) : showAnew(c, draft.id)
    }
    await unschedule(c.var.scope, draft.id)
    return c.redirect(paths.draft(draft.id), 303)
  })
}

/** Not what was shown any more: as it is now, for whoever then sends it. */
async function showAnew(c: Context<SchoolEnv>, id: string) {
  const draft = await draftFor(c.var.scope, id)
  if (!draft) return c.redirect(paths.message(id), 303)
  const preview = await previewFor(c.var.scope, draft, {})
  if (!preview) return c.redirect(paths.draft(id), 303)
  c.status(409)
  return showPreview(c, draft, preview, true)
}

export const showPreview = (c: Context<SchoolEnv>, draft: KeptDraft, preview: Preview, changed = false) =>
  c.render(<PreviewPage preview={preview} me={c.var.scope.me} draft={draft} changed={changed} />, {
    title: draft.sendAt ? draftTexts.plannedTitle : draftTexts.preview,
    current: 'messages',
  })

export const searchIn = (c: Pick<Context, 'req'>) => (c.req.query('zoek') ?? '').slice(0, 100)
