import type { SchoolScope } from '../scope.ts'
import { owed, type Telling } from './notifying.ts'
import { noticeJobs } from './owing.ts'
import { insertNotices } from './queries.ts'

/** Telling many at once, for whoever has a batch of their own: statements for it, and what to do when it is done. */
export function tellMany(scope: SchoolScope, tellings: readonly Telling[]) {
  const notices = tellings.map(({ about, personId, notice }) => ({ ...owed(scope, about), personId, notice }))
  return {
    statements: insertNotices(scope, notices),
    queue: () => scope.later(noticeJobs(notices.map(({ key }) => key))),
  }
}
