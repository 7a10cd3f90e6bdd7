import type { SchoolScope } from '../scope.ts'
import { owed } from './notifying.ts'
import { noticeJobs, pushJobs } from './owing.ts'
import { type Found, insertNoticesFound, insertPushesFound, noticesBegunBy } from './queries.ts'

/**
 * Telling whom only the database knows, for whoever has a batch of their own: what is told by a statement of it, the keys that
 * its last statement reads, and what to do with them when it is done. `about` is of this one batch.
 */
export function tellFound(scope: SchoolScope, about: string) {
  const { key, sweepAt } = owed(scope, `${about}:`)
  const begin = key.replace(/mail$/, '')
  return {
    tell: (found: Found) => insertNoticesFound(scope, { begin, sweepAt }, found),
    push: insertPushesFound(scope, { begin, sweepAt }),
    keys: noticesBegunBy(scope, begin),
    queue: (told: readonly { key: string }[]) => {
      const keys = told.map((one) => one.key)
      const isPush = (key: string) => key.includes(':push:')
      return scope.later([...noticeJobs(keys.filter((key) => !isPush(key))), ...pushJobs(keys.filter(isPush))])
    },
  }
}
