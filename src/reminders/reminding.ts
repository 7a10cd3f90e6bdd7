import { deliveriesPageEnd } from '../messages/dispatch-queries.ts'
import { owe } from '../notifications/owing.ts'
import { isReadOnly } from '../schools/trial.ts'
import type { SchoolScope } from '../scope.ts'
import { markDone, markDoneTo, reminderOf, undone } from './queries.ts'

const pageSize = 500
/** Three statements each, in one job: far below the thousand that one invocation may do (checks.md, 1). */
const pagesAJob = 40

/**
 * Owes a mail to everybody who has not answered, in pages, and goes on in another job where a message has more. Safe to
 * repeat: what is owed has its key. Of moments that were all missed only the last is kept; after the deadline, or the
 * school's trial, or once it was withdrawn, none is.
 */
export async function remind(scope: SchoolScope, messageId: string, at: Date) {
  const [reminder] = await undone(scope, messageId, at)
  if (!reminder?.deliveredAt) return // on its way still: the sweep comes back to it
  const over =
    isReadOnly(scope) || reminder.withdrawnAt !== null || (reminder.deadline !== null && reminder.deadline <= scope.now)
  let after = reminder.doneTo
  for (let page = 0; page < pagesAJob; page++) {
    const [end] = over || reminder.later ? [] : await deliveriesPageEnd(scope, messageId, after, pageSize)
    if (!end?.id) return void (await markDone(scope, messageId, at))
    const span = { after, upTo: end.id }
    await owe(scope, reminderOf(scope, messageId, at), span)
    await markDoneTo(scope, messageId, at, end.id)
    after = end.id
  }
  await scope.later([{ kind: 'reminders.send', messageId, at: at.getTime() }])
}
