import type { Context } from 'hono'
import { CheckPollPage } from '../../templates/polls/check.tsx'
import { EditPollPage } from '../../templates/polls/edit.tsx'
import { makingTexts } from '../../templates/polls/making-texts.ts'
import { NewPollPage } from '../../templates/polls/new.tsx'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import type { Problems } from '../http/forms.ts'
import { readerHere } from '../http/respond.tsx'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { actionIn, contentIn, idIn, pressed, seenIn, startIn } from './forms.ts'
import { groupsToAsk } from './making-queries.ts'
import { keep, ownDraft, startPoll } from './managing.ts'
import { askedBy, missingIn, send } from './opening.ts'
import { pollById } from './queries.ts'
import type { Poll } from './schema.ts'
import { startFrom } from './starting.ts'

type Here = Context<SchoolEnv>
const current = 'polls'
const write = 'polls.write'

/** Making a poll or a survey, until it is sent (I3). */
export function pollMakingRoutes(people: SchoolRouter) {
  people.get(paths.newPoll, write, (c) =>
    c.render(<NewPollPage id={newId(c.var.scope.now)} />, { title: makingTexts.newTitle, current }),
  )

  people.post(paths.newPoll, write, async (c) => {
    const body = await c.req.parseBody({ all: true })
    const start = startFrom(startIn(body), readerHere(c).language, c.var.scope.now)
    const id = await startPoll(c.var.scope, idIn(body, c.var.scope.now), start)
    return c.redirect(paths.pollEditing(id), 303)
  })

  people.get(paths.pollEditing(':id'), write, async (c) => {
    const poll = await ownDraft(c.var.scope, c.req.param('id'))
    return showEditing(c, poll, poll.version, {})
  })

  people.post(paths.pollEditing(':id'), write, async (c) => {
    const { scope } = c.var
    const poll = await ownDraft(scope, c.req.param('id'))
    const body = await c.req.parseBody({ all: true })
    const seen = seenIn(body)
    const action = actionIn(body)
    const { content, problems } = contentIn(body, poll, scope)
    const typed = { ...poll, ...content, questions: pressed(content.questions, action, scope.now) }
    if (Object.keys(problems).length > 0) return showEditing(c, typed, seen, problems, 422)
    if (!(await keep(scope, poll.id, seen, { ...content, questions: typed.questions }))) {
      const [now] = await pollById(scope, poll.id)
      return showEditing(c, typed, now?.version ?? seen, {}, 409)
    }
    if (action !== 'verder')
      return c.redirect(paths.pollEditing(poll.id) + (action === 'bewaren' ? '' : '#vragen'), 303)
    const missing = missingIn(typed, scope)
    if (Object.keys(missing).length > 0) return showEditing(c, typed, seen + 1, missing, 422)
    return c.redirect(paths.pollCheck(poll.id), 303)
  })

  people.get(paths.pollCheck(':id'), write, async (c) => {
    const poll = await ownDraft(c.var.scope, c.req.param('id'))
    if (Object.keys(missingIn(poll, c.var.scope)).length > 0) return c.redirect(paths.pollEditing(poll.id), 303)
    return showCheck(c, poll)
  })

  people.post(paths.pollCheck(':id'), write, async (c) => {
    const { scope } = c.var
    const poll = await ownDraft(scope, c.req.param('id'))
    const missing = missingIn(poll, scope)
    if (Object.keys(missing).length > 0) return showEditing(c, poll, poll.version, missing, 422)
    const asked = await askedBy(scope, poll)
    if (!asked || asked.people === 0) return showCheck(c, poll, 422)
    const seen = seenIn(await c.req.parseBody())
    if (!(await send(scope, poll, seen))) return showCheck(c, poll, 409)
    return c.redirect(`${paths.pollResults(poll.id)}?klaar=verstuurd`, 303)
  })
}

async function showEditing(c: Here, poll: Poll, seen: number, problems: Problems, status?: 409 | 422) {
  if (status) c.status(status)
  const groups = await groupsToAsk(c.var.scope)
  const page = <EditPollPage poll={poll} seen={seen} groups={groups} problems={problems} isOvertaken={status === 409} />
  return c.render(page, { title: poll.title || makingTexts.untitled, current })
}

async function showCheck(c: Here, poll: Poll, status?: 409 | 422) {
  if (status) c.status(status)
  const { scope } = c.var
  const page = <CheckPollPage poll={poll} maker={scope.me.name} asked={await askedBy(scope, poll)} />
  return c.render(page, { title: makingTexts.check, current })
}
