import type { Counted } from './counted.ts'

export const nothing = (): Counted => ({ trips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, size: 0 })

/** A twin of the binding that does the same and keeps count. Batches are given the statements themselves, not their twins. */
export function counting(database: D1Database, counted: Counted): D1Database {
  const originals = new WeakMap<object, object>()
  const bare = (statement: object) => originals.get(statement) ?? statement
  const tally = (results: D1Result[]) => {
    counted.trips += 1
    counted.statements += results.length
    for (const { meta } of results) {
      counted.rowsRead += meta?.rows_read ?? 0
      counted.rowsWritten += meta?.rows_written ?? 0
      counted.size = meta?.size_after ?? counted.size
    }
    return results
  }
  const session = (target: object) =>
    new Proxy(target, {
      get(one, name) {
        const value = Reflect.get(one, name) as unknown
        if (typeof value !== 'function') return value
        if (name === 'withSession') return (...args: unknown[]) => session(value.apply(one, args) as object)
        if (name === 'prepare') return (sql: string) => statement(value.call(one, sql) as object)
        if (name === 'batch')
          return async (statements: object[]) => tally((await value.call(one, statements.map(bare))) as D1Result[])
        return value.bind(one)
      },
    })
  const statement = (original: object): object => {
    const wrapped = new Proxy(original, {
      get(one, name) {
        const value = Reflect.get(one, name) as unknown
        if (typeof value !== 'function') return value
        if (name === 'bind') return (...args: unknown[]) => statement(value.apply(one, args) as object)
        return async (...args: unknown[]) => {
          const result = (await value.apply(one, args)) as D1Result
          tally(Array.isArray(result) ? [{ meta: {} } as D1Result] : [result])
          return result
        }
      },
    })
    originals.set(wrapped, original)
    return wrapped
  }
  return session(database) as D1Database
}
