import type { Context } from 'hono'
import { Answers } from '../../templates/questionnaires/answers.tsx'
import { OnBehalfPage } from '../../templates/questionnaires/on-behalf.tsx'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { again, changed } from '../http/respond.tsx'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import type { Outcome } from './answering.ts'
import { gotFewer, type Typed, typedIn, uploadsIn, wentMeanwhile } from './forms.ts'
import { enter, type OnBehalf, onBehalfOf } from './on-behalf.ts'
import { saidIn, savedAt, statuses } from './said.ts'

/** What parents handed in on paper, entered by the sender (D4). */
export function onBehalfRoutes(people: SchoolRouter) {
  people.get(paths.onBehalf(':id', ':person'), 'answers.enter', async (c) => {
    const paper = await onBehalfOf(c.var.scope, c.req.param('id'), c.req.param('person'))
    const came = { said: saidIn(c.req.query('bewaard')), wentMeanwhile: c.req.queries('vergeven') }
    return c.render(<OnBehalfPage paper={paper} nonce={newSecret()} {...came} />, {
      title: paper.message.subject,
      current: 'messages',
    })
  })

  people.post(paths.onBehalf(':id', ':person'), 'answers.enter', async (c) => {
    const { scope } = c.var
    const paper = await onBehalfOf(scope, c.req.param('id'), c.req.param('person'))
    const body = await c.req.parseBody({ all: true })
    const typed = typedIn(body)
    return show(c, paper, typed, await enter(scope, paper, typed, c.var.filesLeftOut ? null : uploadsIn(body)))
  })
}

/** What holds now; with what was typed, when that is not it. */
async function show(c: Context<SchoolEnv>, before: OnBehalf, typed: Typed, outcome: Outcome) {
  const paper = await onBehalfOf(c.var.scope, before.message.id, before.person.id)
  const answers = { asked: paper.asked, nonce: newSecret(), onBehalf: paper.person.id }
  if (outcome.kind === 'saved') {
    const said = gotFewer(paper.asked, typed) ? 'fewer' : 'saved'
    const went = wentMeanwhile(before.asked, paper.asked, typed)
    const at = savedAt(paths.onBehalf(paper.message.id, paper.person.id), said, went)
    return changed(c, { at, show: <Answers {...answers} said={said} wentMeanwhile={went} /> })
  }
  c.status(statuses[outcome.kind])
  const draft = outcome.kind === 'wrong' ? outcome : { typed, problems: {} }
  return again(c, {
    show: <Answers {...answers} said={outcome.kind} draft={draft} />,
    page: <OnBehalfPage paper={paper} nonce={answers.nonce} said={outcome.kind} draft={draft} />,
    title: paper.message.subject,
    current: 'messages',
  })
}
