import { addressedFrom, addressStatements } from '../audiences/addressing.ts'
import { recipientRows } from '../audiences/recipient-queries.ts'
import { type Recipient, toRecipient } from '../audiences/recipients.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import type { KeptDraft } from './drafts.ts'
import { audienceOf } from './letter.ts'

/** A page of whom a draft would not reach, by name; `after` is where the next begins. */
export type Unreachable = { draftId: string; people: readonly Recipient[]; after: string | null }

const pageSize = 50

/** Null while it names nobody, or somebody who may not be written to, and for whoever may not know (C1). */
export async function unreachableFor(scope: Scope, draft: KeptDraft, after: string): Promise<Unreachable | null> {
  const written = audienceOf(draft)
  if (!written || !isStaff(scope.me.roles)) return null
  const look = { after, size: pageSize + 1, search: '', unreachable: true }
  const [found, ...rows] = await scope.db.batch([
    recipientRows(scope, written, look),
    ...addressStatements(scope, written),
  ])
  if (!addressedFrom(scope, written, rows).ok) return null
  const people = found.slice(0, pageSize).map(toRecipient)
  return { draftId: draft.id, people, after: found.length > pageSize ? (people.at(-1)?.place ?? null) : null }
}
