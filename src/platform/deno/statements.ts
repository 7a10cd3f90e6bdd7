import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

/** How many prepared statements are kept; the product has some two thousand, and uses a few hundred over and over. */
const mostKept = 1000

type Row = Record<string, unknown>
type Result = { success: true; results: Row[]; meta: Record<string, number> }

/** Statements as D1 gives them, prepared once and kept. */
export function statementsOf(file: DatabaseSync) {
  const kept = { rows: new Map<string, StatementSync>(), arrays: new Map<string, StatementSync>() }
  const wanted = new WeakMap<object, () => Result>()

  function prepared(sql: string, as: keyof typeof kept) {
    const known = kept[as].get(sql)
    if (known) return known
    const statement = file.prepare(sql)
    if (as === 'arrays') statement.setReturnArrays(true)
    if (kept[as].size >= mostKept) kept[as].delete(kept[as].keys().next().value as string)
    kept[as].set(sql, statement)
    return statement
  }

  const resultOf = (sql: string, values: SQLInputValue[]): Result =>
    told(() => {
      const started = performance.now()
      const statement = prepared(sql, 'rows')
      if (statement.columns().length === 0) {
        const { changes, lastInsertRowid } = statement.run(...values)
        return result([], started, Number(changes), Number(lastInsertRowid))
      }
      const rows = (statement.all(...values) as Row[]).map(plainRow)
      return result(rows, started, reads.test(sql) ? 0 : rows.length, 0)
    })

  const arraysOf = (sql: string, values: SQLInputValue[]) =>
    told(() => (prepared(sql, 'arrays').all(...values) as unknown as unknown[][]).map((row) => row.map(plain)))

  function bound(sql: string, values: SQLInputValue[]) {
    const statement = {
      bind: (...given: unknown[]) => bound(sql, given.map(bindable)),
      all: async () => resultOf(sql, values),
      run: async () => resultOf(sql, values),
      first: async (column?: string) => {
        const [row] = resultOf(sql, values).results
        return row && column !== undefined ? row[column] : (row ?? null)
      },
      raw: async () => arraysOf(sql, values),
    }
    wanted.set(statement, () => resultOf(sql, values))
    return statement
  }

  return {
    prepare: (sql: string) => bound(sql, []),
    /** One statement of a batch, now. */
    perform: (statement: object) => {
      const act = wanted.get(statement)
      if (!act) throw new Error('a batch takes statements of its own database')
      return act()
    },
  }
}

const reads = /^\s*(select|pragma|explain)\b/i

const result = (results: Row[], started: number, changes: number, lastRowId: number): Result => ({
  success: true,
  results,
  meta: {
    duration: performance.now() - started,
    changes,
    last_row_id: lastRowId,
    changed_db: Number(changes > 0),
    rows_read: results.length,
    rows_written: changes,
  },
})

/** D1 answers bytes as numbers. */
const plain = (value: unknown) => (value instanceof Uint8Array ? [...value] : value)
const plainRow = (row: Row): Row => {
  for (const name in row) if (row[name] instanceof Uint8Array) row[name] = plain(row[name])
  return row
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (ArrayBuffer.isView(value)) return value as Uint8Array
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${value}'`)
}

/** SQLite's primary codes by name, as D1 writes them behind what went wrong. */
const codes: Record<number, string> = {
  1: 'SQLITE_ERROR',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
}

function told<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    const { errcode, message } = error as Error & { errcode?: number }
    const code = codes[(errcode ?? 1) & 0xff] ?? 'SQLITE_ERROR'
    throw new Error(`D1_ERROR: ${message}: ${code}`, { cause: error })
  }
}
