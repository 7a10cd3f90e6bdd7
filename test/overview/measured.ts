import type { Database, DatabaseSession, Platform } from '../../src/platform/ports.ts'

export type Reading = { calls: number; rows: number }

/** The platform with what each page costs its shard written down: round trips, and rows read as D1 bills them. */
export function measured(platform: Platform) {
  const reading: Reading = { calls: 0, rows: 0 }
  const shard = (name: string, bookmark?: string): DatabaseSession => {
    const session = platform.shard(name, bookmark)
    return { bookmark: session.bookmark, ...counted(session, reading) }
  }
  return { platform: { ...platform, shard }, reading }
}

function counted(database: Database, reading: Reading): Database {
  const run = async (statements: D1PreparedStatement[]) => {
    reading.calls++
    const results = await database.batch<Record<string, unknown>>(statements)
    for (const { meta } of results) reading.rows += meta.rows_read
    return results
  }
  /** One statement by itself is a round trip too. */
  const alone = (statement: D1PreparedStatement) =>
    Object.assign(statement, {
      all: async () => (await run([statement]))[0]!,
      raw: async () => (await run([statement]))[0]!.results.map((row) => Object.values(row)),
    })
  const prepare = (sql: string) => {
    const prepared = database.prepare(sql)
    const bound = prepared.bind.bind(prepared)
    const bind = (...values: unknown[]) => alone(bound(...values))
    return Object.assign(alone(prepared), { bind: bind as D1PreparedStatement['bind'] })
  }
  return { prepare, batch: run as D1Database['batch'] }
}
