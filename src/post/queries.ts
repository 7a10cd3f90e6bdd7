import { and, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { type OwnMail, ownMails } from './directory-schema.ts'

const on = (directory: Database) => drizzle(directory as D1Database) // safe: drizzle only prepares and batches

export type Named = Pick<OwnMail, 'schoolId' | 'kind' | 'aboutId'>

const named = ({ schoolId, kind, aboutId }: Named) =>
  and(eq(ownMails.schoolId, schoolId), eq(ownMails.kind, kind), eq(ownMails.aboutId, aboutId)) as SQL // safe: it has parts

/** For the batch that writes what the mail is about: both are there, or neither. */
export const oweOwnMail = (directory: Database, mail: Named, now: Date) =>
  on(directory)
    .insert(ownMails)
    .values({ ...mail, createdAt: now, heldUntil: now })
    .onConflictDoNothing()

/** Takes what nobody has in hand, in one statement, so that of two runs only one gets a mail. */
export const takeOwnMails = (directory: Database, now: Date, until: Date, limit: number) =>
  on(directory)
    .update(ownMails)
    .set({ heldUntil: until })
    .where(
      inArray(
        sql`rowid`,
        on(directory)
          .select({ rowid: sql`rowid` })
          .from(ownMails)
          .where(and(isNull(ownMails.doneAt), lte(ownMails.heldUntil, now)))
          .orderBy(ownMails.heldUntil)
          .limit(limit),
      ),
    )
    .returning()

export const takeOwnMail = (directory: Database, mail: Named, now: Date, until: Date) =>
  on(directory)
    .update(ownMails)
    .set({ heldUntil: until })
    .where(and(named(mail), isNull(ownMails.doneAt), lte(ownMails.heldUntil, now)))
    .returning()

type Settled = Partial<Pick<OwnMail, 'doneAt' | 'heldUntil' | 'failure'>>

export const settleOwnMail = (directory: Database, mail: Named, settled: Settled) =>
  on(directory)
    .update(ownMails)
    .set({ ...settled, attempts: sql`${ownMails.attempts} + 1` })
    .where(and(named(mail), isNull(ownMails.doneAt)))

/** What was settled long ago says nothing that anybody asks any more. */
export const deleteOldOwnMails = (directory: Database, before: Date) =>
  on(directory)
    .delete(ownMails)
    .where(and(lte(ownMails.doneAt, before), lte(ownMails.createdAt, before)))
