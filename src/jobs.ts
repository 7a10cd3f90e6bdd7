import { weigh } from './absence/weighing.ts'
import { tellNames } from './accounts/names.ts'
import { makeCopies } from './albums/items.ts'
import { planOn } from './conferences/making-plans.ts'
import { seeToRound } from './conferences/seeing-to.ts'
import { sendScheduled } from './drafts/scheduled.ts'
import { applyQueued } from './imports/applying.ts'
import { compare } from './imports/comparing.ts'
import { sendInvitations } from './invitations/sending.ts'
import { sendNewsletters } from './newsletters/mailing.ts'
import { goOut } from './newsletters/sending.ts'
import { sendMails, sendNotices, sendPushes } from './notifications/sending.ts'
import { sendSummaries } from './notifications/summing.ts'
import { seeToPoll } from './polls/seeing-to.ts'
import { tellPost } from './posts/telling.ts'
import { remind } from './reminders/reminding.ts'
import { carryOut } from './retention/retention.ts'
import type { SchoolScope } from './scope.ts'
import type { Tongue } from './tongues.ts'
import { makeTranslations } from './translations/making.ts'

/** What can wait. Bodies carry ids, never rows: what they name is read again when they run. */
export type Job =
  | { kind: 'absence.weigh' }
  | { kind: 'accounts.names' }
  | { kind: 'albums.copies'; itemId: string }
  | { kind: 'conferences.plan'; roundId: string }
  | { kind: 'conferences.seeTo'; roundId: string }
  | { kind: 'drafts.send'; draftId: string }
  | { kind: 'imports.compare'; runId: string }
  | { kind: 'imports.apply'; runId: string }
  | { kind: 'newsletters.goOut'; letterId: string }
  | { kind: 'newsletters.mails'; keys: string[] }
  | { kind: 'notifications.mails'; keys: string[] }
  | { kind: 'notifications.notices'; keys: string[] }
  | { kind: 'notifications.pushes'; keys: string[] }
  | { kind: 'notifications.summaries'; personIds: string[] }
  | { kind: 'retention.carryOut' }
  | { kind: 'polls.seeTo'; pollId: string }
  | { kind: 'posts.tell'; postId: string }
  | { kind: 'reminders.send'; messageId: string; at: number }
  | { kind: 'translations.make'; messageId: string; aboutIds: string[]; language: Tongue }
  | { kind: 'invitations.send'; runId: string }

export type QueuedJob = { schoolId: string; job: Job }

type Handlers = { [Kind in Job['kind']]: (scope: SchoolScope, job: Extract<Job, { kind: Kind }>) => Promise<void> }

/** Each is safe to repeat: queues deliver at least once. */
const handlers: Handlers = {
  'absence.weigh': (scope) => weigh(scope),
  'accounts.names': (scope) => tellNames(scope),
  'albums.copies': (scope, { itemId }) => makeCopies(scope, itemId),
  'conferences.plan': (scope, { roundId }) => planOn(scope, roundId),
  'conferences.seeTo': (scope, { roundId }) => seeToRound(scope, roundId),
  'drafts.send': (scope, { draftId }) => sendScheduled(scope, draftId),
  'imports.compare': (scope, { runId }) => compare(scope, runId, true),
  'imports.apply': (scope, { runId }) => applyQueued(scope, runId),
  'newsletters.goOut': (scope, { letterId }) => goOut(scope, letterId),
  'newsletters.mails': (scope, { keys }) => sendNewsletters(scope, keys),
  'notifications.mails': (scope, { keys }) => sendMails(scope, keys),
  'notifications.notices': (scope, { keys }) => sendNotices(scope, keys),
  'notifications.pushes': (scope, { keys }) => sendPushes(scope, keys),
  'notifications.summaries': (scope, { personIds }) => sendSummaries(scope, personIds),
  'retention.carryOut': (scope) => carryOut(scope),
  'polls.seeTo': (scope, { pollId }) => seeToPoll(scope, pollId),
  'posts.tell': (scope, { postId }) => tellPost(scope, postId),
  'reminders.send': (scope, { messageId, at }) => remind(scope, messageId, new Date(at)),
  'translations.make': (scope, wanted) => makeTranslations(scope, wanted),
  'invitations.send': (scope, { runId }) => sendInvitations(scope, runId),
}

export const perform = <Kind extends Job['kind']>(scope: SchoolScope, job: Extract<Job, { kind: Kind }>) =>
  handlers[job.kind as Kind](scope, job)
