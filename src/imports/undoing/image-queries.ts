import { and, getTableColumns, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { contactItems } from '../../contacts/schema.ts'
import { groups, memberships } from '../../groups/schema.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from '../../people/schema.ts'
import type { SchoolScope } from '../../scope.ts'
import type { Plan } from '../planning/plan.ts'
import { externalKeys, importApplications, importChanges } from '../schema.ts'

/** A table that an import writes, and whose rows it may touch there: each after those that rest on it. */
export type Imaged = { name: string; table: SQLiteTable; by: SQLiteColumn; touched: (plan: Plan) => string[] }

const imagedTable = (table: SQLiteTable, by: SQLiteColumn, touched: Imaged['touched']): Imaged => ({
  name: getTableConfig(table).name,
  table,
  by,
  touched,
})
const personIds = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => personId)

export const imaged: readonly Imaged[] = [
  imagedTable(externalKeys, externalKeys.entityId, ({ keys }) => keys.map(({ entityId }) => entityId)),
  imagedTable(contactItems, contactItems.personId, ({ contacts }) => personIds(contacts)),
  imagedTable(guardianships, guardianships.personId, (plan) => personIds(plan.guardianships)),
  imagedTable(householdMembers, householdMembers.personId, (plan) => personIds(plan.householdMembers)),
  imagedTable(memberships, memberships.personId, (plan) => personIds([...plan.memberships, ...plan.endings])),
  imagedTable(staff, staff.personId, ({ newStaff, formerTeachers }) => [...personIds(newStaff), ...formerTeachers]),
  imagedTable(households, households.id, (plan) => plan.households.map(({ id }) => id)),
  imagedTable(pupils, pupils.personId, (plan) => personIds(plan.pupils)),
  imagedTable(groups, groups.id, (plan) => plan.groups.map(({ id }) => id)),
  imagedTable(people, people.id, ({ newPeople, personChanges }) =>
    [...newPeople, ...personChanges].map(({ id }) => id),
  ),
]

/** So many columns go into one JSON object: a function of SQLite's takes 32 arguments here, and each column is two. */
const together = 15

export const columnsOf = ({ table }: Pick<Imaged, 'table'>) =>
  Object.values(getTableColumns(table))
    .filter(({ name }) => name !== 'school_id')
    .map(({ name }, at) => ({ name, path: `$[${Math.floor(at / together)}].${name}` }))

/** A row as JSON, column by column. */
export function imageOf(one: Imaged, row: SQL) {
  const columns = columnsOf(one)
  const parts = Array.from({ length: Math.ceil(columns.length / together) }, (_, part) =>
    columns.slice(part * together, (part + 1) * together),
  )
  return sql`json_array(${list(parts.map((part) => sql`json_object(${list(part.flatMap(({ name }) => [sql`${name}`, sql`${row}.${sql.identifier(name)}`]))})`))})`
}

/** What a row goes by within its school, as JSON. */
export const keyOf = ({ table }: Pick<Imaged, 'table'>, row: SQL) =>
  sql`json_array(${list(keyColumns(table).map((name) => sql`${row}.${sql.identifier(name)}`))})`

export const keyColumns = (table: SQLiteTable) =>
  getTableConfig(table)
    .primaryKeys[0]!.columns.map(({ name }) => name)
    .filter((name) => name !== 'school_id')

export const list = (parts: SQL[]) => sql.join(parts, sql`, `)

/** How the rows stand that a plan may touch: in the batch before its rows are written. */
export const imagesBefore = ({ db }: SchoolScope, turn: number, plan: Plan) =>
  touchedTables(plan).map(({ one, ids }) =>
    db.run(
      (school) => sql`insert into import_changes (school_id, turn, table_name, row_key, before)
        select ${school}, ${turn}, ${one.name}, ${keyOf(one, sql`t`)}, ${imageOf(one, sql`t`)} from ${one.table} t
        where t.school_id = ${school} and t.${sql.identifier(one.by.name)} in (select value from json_each(${ids}))`,
    ),
  )

/** And how they stand after; what is as it was is no change. What came before can no longer be taken back. */
export const imagesAfter = ({ db }: SchoolScope, turn: number, plan: Plan) => [
  ...touchedTables(plan).map(({ one, ids }) =>
    db.run(
      (school) => sql`insert into import_changes (school_id, turn, table_name, row_key, after)
        select ${school}, ${turn}, ${one.name}, ${keyOf(one, sql`t`)}, ${imageOf(one, sql`t`)} from ${one.table} t
        where t.school_id = ${school} and t.${sql.identifier(one.by.name)} in (select value from json_each(${ids}))
        on conflict (school_id, turn, table_name, row_key) do update set after = excluded.after`,
    ),
  ),
  db.run(
    (school) => sql`delete from import_changes where school_id = ${school} and turn = ${turn} and before is after`,
  ),
  ...forgetUndo({ db }, turn - 1),
]

/** How things stood before this turn and those before it is forgotten. */
export const forgetUndo = ({ db }: Pick<SchoolScope, 'db'>, turn: number) => [
  db.delete(importChanges, lte(importChanges.turn, turn)),
  db.update(importApplications, and(lte(importApplications.turn, turn), isNotNull(importApplications.undoableUntil)), {
    undoableUntil: null,
  }),
]

const touchedTables = (plan: Plan) =>
  imaged.flatMap((one) => {
    const ids = [...new Set(one.touched(plan))]
    return ids.length > 0 ? [{ one, ids: JSON.stringify(ids) }] : []
  })
