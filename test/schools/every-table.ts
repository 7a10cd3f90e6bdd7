import { is } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { register } from '../../src/db/register.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'

const schemas = import.meta.glob<Record<string, unknown>>('../../src/*/schema.ts', { eager: true })
const tables = Object.values(schemas)
  .flatMap((file) => Object.values(file))
  .filter((value) => is(value, SQLiteTable))
  .map((table) => getTableConfig(table))

type Row = Record<string, unknown>

/** A row in every table that has none of this school yet, pointing where its keys say, with a word of its own in each text. */
export async function fillEveryTable({ school }: SchoolScope, shardName: string, mark: string) {
  const shard = platform.shard(shardName)
  const first = async (name: string) =>
    (await shard.prepare(`select * from ${name} where school_id = ?`).bind(school.schoolId).all<Row>()).results[0]
  for (const name of Object.keys(register)) {
    if (await first(name)) continue
    const { columns, foreignKeys } = tables.find((table) => table.name === name)!
    const row: Row = Object.fromEntries(columns.map((column) => [column.name, madeUp(column, mark)]))
    for (const key of foreignKeys) {
      const { columns: own, foreignColumns, foreignTable } = key.reference()
      const target = await first(getTableConfig(foreignTable).name)
      for (const [place, column] of own.entries()) row[column.name] = target?.[foreignColumns[place]!.name] ?? null
    }
    row.school_id = school.schoolId
    const names = Object.keys(row)
    await shard
      .prepare(`insert into ${name} (${names.join()}) values (${names.map(() => '?').join()})`)
      .bind(...Object.values(row))
      .run()
  }
}

function madeUp({ name, enumValues, columnType }: SQLiteColumn, mark: string) {
  if (enumValues?.length) return enumValues[0]
  if (columnType === 'SQLiteTextJson') return JSON.stringify({ [name]: `CANARY${mark}${name}` })
  return columnType === 'SQLiteText' ? `CANARY${mark}${name}` : 1
}
