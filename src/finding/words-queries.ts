import { and, eq, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { replies } from '../conversations/schema.ts'
import { messages } from '../messages/schema.ts'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { wordList } from '../searching.ts'
import { searchEntries } from './schema.ts'

/** Across a shard's schools, for the schedule only: which schools have texts whose words are not kept, or not found as they are. */
export const schoolsWithoutWords = (database: Database, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<{ school_id: string }>(
      sql`select distinct school_id from (
        select school_id from (select school_id from messages where words is null limit ${limit})
        union all select school_id from (select school_id from replies where words is null limit ${limit})
        union all select school_id from (select school_id from search_entries where stale = 1 limit ${limit}))`,
    )

export const messagesWithoutWords = ({ db }: SchoolScope, limit: number) =>
  db
    .pick({ id: messages.id, subject: messages.subject, body: messages.body }, messages, isNull(messages.words))
    .limit(limit)

export const repliesWithoutWords = ({ db }: SchoolScope, limit: number) =>
  db
    .pick(
      { id: replies.id, body: replies.body, messageId: replies.messageId, withId: replies.withId },
      replies,
      isNull(replies.words),
    )
    .limit(limit)

type Said = { id: string; subject: string; body: string }

/** While it says so still. */
export const keepWordsOfMessage = ({ db }: SchoolScope, { id, subject, body }: Said) =>
  db.update(messages, and(eq(messages.id, id), eq(messages.subject, subject), eq(messages.body, body)), {
    words: wordList(`${subject} ${body}`),
  })

export const keepWordsOfReply = ({ db }: SchoolScope, { id, body }: Pick<Said, 'id' | 'body'>) =>
  db.update(replies, and(eq(replies.id, id), eq(replies.body, body)), { words: wordList(body) })

/** To be found: their words, names or readers changed. */
export const staleEntries = ({ db }: SchoolScope, limit: number) =>
  db
    .pick({ messageId: searchEntries.messageId, withId: searchEntries.withId }, searchEntries, sql`stale = 1`)
    .groupBy(searchEntries.messageId, searchEntries.withId)
    .limit(limit)
