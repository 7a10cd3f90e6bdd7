import type { Statement } from '../db/batch.ts'
import type { SchoolScope } from '../scope.ts'
import type { Notice } from './notice.ts'
import { noticeJobs, queuePatience } from './owing.ts'
import { insertNotice } from './queries.ts'

/** Who is told what; `about` names the intended effect, so that telling twice tells once (E4). */
export type Telling = { personId: string; notice: Notice; about: string }

/** What is done, and who is told of it, in one batch; the mails are then queued, and swept up should the queue lose them. */
export async function doAndTell(scope: SchoolScope, statements: readonly Statement[], tellings: readonly Telling[]) {
  const sweepAt = new Date(scope.now.getTime() + queuePatience)
  const notices = tellings.map(({ about, personId, notice }) => ({ key: keyOf(about), personId, notice, sweepAt }))
  await scope.db.batch([...statements, ...notices.map((notice) => insertNotice(scope, notice))])
  await scope.later(noticeJobs(notices.map(({ key }) => key)))
}

const keyOf = (about: string) => `notice:${about}:mail`
