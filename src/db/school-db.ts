import { and, eq, getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { GetSelectTableName, GetSelectTableSelection } from 'drizzle-orm/query-builders/select.types'
import type {
  SelectedFields,
  SQLiteColumn,
  SQLiteSelectBase,
  SQLiteSelectWithout,
  SQLiteTable,
  SQLiteUpdateSetSource,
} from 'drizzle-orm/sqlite-core'
import type { Database } from '../platform/ports.ts'
import { batch, type Statement } from './batch.ts'
import { frugal } from './frugal.ts'
import { inOrder, jsonChunks } from './json-rows.ts'

type SchoolTable = SQLiteTable & { schoolId: SQLiteColumn }
export type Values<T extends SchoolTable> = Omit<InferInsertModel<T>, 'schoolId'>
type Changes<T extends SchoolTable> = Omit<SQLiteUpdateSetSource<T>, 'schoolId' | 'id'>

/** Drizzle's own select, with `where` already spent: a second one could drop the school. */
type Rows<T extends SchoolTable> = SQLiteSelectWithout<
  SQLiteSelectBase<GetSelectTableName<T>, 'async', D1Result, GetSelectTableSelection<T>, 'single'>,
  false,
  'where'
>
type Picked<T extends SchoolTable, F extends SelectedFields> = SQLiteSelectWithout<
  SQLiteSelectBase<GetSelectTableName<T>, 'async', D1Result, F, 'partial'>,
  false,
  'where'
>

/** A condition for joins: the other table's row of the same school. */
export const joined = (left: SchoolTable, right: SchoolTable, ...conditions: (SQL | undefined)[]) =>
  and(eq(left.schoolId, right.schoolId), ...conditions)

/** One school's database: it cannot build a statement that does not name the school. */
export function schoolDb(given: Database, schoolId: string) {
  const database = frugal(given)
  const db = drizzle(database as D1Database) // safe: drizzle only prepares and batches
  const here = (table: SchoolTable, where?: SQL) => and(eq(table.schoolId, schoolId), where)

  return {
    // Safe casts: drizzle cannot infer through a generic table, and `Values` lacks only schoolId.
    from: <T extends SchoolTable>(table: T, where?: SQL) =>
      db
        .select()
        .from(table as SQLiteTable)
        .where(here(table, where)) as unknown as Rows<T>,
    pick: <T extends SchoolTable, F extends SelectedFields>(fields: F, table: T, where?: SQL) =>
      db
        .select(fields)
        .from(table as SQLiteTable)
        .where(here(table, where)) as unknown as Picked<T, F>,
    insert: <T extends SchoolTable>(table: T, values: Values<T>) =>
      db.insert(table).values({ ...values, schoolId } as unknown as InferInsertModel<T>),
    /** Any number of rows with one bound value, where a list would meet D1's limit of 100; `again` says what an existing key does. */
    insertMany: <T extends SchoolTable>(table: T, rows: readonly Values<T>[], again?: SQL) =>
      jsonChunks(rows.map((row) => driverRow(table, { ...row, schoolId }))).map((json) =>
        db.run(insertJson(table, json, again)),
      ),
    update: <T extends SchoolTable>(table: T, where: SQL | undefined, changes: Changes<T>) =>
      db
        .update(table)
        .set(changes as SQLiteUpdateSetSource<T>)
        .where(here(table, where)),
    delete: (table: SchoolTable, where: SQL | undefined) => db.delete(table).where(here(table, where)),
    /** For what the builder cannot say. The statement is handed the school, and must bind it for each table it reads or writes. */
    run: (statement: (school: SQL) => SQL) => db.run(statement(sql`${schoolId}`)),
    all: <Row>(statement: (school: SQL) => SQL) => db.all<Row>(statement(sql`${schoolId}`)),
    /** All or nothing, in one round trip: D1's transaction. */
    batch: <const S extends readonly Statement[]>(statements: S) => batch(database, statements),
  }
}

export type SchoolDb = ReturnType<typeof schoolDb>

function driverRow(table: SchoolTable, row: Record<string, unknown>) {
  const values = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const value = row[key] ?? column.default ?? null
    return value === null ? null : column.mapToDriverValue(value)
  })
  return JSON.stringify(values)
}

function insertJson(table: SchoolTable, json: string, again: SQL = sql``) {
  const columns = Object.values(getTableColumns(table))
  const names = sql.join(
    columns.map((column) => sql.identifier(column.name)),
    sql`, `,
  )
  return sql`insert into ${table} (${names}) select ${inOrder(columns.length)} from json_each(${json}) where true ${again}`
}
