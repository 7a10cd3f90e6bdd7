import type { Context } from 'hono'
import { CorrectionPage, type Shown } from '../../templates/corrections/correction.tsx'
import { correctionTexts } from '../../templates/corrections/texts.ts'
import { WithdrawalPage } from '../../templates/corrections/withdrawal.tsx'
import { pictureIn } from '../drafts/compose-form.ts'
import { placePicture } from '../drafts/placing.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, type Problems, readForm } from '../http/forms.ts'
import { isNonce, newId, newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { correct, type Sent, sentByMe, withdraw } from './corrections.ts'
import { correctionForm, type Typed, textOf, withdrawalForm, wrongWith } from './forms.ts'

type Here = Context<SchoolEnv>

/** What the sender can still do about what was sent (D12). */
export function correctionRoutes(people: SchoolRouter) {
  people.get(paths.withdrawal(':id'), 'messages.write', async (c) => {
    const sent = await sentByMe(c.var.scope, c.req.param('id'))
    return sent.message.withdrawnAt ? toMessage(c, sent) : showWithdrawal(c, sent)
  })

  people.post(paths.withdrawal(':id'), 'messages.write', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, withdrawalForm)
    if (!form.ok) return showWithdrawal(c, await sentByMe(c.var.scope, id), form.draft)
    await withdraw(c.var.scope, id, form.value.reden)
    return c.redirect(paths.message(id), 303)
  })

  people.get(paths.correction(':id'), 'messages.write', async (c) => {
    const sent = await sentByMe(c.var.scope, c.req.param('id'))
    return sent.message.withdrawnAt ? toMessage(c, sent) : showCorrection(c, sent)
  })

  people.post(paths.correction(':id'), 'messages.write', async (c) => {
    const sent = await sentByMe(c.var.scope, c.req.param('id'))
    if (sent.message.withdrawnAt) return toMessage(c, sent)
    const form = await readForm(c, correctionForm)
    if (!form.ok) return showCorrection(c, sent, { problems: form.draft.problems })
    return answer(c, sent, await withPicture(c, form.value))
  })
}

type Read = { typed: Typed; text: ReturnType<typeof textOf>; problems: Problems }

/** What was typed, with the picture in it that came along (pictures.ts). */
async function withPicture(c: Here, typed: Typed): Promise<Read> {
  const content = textOf(typed)
  const picture = pictureIn(await c.req.parseBody({ all: true }))
  const { text = content, problems = {} } = await placePicture(c.var.scope, { action: typed.actie, picture, content })
  return { typed, text, problems }
}

async function answer(c: Here, sent: Sent, { typed, text, problems: ofPicture }: Read) {
  const seen = Number(typed.gezien) || 0
  const shown = { subject: typed.onderwerp, ...text, unread: typed.ongelezen }
  if (typed.actie === 'foto' && !ofPicture.foto) return showCorrection(c, sent, { ...shown, seen })
  const wrong = wrongWith(typed, text, sent.mayBeEmpty)
  const problems = wrong || ofPicture.foto ? { ...wrong, ...ofPicture } : null
  if (problems) {
    c.status(422)
    return showCorrection(c, sent, { ...shown, seen, problems })
  }
  const outcome = await correct(c.var.scope, {
    ...shown,
    messageId: sent.message.id,
    nonce: isNonce(typed.nonce) ? typed.nonce : newId(c.var.scope.now),
    seen,
  })
  if (outcome === 'changed') return toMessage(c, sent)
  c.status(409)
  const now = await sentByMe(c.var.scope, sent.message.id)
  return now.message.withdrawnAt ? toMessage(c, now) : showCorrection(c, now, { ...shown, isOvertaken: true })
}

const toMessage = (c: Here, { message }: Sent) => c.redirect(paths.message(message.id), 303)

const showWithdrawal = (c: Here, { message }: Sent, draft: Draft = emptyDraft) =>
  c.render(<WithdrawalPage message={message} draft={draft} />, { title: correctionTexts.withdraw, current: 'messages' })

const showCorrection = (c: Here, sent: Sent, shown: Partial<Shown> = {}) =>
  c.render(<CorrectionPage sent={sent} nonce={newSecret()} {...shown} />, {
    title: correctionTexts.correct,
    current: 'messages',
  })
