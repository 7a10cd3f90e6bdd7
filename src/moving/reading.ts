import type { Database } from '../platform/ports.ts'
import { columnsOf, type Row, rowsAfter } from './reading-queries.ts'

/** Rows an answer: some hundreds of kilobytes at most, also of long messages. */
const rowsAtOnce = 300

export type Page = { rows: readonly Row[]; next: string | null }

/** A part of a table, and where the next one begins. */
export async function pageOf(
  shard: Database,
  schoolId: string,
  table: string,
  after: string | undefined,
): Promise<Page> {
  const { names, key } = await columnsOf(shard, table)
  const found = await rowsAfter(shard, schoolId, {
    ...{ table, columns: names, key },
    after: after === undefined ? [] : keyIn(after, key.length),
    limit: rowsAtOnce,
  })
  const last = found.at(-1)
  const next =
    last && found.length === rowsAtOnce && key.length > 0 ? JSON.stringify(key.map((name) => last[name])) : null
  return { rows: found, next }
}

/** As we gave it; anything else begins nowhere. */
function keyIn(after: string, length: number): readonly (string | number)[] {
  const key: unknown = JSON.parse(after)
  if (!Array.isArray(key) || key.length !== length) throw new Error('that is no place in this table')
  return key.map((value) => (typeof value === 'number' ? value : String(value)))
}
