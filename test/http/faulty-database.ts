import type { Database, DatabaseSession, LogEntry, Platform } from '../../src/platform/ports.ts'

/** As Cloudflare words them (developers.cloudflare.com/d1/observability/debug-d1). */
export const passingTexts = [
  'D1_ERROR: D1 DB reset because its code was updated.',
  'D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.',
  'D1_ERROR: Network connection lost.',
  'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
  'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
  "D1_ERROR: Can't read from request stream because client disconnected.",
]
export const overloadTexts = [
  'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
  'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
  'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
  "D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.",
  'D1_ERROR: D1 DB exceeded its CPU time limit and was reset.',
]
export const otherTexts = [
  'D1_ERROR: database is locked: SQLITE_BUSY',
  'internal error; reference = 8sdq2jk4n5',
  'D1_ERROR: something that no list names',
]
export const allTexts = [...passingTexts, ...overloadTexts, ...otherTexts]

/** Round trip number `at`, and the ones after it, as many as `times`, fail with this text: not begun, or done and not told. */
export type Fault = { at: number; when: 'before' | 'after'; text: string; times?: number }
export type Faulty = { platform: Platform; logged: LogEntry[]; calls: () => number }

/** The platform with a database that gives way as planned. Counts round trips over all of a request. */
export function faulty(platform: Platform, { at, when, text, times = 1 }: Fault): Faulty {
  let calls = 0
  const logged: LogEntry[] = []
  async function through<T>(ask: () => Promise<T>): Promise<T> {
    calls++
    const fails = calls >= at && calls < at + times
    if (fails && when === 'before') throw new Error(text)
    const answer = await ask()
    if (fails) throw new Error(text)
    return answer
  }
  return {
    logged,
    calls: () => calls,
    platform: {
      ...platform,
      log: (entry) => void logged.push(entry),
      shard: (name, bookmark): DatabaseSession => {
        const session = platform.shard(name, bookmark)
        return { bookmark: session.bookmark, ...failing(session, through) }
      },
    },
  }
}

type Through = <T>(ask: () => Promise<T>) => Promise<T>

const failing = (database: Database, through: Through): Database => ({
  batch: ((statements: D1PreparedStatement[]) => through(() => database.batch(statements))) as D1Database['batch'],
  prepare: (sql) => {
    const prepared = database.prepare(sql)
    // Safe cast: everything binds before it runs (src/db/frugal.ts).
    return { bind: (...values: unknown[]) => alone(prepared.bind(...values), through) } as D1PreparedStatement
  },
})

/** One statement by itself is a round trip too; in a batch it is D1's own statement still. */
export function alone(statement: D1PreparedStatement, through: Through) {
  for (const name of ['all', 'run', 'raw', 'first'] as const) {
    const own = statement[name].bind(statement) as (...given: unknown[]) => Promise<unknown>
    Object.assign(statement, { [name]: (...given: unknown[]) => through(() => own(...given)) })
  }
  return statement
}
