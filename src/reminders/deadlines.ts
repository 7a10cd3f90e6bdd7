import { NotFound } from '../errors.ts'
import { isNonce, newId } from '../ids.ts'
import { sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { questionnaireOf } from '../questionnaires/queries.ts'
import type { Scope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'
import {
  changeWith,
  deleteReminders,
  insertChange,
  insertReminders,
  type Move,
  setDeadline,
} from './deadline-queries.ts'
import { offeredDays, remindersBefore, usualDays } from './moments.ts'
import { remindersOf } from './queries.ts'

/** Until when a message of mine can be answered, and how long before that whoever has not is reminded. */
export type Deadline = { message: Message; at: Date | null; remind: readonly number[] }

export async function deadlineOf(scope: Scope, messageId: string): Promise<Deadline> {
  const [[message], [questionnaire], reminders] = await scope.db.batch([
    sentMessage(scope, messageId),
    questionnaireOf(scope, messageId),
    remindersOf(scope, messageId),
  ])
  if (!message || message.withdrawnAt || !questionnaire) throw new NotFound()
  const { deadline: at } = questionnaire
  const days = at ? daysOf(scope, at, reminders) : []
  return { message, at, remind: days.length > 0 ? days : usualDays }
}

const daysOf = ({ school: { zone } }: Scope, deadline: Date, reminders: readonly { at: Date }[]) =>
  offeredDays.filter((days) =>
    reminders.some(({ at }) => localDay(at, zone) === daysLater(localDay(deadline, zone), -days)),
  )

export type Wanted = { nonce: string; seen: string; at: Date; remind: readonly number[]; tell: boolean }

/**
 * Longer, open again, shorter or closed: reminders follow it, and whoever has not answered is told once if the sender wants
 * (D3, D5). A second press finds what the first did; one over a deadline that was moved meanwhile does nothing (check 33).
 */
export async function moveDeadline(scope: Scope, { message, at: before }: Deadline, wanted: Wanted) {
  const { at: after, tell } = wanted
  const nonce = isNonce(wanted.nonce) ? wanted.nonce : newId(scope.now)
  const seen = /^\d{1,15}$/.test(wanted.seen) ? new Date(Number(wanted.seen)) : null
  const move: Move = {
    nonce,
    messageId: message.id,
    before: wanted.seen === '-' ? null : (seen ?? before),
    after,
    tell,
  }
  const moments = remindersBefore(after, wanted.remind, { zone: scope.school.zone, after: scope.now })
  const [, , , , [change]] = await scope.db.batch([
    insertChange(scope, move),
    setDeadline(scope, move),
    deleteReminders(scope, move),
    insertReminders(scope, move, tell ? [...moments, scope.now] : moments),
    changeWith(scope, move),
  ])
  if (change?.messageId !== message.id) return 'overtaken' as const
  if (tell && change.at.getTime() === scope.now.getTime())
    await scope.later([{ kind: 'reminders.send', messageId: message.id, at: scope.now.getTime() }])
  return 'moved' as const
}
