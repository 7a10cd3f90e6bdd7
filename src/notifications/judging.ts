import type { Reason } from '../bounces/reasons.ts'
import { isAddress } from '../mail/address.ts'
import type { SchoolScope } from '../scope.ts'
import { toldAt } from './hours.ts'
import type { Held, Moot, Waiting } from './sending-queries.ts'

type Told = Held & { sender: NonNullable<Held['sender']>; person: Held['person'] & { email: string } }

/** A row whose mail should go: all that it tells of is there. */
export type Sendable = SendableMessage | SendablePost
export type SendableMessage = Told & { message: NonNullable<Held['message']> }
export type SendablePost = Told & { message: null; post: NonNullable<Held['post']> }

/** A row whose notice can go. */
export type SendableNotice = Held & { notice: NonNullable<Held['notice']> }

/** A notice goes to whomever it is for, whatever mail they chose; where to is found when it is written. */
export function judgeNotices(rows: readonly Held[]) {
  const sendable = rows.filter((row): row is SendableNotice => row.notice !== null)
  const moot: Moot[] = rows.flatMap(({ key, notice }) => (notice ? [] : [{ key, reason: 'skipped: says nothing' }]))
  return { sendable, moot }
}

/** What was owed is judged once more when it is sent: rights, wishes and addresses may have changed since (check 4). */
export function judge(rows: readonly Held[]) {
  const sendable = rows.filter(isSendable)
  const moot: Moot[] = rows.flatMap((row) => {
    const reason = whyNot(row)
    return reason ? [{ key: row.key, reason }] : []
  })
  return { sendable, moot }
}

/** A row whose push can go: of a message, of a post, or of a notice. */
export type Pushable = Held & { device: NonNullable<Held['device']> } & (
    | { notice: NonNullable<Held['notice']> }
    | { message: NonNullable<Held['message']>; sender: NonNullable<Held['sender']>; notice: null }
    | { message: null; post: NonNullable<Held['post']>; sender: NonNullable<Held['sender']>; notice: null }
  )

/** The same of a push, which goes whatever mail somebody chose: to turn it off is to take the device away. */
export function judgePushes(rows: readonly Held[]) {
  const sendable = rows.filter((row): row is Pushable => whyNotPush(row) === null)
  const moot: Moot[] = rows.flatMap((row) => {
    const reason = whyNotPush(row)
    return reason ? [{ key: row.key, reason }] : []
  })
  return { sendable, moot }
}

const whyNotPush = (row: Held) =>
  (row.notice ? null : whyUntold(row)) ??
  (row.device && row.deviceLives === 1 ? null : 'skipped: the device is logged out or turned off')

/** What can go now, and what waits for quiet hours to end or for working hours to begin (E1); the urgent waits for neither (E5). */
export function partByHours<Row extends Held>({ now, school: { zone } }: SchoolScope, rows: readonly Row[]) {
  const timed = rows.map((row) => ({ row, at: isUrgent(row) ? now : toldAt(now, hoursOf(row), zone) }))
  const waiting: Waiting[] = timed.flatMap(({ row: { key }, at }) => (at > now ? [{ key, at: at.getTime() }] : []))
  return { ready: timed.flatMap(({ row, at }) => (at > now ? [] : [row])), waiting }
}

/** The message itself is; what is said about it later is not. */
export const isUrgent = ({ message, reminds, replyWith }: Held) =>
  message?.urgent === true && !reminds && replyWith === null

const hoursOf = ({ person: { quietFrom, quietUntil }, working, fromParent }: Held) => ({
  quiet: quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null,
  working: fromParent === 1 ? working : null,
})

const isSendable = (row: Held): row is Sendable => whyNot(row) === null

/** Not skipped, since somebody should hear of it: who was to get it, and the school (E3). */
export const givenUpAsBlocked = (reason: Reason) => `given up: mail to this address comes back (${reason})`

function whyUntold({ message, postId, post, toldPost, sender, readable, reminds, owes }: Held) {
  if (postId !== null)
    return post && sender && toldPost === 1 ? null : 'skipped: the post is not there for this reader any more'
  if (!message || !sender) return 'skipped: the message is gone'
  if (message.withdrawnAt) return 'skipped: the message was withdrawn'
  if (readable !== 1) return 'skipped: may not read the message any more'
  return reminds && owes !== 1 ? 'skipped: answered in the meantime, or too late to answer' : null
}

function whyNot(row: Held) {
  const untold = whyUntold(row)
  if (untold) return untold
  const { person, blocked } = row
  if (person.mailChoice === 'none') return 'skipped: wants no mail'
  if (!person.email) return 'skipped: has no address'
  if (!isAddress(person.email)) return 'given up: not a mail address'
  if (blocked) return givenUpAsBlocked(blocked)
  return null
}
