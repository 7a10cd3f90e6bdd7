import { integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core'

/** Every table of a school begins with its school; it is part of the primary key and of every foreign key. */
export const schoolColumns = { schoolId: text('school_id').notNull() }

export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })
export const flag = (name: string) => integer(name, { mode: 'boolean' })

type Table = { schoolId: SQLiteColumn; id: SQLiteColumn }
/** The columns a foreign key to `table` points at. */
export const keyOf = (table: Table): [SQLiteColumn, SQLiteColumn] => [table.schoolId, table.id]
