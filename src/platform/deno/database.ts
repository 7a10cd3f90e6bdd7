import { DatabaseSync } from 'node:sqlite'
import { told } from './failures.ts'
import { statementsOf } from './statements.ts'

/** D1's limits, so that a statement that works here works there. */
const limits = {
  length: 2_000_000,
  sqlLength: 100_000,
  column: 100,
  functionArg: 32,
  likePatternLength: 50,
  variableNumber: 100,
}

/** How long a writer waits for a backup that takes its moment (ms). */
const patience = 5000

/** What is said to be written is on the disk, also when the power goes (synchronous = full). */
export function openFile(path: string) {
  const file = new DatabaseSync(path, { limits, timeout: patience } as ConstructorParameters<typeof DatabaseSync>[1])
  file.exec('pragma journal_mode = wal')
  file.exec('pragma synchronous = full')
  file.exec('pragma foreign_keys = on')
  return file
}

export type HostedDatabase = ReturnType<typeof databaseOf>

/** A file as D1 speaks it. SQLite answers at once here, so that nothing comes between the statements of a batch. */
export function databaseOf(file: DatabaseSync) {
  const { prepare, perform } = statementsOf(file)

  async function batch(statements: readonly object[]) {
    told(() => file.exec('begin immediate'))
    try {
      const results = statements.map(perform)
      told(() => file.exec('commit'))
      return results
    } catch (error) {
      if (file.isTransaction) file.exec('rollback')
      throw error
    }
  }

  // Safe cast: what the ports ask of D1, and nothing else of it.
  return { prepare, batch } as unknown as Pick<D1Database, 'prepare' | 'batch'>
}
