import type { Statement } from '../db/batch.ts'
import type { SchoolScope } from '../scope.ts'
import type { Notice } from './notice.ts'
import { firstPatience, noticeJobs } from './owing.ts'
import { insertNotice } from './queries.ts'

/** Who is told what; `about` names the intended effect, so that telling twice tells once (E4). */
export type Telling = { personId: string; notice: Notice; about: string }

/** What is done, and who is told of it, in one batch; the mails are then queued, and swept up should the queue lose them. */
export async function doAndTell(scope: SchoolScope, statements: readonly Statement[], tellings: readonly Telling[]) {
  const telling = tell(scope, tellings)
  await scope.db.batch([...statements, ...telling.statements])
  await telling.queue()
}

/** The same for whoever has a batch of their own: statements for it, and what to do when it is done. */
export function tell(scope: SchoolScope, tellings: readonly Telling[]) {
  const notices = tellings.map(({ about, personId, notice }) => ({ ...owed(scope, about), personId, notice }))
  return {
    statements: notices.map((notice) => insertNotice(scope, notice)),
    queue: () => scope.later(noticeJobs(notices.map(({ key }) => key))),
  }
}

/** What the outbox knows a notice by, and when it is swept up. */
export const owed = ({ now }: SchoolScope, about: string) => ({
  key: `notice:${about}:mail`,
  sweepAt: new Date(now.getTime() + firstPatience),
})
