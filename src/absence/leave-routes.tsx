import type { Context } from 'hono'
import { LeavePage } from '../../templates/absence/leave.tsx'
import { LeaveFormPage } from '../../templates/absence/leave-form.tsx'
import { LeaveRequestPage } from '../../templates/absence/leave-request.tsx'
import { LeaveRequestsPage } from '../../templates/absence/leave-requests.tsx'
import { leaveTexts } from '../../templates/absence/leave-texts.ts'
import { attachmentTexts } from '../../templates/messages/attachment-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, filesIn, readForm, valuesOf } from '../http/forms.ts'
import { sendFile } from '../http/send-file.ts'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import { decideLeave, leaveToDecide } from './deciding.ts'
import { decisionForm, leaveForm } from './forms.ts'
import { type Asked, askLeave, type Beyond, leaveFor, leaveOf, withdraw } from './leave.ts'
import { addToLeave, leaveFile, takeFromLeave } from './leave-files.ts'
import { leaveLetter } from './leave-letter.ts'

/** Leave that parents ask for (H2). */
export function leaveRoutes(people: SchoolRouter) {
  people.get(paths.leave, 'leave.ask', async (c) =>
    c.render(<LeavePage {...(await leaveOf(c.var.scope))} />, {
      title: leaveTexts.title,
      current: 'leave',
      flash: c.req.query('verstuurd') === undefined ? undefined : { text: leaveTexts.sentAll },
    }),
  )

  people.get(paths.leaveNew, 'leave.ask', (c) => showForm(c, emptyDraft))

  people.post(paths.leaveNew, 'leave.ask', async (c) => {
    const form = await readForm(c, leaveForm)
    const children = await valuesOf(c, 'kind')
    if (!form.ok) return showForm(c, withWords(form.draft), children)
    const asked = await askLeave(c.var.scope, form.value, children)
    if (asked.ok) return c.redirect(placeOf(asked.done), 303)
    if (!asked.beyond) c.status(422)
    return showForm(c, { typed: form.typed, problems: asked.problems }, children, asked.beyond)
  })

  people.post(paths.leaveFiles(':id'), 'leave.ask', async (c) => {
    const id = c.req.param('id')
    const found = await leaveFor(c.var.scope, id)
    const files = await filesIn(c, 'bijlagen')
    const problem = await addToLeave(c.var.scope, found, files)
    const wrong = c.var.filesLeftOut ? attachmentTexts.allTooLarge : files.length === 0 ? attachmentTexts.none : problem
    if (!wrong) return c.redirect(paths.leaveRequest(id), 303)
    c.status(422)
    return showRequest(c, id, { typed: {}, problems: { bijlagen: wrong } })
  })

  people.post(paths.leaveFileRemoval(':id', ':file'), 'leave.ask', async (c) => {
    const id = c.req.param('id')
    await takeFromLeave(c.var.scope, await leaveFor(c.var.scope, id), c.req.param('file'))
    return c.redirect(paths.leaveRequest(id), 303)
  })

  people.post(paths.leaveWithdrawal(':id'), 'leave.ask', async (c) => {
    await withdraw(c.var.scope, c.req.param('id'))
    return c.redirect(paths.leaveRequest(c.req.param('id')), 303)
  })
}

/** Leave as whoever decides about it sees it, and the parents its outcome (H2). */
export function leaveDecisionRoutes(people: SchoolRouter) {
  people.get(paths.leaveRequests, 'leave.decide', async (c) =>
    c.render(<LeaveRequestsPage {...(await leaveToDecide(c.var.scope))} />, {
      title: leaveTexts.requests,
      current: 'leaveRequests',
    }),
  )

  people.get(paths.leaveRequest(':id'), 'leave.read', (c) => showRequest(c, c.req.param('id'), emptyDraft))

  people.get(paths.leaveFile(':id', ':file'), 'leave.read', async (c) =>
    sendFile(c, await leaveFile(c.var.scope, c.req.param('id'), c.req.param('file'))),
  )

  people.get(paths.leaveLetter(':id'), 'leave.read', async (c) => {
    const found = await leaveFor(c.var.scope, c.req.param('id'))
    const pdf = await leaveLetter(c.var.scope, found)
    return c.body(pdf, 200, {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.length),
      'Content-Disposition': 'attachment; filename="verlof.pdf"',
    })
  })

  people.post(paths.leaveDecision(':id'), 'leave.decide', async (c) => {
    const id = c.req.param('id')
    const found = await leaveFor(c.var.scope, id)
    const form = await readForm(c, decisionForm)
    if (!form.ok) return showRequest(c, id, form.draft)
    const problems = await decideLeave(c.var.scope, found, form.value)
    if (Object.keys(problems).length === 0) return c.redirect(`${paths.leaveRequest(id)}?verstuurd`, 303)
    c.status(422)
    return showRequest(c, id, { typed: form.typed, problems })
  })
}

/** Where one reads what was asked. */
function placeOf(done: Asked) {
  if (done.to === 'request') return `${paths.leaveRequest(done.id)}?verstuurd`
  return done.to === 'requests' ? `${paths.leave}?verstuurd` : `${paths.absenceReports}?formulier=${done.id}`
}

/** Boxes are ticked, not filled in. */
const withWords = ({ typed, problems }: Draft): Draft => ({
  typed,
  problems: problems.kind ? { ...problems, kind: leaveTexts.whichChild } : problems,
})

async function showForm(
  c: Context<SchoolEnv>,
  draft: Draft,
  chosen: readonly string[] = [],
  beyond: readonly Beyond[] = [],
) {
  const { mine } = await leaveOf(c.var.scope)
  const page = (
    <LeaveFormPage
      options={mine}
      draft={draft}
      chosen={chosen}
      sheet={draft.typed.formulier || newSecret()}
      beyond={beyond}
    />
  )
  return c.render(page, { title: leaveTexts.ask, current: 'leave' })
}

async function showRequest(c: Context<SchoolEnv>, id: string, draft: Draft) {
  const { scope } = c.var
  const decides = permitted(scope.me.roles, 'leave.decide', scope.school)
  const found = await leaveFor(scope, id)
  const page = <LeaveRequestPage {...found} decides={decides} draft={draft} />
  const isSent = c.req.query('verstuurd') !== undefined
  return c.render(page, {
    title: leaveTexts.request,
    current: decides ? 'leaveRequests' : 'leave',
    flash: isSent ? { text: found.leave.decision ? leaveTexts.decided : leaveTexts.sent } : undefined,
  })
}
