import { newId } from '../ids.ts'
import { nobodysLink } from '../links/links.ts'
import type { Notice } from '../notifications/notice.ts'
import { owed } from '../notifications/notifying.ts'
import { noticeJobs } from '../notifications/owing.ts'
import type { SchoolScope } from '../scope.ts'
import { expireLinksOf, insertLinkOf, insertNoticeOf } from './forgotten-queries.ts'
import { countersFor, countTry, forgetOld, isOver, type Trier } from './throttle.ts'

/** People who share one address and each get a mail of their own. */
const mostAtOneAddress = 4

export type Asking = Trier & { name: string }
export type AskOutcome = 'mailed' | 'throttled'

/**
 * A link to choose a new password, to whoever has this user name or address. The statements and the queued mails are the same
 * whoever that is, and if it is nobody: only in the database do they come to something or to nothing (B2, check 10).
 */
export async function askNewPassword(scope: SchoolScope, asking: Asking): Promise<AskOutcome> {
  if (await askedTooOften(scope, asking)) return 'throttled'
  const links = await Promise.all(Array.from({ length: mostAtOneAddress }, () => nobodysLink(scope, 'password')))
  const notices = links.map(({ id }) => ({ ...owed(scope, id), notice: { kind: 'password', link: id } as Notice }))
  const { name } = asking
  await scope.db.batch([
    expireLinksOf(scope, name),
    ...links.map((link, place) => insertLinkOf(scope, link, name, place)),
    ...notices.map((notice, place) => insertNoticeOf(scope, notice, name, place)),
  ])
  await scope.later(noticeJobs(notices.map(({ key }) => key)))
  return 'mailed'
}

/** One mail with the user names that belong to this address. */
export async function askUserNames(scope: SchoolScope, asking: Asking): Promise<AskOutcome> {
  if (await askedTooOften(scope, asking)) return 'throttled'
  const notice = { ...owed(scope, newId(scope.now)), notice: { kind: 'userNames' } as const }
  await scope.db.batch([insertNoticeOf(scope, notice, asking.name, 0)])
  await scope.later(noticeJobs([notice.key]))
  return 'mailed'
}

/** Every question counts, whoever it is about: nobody fills somebody's mailbox, nor looks through a list of addresses. */
async function askedTooOften(scope: SchoolScope, asking: Asking) {
  const counters = await countersFor('forgotten', asking.name, asking)
  const [, ...counted] = await scope.db.batch([forgetOld(scope), ...countTry(scope, counters)])
  const over = isOver(counters, counted)
  if (over) scope.log({ event: 'forgotten.throttled' })
  return over
}
