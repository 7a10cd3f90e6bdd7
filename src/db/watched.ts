import type { Database } from '../platform/ports.ts'

/** A database that says after each write to one of these tables that something in them changed. */
export function watched(database: Database, tables: ReadonlySet<string>, changed: () => Promise<void>): Database {
  const inside = new WeakMap<object, D1PreparedStatement>()

  function telling(statement: D1PreparedStatement) {
    const then = async <Answer>(answer: Promise<Answer>) => {
      const given = await answer
      await changed()
      return given
    }
    // Safe cast: the five that there are, and drizzle uses no other.
    const outside = {
      bind: (...values: unknown[]) => telling(statement.bind(...values)),
      run: () => then(statement.run()),
      all: () => then(statement.all()),
      raw: () => then(statement.raw()),
      first: (column: string) => then(statement.first(column)),
    } as unknown as D1PreparedStatement
    inside.set(outside, statement)
    return outside
  }

  return {
    prepare: (sql) => (writesTo(sql, tables) ? telling(database.prepare(sql)) : database.prepare(sql)),
    batch: async <Row>(statements: D1PreparedStatement[]) => {
      const answers = await database.batch<Row>(statements.map((one) => inside.get(one) ?? one))
      if (statements.some((one) => inside.has(one))) await changed()
      return answers
    },
  }
}

const writing =
  /\b(?:insert\s+into|insert\s+or\s+\w+\s+into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+"?(\w+)/gi

const writesTo = (sql: string, tables: ReadonlySet<string>) =>
  [...sql.matchAll(writing)].some(([, table]) => tables.has(table ?? ''))
