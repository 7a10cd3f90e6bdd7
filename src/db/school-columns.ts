import { integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core'

/** Every table of a school begins with its school; it is part of the primary key and of every foreign key. */
export const schoolColumns = { schoolId: text('school_id').notNull() }

export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })
export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** A file that somebody added to something: whose it is and what it is. */
export const fileColumns = {
  ownerId: text('owner_id').notNull(),
  name: text().notNull(),
  type: text().notNull(),
  /** In bytes. */
  size: integer().notNull(),
}

type Table = { schoolId: SQLiteColumn; id: SQLiteColumn }
/** The columns a foreign key to `table` points at. */
export const keyOf = (table: Table): [SQLiteColumn, SQLiteColumn] => [table.schoolId, table.id]
