import type { Database } from '../platform/ports.ts'

/**
 * A database whose statements bind every value once, however often they name it: D1 takes 100 values a statement, and a
 * statement that keeps to its school in every subselect names the school often.
 */
export const frugal = (database: Database): Database => ({
  batch: database.batch.bind(database) as Database['batch'],
  prepare: (sql) =>
    ({
      bind: (...values: unknown[]) => {
        const numbered = number(sql, values)
        return database.prepare(numbered.sql).bind(...numbered.values)
      },
    }) as D1PreparedStatement, // safe: drizzle binds every statement before it runs it
})

/** Texts, quoted names and placeholders, of which only the last change. */
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g

function number(sql: string, values: readonly unknown[]) {
  const places = new Map<unknown, number>()
  let next = 0
  const placeOf = (value: unknown) => {
    const place = places.get(value) ?? places.size + 1
    places.set(value, place)
    return place
  }
  const numbered = sql.replaceAll(tokens, (token) => (token === '?' ? `?${placeOf(values[next++])}` : token))
  return { sql: numbered, values: [...places.keys()] }
}
