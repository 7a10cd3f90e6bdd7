import type { Context } from 'hono'
import { PollsPage } from '../../templates/polls/list.tsx'
import { type AnswerDraft, PollPage } from '../../templates/polls/poll.tsx'
import { pollTexts } from '../../templates/polls/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { answer, answersIn, check } from './answering.ts'
import { pollFor, pollsFor } from './reading.ts'

type Here = Context<SchoolEnv>
const current = 'polls'

/** What somebody is asked (I3). Makers' own addresses are declared before these. */
export function pollRoutes(people: SchoolRouter) {
  people.get(paths.polls, 'polls.answer', async (c) =>
    c.render(<PollsPage {...(await pollsFor(c.var.scope))} />, { title: pollTexts.title, current }),
  )

  people.get(paths.poll(':id'), 'polls.answer', (c) => showPoll(c, c.req.param('id')))

  people.post(paths.pollAnswer(':id'), 'polls.answer', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const { poll } = await pollFor(scope, id)
    const typed = answersIn(await c.req.parseBody({ all: true }))
    const checked = check(poll, typed)
    if (!checked.ok) return showAgain(c, id, { typed, problems: checked.problems }, 422)
    const seen = Number(typed.gezien?.[0] ?? 0) || 0
    const outcome = await answer(scope, poll, checked.values, seen)
    if (outcome === 'kept') return c.redirect(`${paths.poll(id)}?klaar=bedankt`, 303)
    if (outcome === 'already' && !poll.anonymous)
      return showAgain(c, id, { typed, problems: {}, said: 'elsewhere' }, 409)
    return c.redirect(outcome === 'already' ? `${paths.poll(id)}?klaar=al` : paths.poll(id), 303)
  })
}

const said = { bedankt: pollTexts.thanks, al: pollTexts.already }

function showAgain(c: Here, id: string, draft: AnswerDraft, status: 409 | 422) {
  c.status(status)
  return showPoll(c, id, draft)
}

async function showPoll(c: Here, id: string, draft?: AnswerDraft) {
  const opened = await pollFor(c.var.scope, id)
  const done = said[c.req.query('klaar') as keyof typeof said]
  const flash = done && opened.tookPart ? { text: done } : undefined
  return c.render(<PollPage opened={opened} draft={draft} />, { title: opened.poll.title, current, flash })
}
