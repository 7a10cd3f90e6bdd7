import { Column } from 'drizzle-orm'
import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import type { Database } from '../platform/ports.ts'

export type Statement = BatchItem<'sqlite'>
/** What a batch of these answers, each in its place. */
export type Answers<S extends readonly Statement[]> = BatchResponse<S>

/** What drizzle knows of a statement it has prepared; its own types keep this to themselves. */
type Prepared = {
  getQuery: () => { sql: string; params: unknown[] }
  mapResult: (result: D1Result, isFromBatch: true) => unknown
  fields?: readonly { field: unknown }[]
}

/**
 * Drizzle's own batch loses the parameters of raw statements, and columns of joined tables that have the same name, since
 * D1 answers a batch with objects. Here every statement is bound, and columns that clash are numbered.
 */
export async function batch<const S extends readonly Statement[]>(database: Database, statements: S) {
  if (statements.length === 0) return [] as unknown as BatchResponse<S> // safe: nothing asked, nothing answered
  const prepared = statements.map((statement) => (statement as unknown as { _prepare: () => Prepared })._prepare())
  const results = await database.batch(
    prepared.map((one) => {
      const { sql, params } = one.getQuery()
      return database.prepare(numbered(sql, one.fields ?? [])).bind(...params)
    }),
  )
  // Safe cast: each result is mapped by the statement that asked for it, in its place.
  return prepared.map((one, place) => one.mapResult(results[place] as D1Result, true)) as unknown as BatchResponse<S>
}

function numbered(sql: string, fields: readonly { field: unknown }[]) {
  const names = fields.flatMap(({ field }) => (field instanceof Column ? field.name : []))
  if (new Set(names).size === names.length) return sql
  return `with answer(${fields.map((_, place) => `c${place}`).join()}) as (${sql}) select * from answer`
}
