import type { Span } from '../audiences/queries.ts'
import type { Job } from '../jobs.ts'
import type { SchoolScope } from '../scope.ts'
import { nextLocalTime } from '../time.ts'
import { insertOwed } from './queries.ts'

/** Mails one job sends, so that no call comes near the platform's limits (checks.md, 1). */
const mailsAJob = 20

/** Owes the people of this page a mail about the message, and queues what is due at once. Should the queue lose it, the sweep finds it. */
export async function owe(scope: SchoolScope, messageId: string, span: Span) {
  const { morningSummary, afternoonSummary, zone } = scope.school
  const summaryAt = nextLocalTime(scope.now, [morningSummary, afternoonSummary], zone)
  const owed = await insertOwed(scope, messageId, span, summaryAt)
  const due = owed.filter(({ due_at }) => due_at <= scope.now.getTime()).map(({ key }) => key)
  await scope.later(mailJobs(due))
}

export function mailJobs(keys: readonly string[]): Job[] {
  const jobs: Job[] = []
  for (let start = 0; start < keys.length; start += mailsAJob) {
    jobs.push({ kind: 'notifications.mails', keys: keys.slice(start, start + mailsAJob) })
  }
  return jobs
}
