import { and, eq, isNotNull, lte, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { attachments, drafts, type Returned } from '../messages/schema.ts'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'

const mine = ({ me }: Scope, id: string) => and(eq(drafts.id, id), eq(drafts.ownerId, me.id))

/** As it was kept just now: from then on the sweep sees to it. Answers no row where it was kept again in between. */
export const schedule = (scope: Scope, id: string, at: Date) =>
  scope.db
    .update(drafts, and(mine(scope, id), eq(drafts.updatedAt, scope.now)), { sendAt: at, sweepAt: at, returned: null })
    .returning({ id: drafts.id })

export const unschedule = (scope: Scope, id: string) =>
  scope.db.update(drafts, mine(scope, id), { sendAt: null, sweepAt: null, returned: null })

/** One whose moment has come, whosever it is, with its files. */
export const dueDraft = ({ db, now }: SchoolScope, id: string) =>
  [
    db.from(drafts, and(eq(drafts.id, id), isNotNull(drafts.sendAt), lte(drafts.sendAt, now))).limit(1),
    db.from(attachments, eq(attachments.messageId, id)).orderBy(attachments.id),
  ] as const

/** Unless it was planned anew or taken back in the meantime. */
export const giveBack = ({ db }: SchoolScope, id: string, sendAt: Date, returned: Returned) =>
  db.update(drafts, and(eq(drafts.id, id), eq(drafts.sendAt, sendAt)), { sendAt: null, sweepAt: null, returned })

export const returnedDraft = ({ db }: SchoolScope, id: string) =>
  db.from(drafts, and(eq(drafts.id, id), isNotNull(drafts.returned))).limit(1)

type Due = { school_id: string; id: string }

/** Across a shard's schools, for the schedule only: whose moment came and that are in nobody's hands, each handed out to one caller. */
export const handOutDrafts = (database: Database, now: Date, nextAt: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<Due>(
      sql`update drafts set sweep_at = ${nextAt.getTime()} where rowid in (
        select rowid from drafts where send_at is not null and sweep_at <= ${now.getTime()} order by sweep_at limit ${limit})
      returning school_id, id`,
    )
