import type { Context } from 'hono'
import { ComposePage, KeptNow, NotKept } from '../../templates/drafts/compose.tsx'
import { NotKeptPlanned, SentMeanwhile } from '../../templates/drafts/planning.tsx'
import { draftTexts } from '../../templates/drafts/texts.ts'
import type { Reach } from '../audiences/recipients.ts'
import type { SchoolEnv } from '../http/bindings.ts'
import { again, changed } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { type ComposeView, composeView } from './compose.ts'
import type { Press } from './compose-form.ts'
import type { DraftContent } from './content.ts'
import { draftFor, type KeptDraft } from './drafts.ts'
import { isByItself, type Outcome, press } from './press.ts'
import { whereNext } from './where-next.ts'

export async function answer(c: Context<SchoolEnv>, id: string, draft: KeptDraft | null, pressed: Press) {
  if (!draft) return isByItself(pressed) ? saySent(c, id, pressed.content) : c.redirect(paths.message(id), 303)
  return follow(c, draft, await press(c.var.scope, draft, pressed), pressed)
}

export async function follow(c: Context<SchoolEnv>, draft: KeptDraft, outcome: Outcome, pressed?: Press) {
  const { id } = draft
  if (outcome.kind === 'sent') return c.redirect(`${paths.message(id)}?${sentTo(outcome.reach)}`, 303)
  if (outcome.kind === 'gone') return c.redirect(paths.drafts, 303)
  if (outcome.kind === 'template') return c.redirect(paths.template(id), 303)
  if (outcome.kind === 'scheduled') return c.redirect(`${paths.drafts}?ingepland`, 303)
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
      plan: { ...draft, sendAt: null }, // kept, and so taken off its plan
      ...(pressed ? { chosen: pressed } : {}),
      keptAt: c.var.scope.now,
    }),
  )
}

/** What was typed stays, and says that it is planned, or that another page kept something else; whoever then goes on means it. */
async function sayElsewhere(c: Context<SchoolEnv>, id: string, content: DraftContent) {
  const kept = await draftFor(c.var.scope, id)
  if (!kept) return c.redirect(paths.message(id), 303)
  const elsewhereAt = kept.updatedAt ?? c.var.scope.now
  c.status(409)
  return again(c, {
    show: kept.sendAt ? <NotKeptPlanned sendAt={kept.sendAt} /> : <NotKept id={id} at={elsewhereAt} />,
    page: <ComposePage view={await composeView(c.var.scope, id, content, { elsewhereAt, plan: kept })} />,
    title: draftTexts.newMessage,
    current: 'messages',
  })
}

/** To a page that keeps by itself what was sent in the meantime: nothing of it is put into the page. */
async function saySent(c: Context<SchoolEnv>, id: string, content: DraftContent) {
  c.status(409)
  return again(c, {
    show: <SentMeanwhile id={id} />,
    page: <ComposePage view={await composeView(c.var.scope, id, content)} />,
    title: draftTexts.newMessage,
    current: 'messages',
  })
}

export const compose = (c: Context<SchoolEnv>, view: ComposeView) =>
  c.render(<ComposePage view={view} />, { title: draftTexts.newMessage, current: 'messages' })

const sentTo = ({ people, allParents }: Reach) =>
  new URLSearchParams({ verstuurd: String(people), ...(allParents ? { ouders: 'ja' } : {}) }).toString()
