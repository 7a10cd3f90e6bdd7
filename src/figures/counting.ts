import type { SchoolScope } from '../scope.ts'
import { recount } from './counting-queries.ts'
import type { State } from './schema.ts'

/** Delivered before figures were kept, or changed beside them since. What is still on its way is counted as it goes. */
export const isStale = (state: State | null | undefined, { deliveredAt }: { deliveredAt: Date | number | null }) =>
  state ? state !== 'right' : deliveredAt !== null

/** By whoever looks at the figures first: seldom, since answers and reading count themselves. */
export const countAnew = (scope: SchoolScope, messageIds: readonly string[]) =>
  scope.db.batch(messageIds.flatMap((id) => recount(scope, id)))

/** Rows with figures, read once more when some had to be counted first. */
export async function withFigures<Row>(
  scope: SchoolScope,
  rows: Row[],
  staleId: (row: Row) => string | null,
  again: () => PromiseLike<Row[]>,
) {
  const stale = rows.flatMap((row) => staleId(row) ?? [])
  if (stale.length === 0) return rows
  await countAnew(scope, stale)
  return again()
}
