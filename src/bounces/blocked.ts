import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { searchable } from '../searching.ts'
import { type BlockedRow, blockedPeople, pageSize } from './queries.ts'
import type { Reason } from './reasons.ts'

export type Blocked = { id: string; name: string; email: string; reason: Reason; since: Date }
export type BlockedList = { people: Blocked[]; search: string; after: string; next: string | null }

/** Whose addresses the school's mail does not go to (E3). */
export async function blockedList(scope: Scope, { zoek, na }: Readonly<Record<string, string>>): Promise<BlockedList> {
  const [search, after] = [(zoek ?? '').slice(0, 100), (na ?? '').slice(0, 500)]
  const rows = await blockedPeople(scope, { search: searchable(search), after })
  const shown = rows.slice(0, pageSize)
  return {
    people: shown.map(toBlocked),
    search,
    after,
    next: rows.length > pageSize ? (shown.at(-1)?.place ?? null) : null,
  }
}

const toBlocked = ({ id, email, reason, since, ...row }: BlockedRow): Blocked => ({
  id,
  name: nameOf(row),
  email,
  reason,
  since: new Date(since),
})
