import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { told } from './failures.ts'

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
      const rows = (allOf(statement, values) as Row[]).map(plainRow)
      return result(rows, started, reads.test(sql) ? 0 : rows.length, 0)
    })

  const arraysOf = (sql: string, values: SQLInputValue[]) =>
    told(() => (allOf(prepared(sql, 'arrays'), values) as unknown[][]).map((row) => row.map(plain)))

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

const reads = /^\s*(select|with|pragma|explain)\b(?!.*\b(insert|update|delete)\b)/is

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

/** A number that JavaScript has no room for is read as the nearest it has, as D1 does; SQLite's own module throws at it. */
function allOf(statement: StatementSync, values: SQLInputValue[]): unknown[] {
  try {
    return statement.all(...values)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_OUT_OF_RANGE' || !reads.test(statement.sourceSQL)) throw error
    statement.setReadBigInts(true)
    return statement.all(...values)
  }
}

/** D1 answers bytes as numbers. */
function plain(value: unknown) {
  if (value instanceof Uint8Array) return [...value]
  return typeof value === 'bigint' ? Number(value) : value
}

function plainRow(row: Row): Row {
  for (const name in row)
    if (typeof row[name] === 'object' || typeof row[name] === 'bigint') row[name] = plain(row[name])
  return row
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (ArrayBuffer.isView(value)) return value as Uint8Array
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${value}'`)
}
