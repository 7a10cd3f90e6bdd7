import type { Context } from 'hono'
import { makingTexts } from '../../templates/polls/making-texts.ts'
import { PollResultsPage } from '../../templates/polls/results.tsx'
import { pollSheet } from '../../templates/polls/sheet.ts'
import { formatForm, sheetTypes } from '../changes/forms.ts'
import { csv } from '../csv.ts'
import { namedAs } from '../files/download.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Problems, readForm } from '../http/forms.ts'
import { readerHere } from '../http/respond.tsx'
import { type Text, textWith } from '../language.ts'
import { paths } from '../paths.ts'
import { localDay } from '../time.ts'
import { xlsx } from '../xlsx.ts'
import { exportPoll } from './exporting.ts'
import { actionIn, afterwordIn, closeIn } from './forms.ts'
import {
  backToDraft,
  closePoll,
  copyPoll,
  discard,
  moveClose,
  ownPoll,
  sayAfterwards,
  withdrawPoll,
} from './managing.ts'
import { type Managed, managedPoll } from './reading.ts'
import type { Poll } from './schema.ts'

type Here = Context<SchoolEnv>
const current = 'polls'
const write = 'polls.write'

/** What came of it, and what its maker can still do with it (I3). */
export function pollManagingRoutes(people: SchoolRouter) {
  people.get(paths.pollResults(':id'), write, (c) => showResults(c, c.req.param('id')))

  people.post(paths.pollManaging(':id'), write, async (c) => {
    const body = await c.req.parseBody({ all: true })
    const poll = await ownPoll(c.var.scope, c.req.param('id'))
    return manage(c, poll, body)
  })

  people.post(paths.pollExport(':id'), write, async (c) => {
    const managed = await exportPoll(c.var.scope, c.req.param('id'))
    const form = await readForm(c, formatForm)
    const format = form.ok ? form.value.soort : 'csv'
    const reader = readerHere(c)
    const sheet = pollSheet(managed, reader)
    const { school, now } = c.var.scope
    return c.body(format === 'csv' ? csv(sheet) : xlsx(managed.poll.title, sheet), 200, {
      'Content-Type': sheetTypes[format],
      'Content-Disposition': `attachment; ${namedAs(`${managed.poll.title} ${localDay(now, school.zone)}.${format}`)}`,
    })
  })
}

/** The button that was pressed. */
async function manage(c: Here, poll: Poll, body: Record<string, unknown>) {
  const { scope } = c.var
  const done = (said: keyof typeof flashes) => c.redirect(`${paths.pollResults(poll.id)}?klaar=${said}`, 303)
  switch (actionIn(body)) {
    case 'sluiten':
      await closePoll(scope, poll)
      return done('gesloten')
    case 'intrekken':
      await withdrawPoll(scope, poll)
      return done('ingetrokken')
    case 'concept':
      await backToDraft(scope, poll)
      return c.redirect(paths.pollEditing(poll.id), 303)
    case 'weggooien':
      await discard(scope, poll)
      return c.redirect(paths.polls, 303)
    case 'opnieuw':
      return c.redirect(paths.pollEditing(await copyPoll(scope, poll)), 303)
    case 'nawoord':
      await sayAfterwards(scope, poll, afterwordIn(body))
      return done('bewaard')
    case 'sluitdag': {
      const { at, problem } = closeIn(body, scope)
      const wrong = problem ?? (at && at > scope.now ? undefined : makingTexts.closesTooSoon)
      if (wrong || !at) return showResults(c, poll.id, { 'sluit-dag': wrong })
      await moveClose(scope, poll, at)
      return done('bewaard')
    }
    default:
      return c.redirect(paths.pollResults(poll.id), 303)
  }
}

const flashes = {
  bewaard: makingTexts.saved,
  gesloten: makingTexts.closedNow,
  ingetrokken: makingTexts.withdrawnNow,
} as const

/** With to how many, once it went. */
const sentText = ({ state, poll: { invited } }: Managed): Text =>
  state === 'planned' ? makingTexts.plannedSaid : textWith(makingTexts.sentSaid, invited)

async function showResults(c: Here, id: string, problems: Problems = {}) {
  if (Object.keys(problems).length > 0) c.status(422)
  const managed = await managedPoll(c.var.scope, id)
  if (managed.state === 'draft') return c.redirect(paths.pollEditing(id), 303)
  const said = c.req.query('klaar') ?? ''
  const text = said === 'verstuurd' ? sentText(managed) : flashes[said as keyof typeof flashes]
  return c.render(<PollResultsPage managed={managed} problems={problems} />, {
    title: managed.poll.title,
    current,
    flash: text && { text },
  })
}
