import type { Span } from '../audiences/queries.ts'
import type { Job } from '../jobs.ts'
import type { SchoolScope } from '../scope.ts'
import { nextLocalTime } from '../time.ts'
import { insertOwed, insertPostOwed, insertReplyOwed, newsOf, type Owed, type Owing } from './queries.ts'

/** How long what was owed just now may lie in the queue (ms): with a tick every minute, what a crash lost goes on within two (checks.md, 28). */
export const firstPatience = 45 * 1000
/** The same of what a sweep queued: longer, so that a queue that runs behind is not filled again at every tick; lost is found within five minutes (checks.md, 30). */
export const queuePatience = 4 * 60 * 1000

/** Mails one job sends: some seconds' work, and a body of 2 KB where 128 KB are allowed (checks.md, 1). */
const mailsAJob = 20

/** Owes the people of this page a mail and a push about the message, and queues what is due at once. Should the queue lose it, the sweep finds it. */
export const oweMessage = (scope: SchoolScope, messageId: string, span: Span, givenAt?: Date) =>
  owe(scope, newsOf(messageId, givenAt), span)

/** The same of what is owed otherwise. */
export async function owe(scope: SchoolScope, owing: Owing, span: Span) {
  await queueDue(scope, await insertOwed(scope, owing, span, whenOf(scope)))
}

/** Goes into the batch that writes the reply; `queueDue` then takes what it answers. */
export const owingReply = (scope: SchoolScope, replyId: string) => insertReplyOwed(scope, replyId, whenOf(scope))

/** The same of a post. */
export const owingPost = (scope: SchoolScope, postId: string) => insertPostOwed(scope, postId, whenOf(scope))

export async function queueDue(scope: SchoolScope, owed: readonly Owed[]) {
  const due = owed.filter(({ due_at }) => due_at <= scope.now.getTime())
  const keysOf = (kind: Owed['kind']) => due.filter((one) => one.kind === kind).map(({ key }) => key)
  await scope.later([...mailJobs(keysOf('message')), ...pushJobs(keysOf('push'))])
}

/** When what is owed now is told of, in a summary or else, and when the sweep sees to it. */
export function whenOf({ now, school: { morningSummary, afternoonSummary, zone } }: SchoolScope) {
  const summaryAt = nextLocalTime(now, [morningSummary, afternoonSummary], zone)
  return { now, summaryAt, sweepAt: new Date(now.getTime() + firstPatience) }
}

export const mailJobs = (keys: readonly string[]): Job[] =>
  parts(keys).map((part) => ({ kind: 'notifications.mails', keys: part }))

export const noticeJobs = (keys: readonly string[]): Job[] =>
  parts(keys).map((part) => ({ kind: 'notifications.notices', keys: part }))

export const pushJobs = (keys: readonly string[]): Job[] =>
  parts(keys).map((part) => ({ kind: 'notifications.pushes', keys: part }))

export const newsletterJobs = (keys: readonly string[]): Job[] =>
  parts(keys).map((part) => ({ kind: 'newsletters.mails', keys: part }))

export const summaryJobs = (personIds: readonly string[]): Job[] =>
  parts(personIds).map((part) => ({ kind: 'notifications.summaries', personIds: part }))

const parts = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / mailsAJob) }, (_, part) =>
    ids.slice(part * mailsAJob, (part + 1) * mailsAJob),
  )
