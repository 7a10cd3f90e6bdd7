import { sql } from 'drizzle-orm'

/** D1 binds values of at most 2 MB; half of that leaves room for text that takes more bytes than characters. */
const largestValue = 500_000

/** Rows, each an array in JSON, as few values to bind: arrays of them for `json_each`. */
export function jsonChunks(rows: readonly string[]) {
  const parts: string[][] = []
  let size = largestValue
  for (const row of rows) {
    if (size + row.length > largestValue) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(row)
    size += row.length
  }
  return parts.map((part) => `[${part.join(',')}]`)
}

/** The fields of such a row, in their order. */
export const inOrder = (many: number) =>
  sql.join(
    Array.from({ length: many }, (_, place) => sql`value ->> ${sql.raw(String(place))}`),
    sql`, `,
  )
