import type { Database, DatabaseSession, Platform } from '../../src/platform/ports.ts'

export type Reading = { calls: number; rows: number; statements: { sql: string; rows: number }[] }

/** The platform with what each page costs its shard written down: round trips, and rows read as D1 bills them. */
export function measured(platform: Platform) {
  const reading: Reading = { calls: 0, rows: 0, statements: [] }
  const note = (sql: string, result: D1Result) => {
    reading.rows += result.meta.rows_read
    reading.statements.push({ sql, rows: result.meta.rows_read })
  }
  const shard = (name: string, bookmark?: string): DatabaseSession => {
    const session = platform.shard(name, bookmark)
    return { bookmark: session.bookmark, ...counted(session, reading, note) }
  }
  return { platform: { ...platform, shard }, reading }
}

function counted(database: Database, reading: Reading, note: (sql: string, result: D1Result) => void): Database {
  const texts = new WeakMap<D1PreparedStatement, string>()
  const prepare = (sql: string) => {
    const prepared = database.prepare(sql)
    const known = (statement: D1PreparedStatement): D1PreparedStatement => {
      texts.set(statement, sql)
      return statement
    }
    return new Proxy(prepared, {
      get: (target, name) => {
        if (name === 'bind') return (...values: unknown[]) => wrapped(known(target.bind(...values)), sql)
        const value = Reflect.get(target, name) as unknown
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  /** One statement by itself is a round trip too. */
  const wrapped = (statement: D1PreparedStatement, sql: string) =>
    Object.assign(statement, {
      all: async () => {
        reading.calls++
        const [result] = await database.batch([statement])
        note(sql, result!)
        return result!
      },
      raw: async () => {
        reading.calls++
        const [result] = await database.batch<Record<string, unknown>>([statement])
        note(sql, result!)
        return result!.results.map((row) => Object.values(row))
      },
    })
  const batch = async (statements: D1PreparedStatement[]) => {
    reading.calls++
    const results = await database.batch(statements)
    for (const [place, result] of results.entries()) note(texts.get(statements[place]!) ?? '', result)
    return results
  }
  return { prepare, batch: batch as D1Database['batch'] }
}
