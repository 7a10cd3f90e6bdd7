import type { Context } from 'hono'
import { MailedAnswerPage } from '../../templates/mailed-answers/mailed-answer.tsx'
import { mailedAnswerTexts } from '../../templates/mailed-answers/texts.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import { answer, type Outcome } from '../questionnaires/answering.ts'
import { typedIn } from '../questionnaires/forms.ts'
import { type Said, statuses } from '../questionnaires/said.ts'
import { type Mailed, openMailed } from './mailed.ts'

/** Mail programs and scanners open links by themselves: only a POST records an answer (D14). */
export function mailedAnswerRoutes(site: SiteRouter) {
  site.get(paths.mailedAnswer(':token'), async (c) =>
    show(c, c.req.query('bewaard') === undefined ? undefined : 'saved', c.req.query('kies')),
  )

  site.post(paths.mailedAnswer(':token'), async (c) => {
    const { token } = c.req.param()
    const outcome = await record(c, token)
    if (outcome.kind === 'saved') return c.redirect(`${paths.mailedAnswer(token)}?bewaard`, 303)
    c.status(statuses[outcome.kind])
    return show(c, outcome.kind)
  })
}

async function record(c: Context<SiteEnv>, token: string): Promise<Outcome> {
  const mailed = await openMailed(c.var.school, token)
  if (mailed.kind !== 'open' && mailed.kind !== 'closed') return { kind: 'gone' }
  const { scope, asked } = mailed
  if (!permitted(scope.me.roles, 'messages.answer', scope.school)) return { kind: 'gone' }
  return answer(scope, asked, typedIn(await c.req.parseBody({ all: true })))
}

async function show(c: Context<SiteEnv>, said?: Said, chosen?: string) {
  const token = c.req.param('token') ?? ''
  const mailed = await openMailed(c.var.school, token)
  if (mailed.kind === 'gone') c.status(404)
  const page = <MailedAnswerPage mailed={mailed} token={token} nonce={newSecret()} said={said} chosen={chosen} />
  return c.render(page, { title: titleOf(mailed), hidden: true })
}

function titleOf(mailed: Mailed) {
  if (mailed.kind === 'gone') return mailedAnswerTexts.gone
  return mailed.kind === 'withdrawn' ? mailedAnswerTexts.withdrawn : mailed.subject
}
