import type { Context } from 'hono'
import { DeadlinePage } from '../../templates/reminders/deadline.tsx'
import { deadlineTexts } from '../../templates/reminders/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Problems, readForm, ticked } from '../http/forms.ts'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { isOpen } from '../questionnaires/asked.ts'
import { deadlineForm, deadlineIn } from './deadline-form.ts'
import { type Deadline, deadlineOf, moveDeadline } from './deadlines.ts'
import { offeredDays } from './moments.ts'

type Here = Context<SchoolEnv>
type Typed = { dag: string; tijd: string; remind: readonly number[]; melden: boolean }

/** The deadline of what was sent, for its sender to move (D3). */
export function reminderRoutes(people: SchoolRouter) {
  people.get(paths.deadline(':id'), 'messages.results', async (c) =>
    show(c, await deadlineOf(c.var.scope, c.req.param('id'))),
  )

  people.post(paths.deadline(':id'), 'messages.results', async (c) => {
    const { scope } = c.var
    const deadline = await deadlineOf(scope, c.req.param('id'))
    const form = await readForm(c, deadlineForm)
    if (!form.ok) return show(c, deadline, form.draft.problems)
    const { actie, nonce, gezien: seen, melden } = form.value
    const remind = await remindIn(c)
    const typed = { ...form.value, remind }
    if (actie === 'sluiten') {
      if (!isOpen({ deadline: deadline.at }, scope.now)) return c.redirect(paths.results(deadline.message.id), 303)
      return answer(c, deadline, typed, { nonce, seen, at: scope.now, remind: [], tell: false })
    }
    const { at, problems } = deadlineIn(form.value.dag, form.value.tijd, scope)
    const wrong = wrongWith(deadline, { at, seen, problems })
    if (wrong || !at) {
      c.status(422)
      return show(c, deadline, wrong ?? {}, typed)
    }
    return answer(c, deadline, typed, { nonce, seen, at, remind, tell: melden })
  })
}

const remindIn = async (c: Here) => (await ticked(c, 'herinneren[]', offeredDays.map(String))).map(Number)

type Wanted = { at: Date | null; seen: string; problems: Problems }

/** The one that it is already is no mistake of a second press: that finds what the first did. */
function wrongWith({ at: now }: Deadline, { at, seen, problems }: Wanted): Problems | null {
  if (Object.keys(problems).length > 0) return problems
  if (!at) return { dag: deadlineTexts.dayMissing }
  const isAsSeen = seen === '' || seen === String(now?.getTime() ?? '-')
  return isAsSeen && at.getTime() === now?.getTime() ? { dag: deadlineTexts.same } : null
}

async function answer(c: Here, deadline: Deadline, typed: Typed, wanted: Parameters<typeof moveDeadline>[2]) {
  const { id } = deadline.message
  if ((await moveDeadline(c.var.scope, deadline, wanted)) === 'moved') return c.redirect(paths.results(id), 303)
  c.status(409)
  return show(c, await deadlineOf(c.var.scope, id), { dag: deadlineTexts.overtaken }, typed)
}

const show = (c: Here, deadline: Deadline, problems: Problems = {}, typed?: Typed) =>
  c.render(<DeadlinePage deadline={deadline} nonce={newSecret()} problems={problems} typed={typed} />, {
    title: deadlineTexts.title,
    current: 'messages',
  })
