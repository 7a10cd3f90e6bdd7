import { type SQL, sql } from 'drizzle-orm'

/** Of the message with this id: nobody but its sender has it any more (D12). They are few, and found without reading the others. */
export const isWithdrawn = (
  school: SQL,
  message: SQL,
) => sql`exists (select 1 from messages wm indexed by messages_withdrawn
  where wm.school_id = ${school} and wm.id = ${message} and wm.withdrawn_at is not null)`
