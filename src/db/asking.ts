import type { SchoolScope } from '../scope.ts'
import type { Statement } from './batch.ts'

/** Questions for one batch, some asked and some not; each gives what it was answered, and nothing where it was not asked. */
export function asking() {
  const statements: Statement[] = []
  let answers: readonly unknown[] = []
  return {
    ask<S extends Statement>(isAsked: boolean, statement: () => S) {
      const place = isAsked ? statements.push(statement()) - 1 : -1
      // Safe cast: each answer is of the statement in its place.
      return () => (answers[place] ?? []) as Awaited<S>
    },
    /** One round trip, and none where nothing is asked. */
    async answered({ db }: Pick<SchoolScope, 'db'>) {
      if (statements.length > 0) answers = await db.batch(statements)
    },
  }
}
