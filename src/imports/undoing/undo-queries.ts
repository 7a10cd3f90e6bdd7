import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { joined } from '../../db/school-db.ts'
import { people } from '../../people/schema.ts'
import type { SchoolScope } from '../../scope.ts'
import { importApplications, importUndoings } from '../schema.ts'
import { columnsOf, forgetUndo, type Imaged, imaged, imageOf, keyColumns, keyOf, list } from './image-queries.ts'

/** The application that may be taken back: the newest, unless that was done. */
export const newestApplication = ({ db }: SchoolScope) =>
  db
    .pick({ application: importApplications, undoing: importUndoings }, importApplications)
    .leftJoin(
      importUndoings,
      joined(importUndoings, importApplications, eq(importUndoings.turn, importApplications.turn)),
    )
    .orderBy(desc(importApplications.turn))
    .limit(1)

const every = (parts: SQL[]) => sql.join(parts, sql` and `)
const any = (parts: SQL[]) => sql.join(parts, sql` or `)

/** The changes of a table, each with the row it is of as that stands now, if it still does. */
const withRows = (one: Imaged, school: SQL, turn: number) => sql`import_changes c left join ${one.table} t
  on t.school_id = ${school} and ${every(keyColumns(one.table).map((name, at) => sql`t.${sql.identifier(name)} = c.row_key ->> ${`$[${at}]`}`))}
  where c.school_id = ${school} and c.turn = ${turn} and c.table_name = ${one.name}`

/** A column that the file changed, or came with, says something else by now. */
const differs = (one: Imaged) =>
  any(
    columnsOf(one).map(
      ({
        name,
        path,
      }) => sql`(json_type(c.after, ${path}) is not null and t.${sql.identifier(name)} is not c.after ->> ${path}
        and (c.before is null or c.before ->> ${path} is not c.after ->> ${path}))`,
    ),
  )

/** Somebody changed the row since, threw it away, or made it anew; of one that came and stays that does not matter. */
const clashes = (one: Imaged) => sql`case
  when c.after is null then t.school_id is not null
  when c.before is null then c.kept = 0 and t.school_id is not null and (${differs(one)})
  else t.school_id is null or (${differs(one)}) end`

export type Clash = {
  table_name: string
  row_key: string
  before: string | null
  after: string | null
  now: string | null
}

/** What stands in the way of taking a file back, some of each table. */
export const clashesOf = ({ db }: SchoolScope, turn: number) =>
  imaged.map((one) =>
    db.all<Clash>(
      (school) => sql`select c.table_name, c.row_key, c.before, c.after,
        iif(t.school_id is null, null, ${imageOf(one, sql`t`)}) as now
        from ${withRows(one, school, turn)} and ${clashes(one)} limit 100`,
    ),
  )

/** Takes the turn, and fails with the batch it stands in where something is in the way: `at` may not be nothing. */
export const takeBack = ({ db, now }: SchoolScope, turn: number, byId: string) =>
  db.run(
    (school) => sql`insert into import_undoings (school_id, turn, at, by_id, kept) select ${school}, ${turn},
      iif(exists (select 1 from import_applications where school_id = ${school} and turn > ${turn})
        or ${any(imaged.map((one) => sql`exists (select 1 from ${withRows(one, school, turn)} and ${clashes(one)})`))}, null, ${now.getTime()}),
      ${byId}, (select count(*) from import_changes where school_id = ${school} and turn = ${turn} and table_name = 'people' and kept = 1)`,
  )

/** A foreign key of any table to one that an import writes. */
export type Reference = { table: string; to: string; columns: { from: string; to: string }[] }

/** As the database itself knows them, so that no new table is forgotten. What goes along with its row does not rest on it. */
export const referencesHere = ({ db }: SchoolScope) =>
  db.all<{ name: string; number: number; target: string; from: string; to: string }>(
    () => sql`select m.name, f.id as number, f."table" as target, f."from", f."to"
      from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table' and substr(m.name, 1, 1) <> '_' and f.on_delete <> 'CASCADE'
        and f."table" in (select value from json_each(${JSON.stringify(imaged.map(({ name }) => name))}))
      order by m.name, f.id, f.seq`,
  )

export function asReferences(rows: Awaited<ReturnType<typeof referencesHere>>): Reference[] {
  const references = new Map<string, Reference>()
  for (const { name, number, target, from, to } of rows) {
    const reference = references.get(`${name} ${number}`) ?? { table: name, to: target, columns: [] }
    if (to !== 'school_id') reference.columns.push({ from, to })
    references.set(`${name} ${number}`, reference)
  }
  return [...references.values()]
}

const came = (name: string, school: SQL, turn: number) =>
  sql`school_id = ${school} and turn = ${turn} and table_name = ${name} and before is null`

/** What came and stays: whatever something else rests on that did not come with it, and whoever a kept row is about. */
export function markKept({ db }: SchoolScope, turn: number, references: readonly Reference[]) {
  const mark = (name: string, keys: Of) =>
    db.run(
      (school) =>
        sql`update import_changes set kept = 1 where ${came(name, school, turn)} and row_key in (${keys(school)})`,
    )
  const keptPeople: Of = (school) =>
    sql`select row_key from import_changes where ${came('people', school, turn)} and kept = 1`
  return [
    db.run((school) => sql`update import_changes set kept = 0 where school_id = ${school} and turn = ${turn}`),
    ...references.map((reference) => mark(reference.to, (school) => rowsRestedOn(reference, school, turn))),
    // A pupil's row, a member's and the person's go by the same key.
    mark(
      'people',
      (school) => sql`select row_key from import_changes where ${came('pupils', school, turn)} and kept = 1`,
    ),
    mark('households', (school) => homesOf(keptPeople(school), school)),
    mark(
      'people',
      (school) => sql`select json_array(h.primary_contact_id) from households h where h.school_id = ${school}
        and json_array(h.id) in (select row_key from import_changes where ${came('households', school, turn)} and kept = 1)`,
    ),
    mark('pupils', keptPeople),
    mark('household_members', keptPeople),
    mark('households', (school) => homesOf(keptPeople(school), school)),
    mark(
      'contact_items',
      (school) => sql`select json_array(t.id) from contact_items t
        where t.school_id = ${school} and json_array(t.person_id) in (${keptPeople(school)})`,
    ),
  ]
}

const homesOf = (personKeys: SQL, school: SQL) => sql`select json_array(t.household_id) from household_members t
  where t.school_id = ${school} and json_array(t.person_id) in (${personKeys})`

type Of = (school: SQL) => SQL

function rowsRestedOn({ table, to, columns }: Reference, school: SQL, turn: number) {
  const own = imaged.find(({ name }) => name === table)
  const parts = keyColumns(imaged.find(({ name }) => name === to)!.table).map(
    (wanted) => sql`x.${sql.identifier(columns.find((column) => column.to === wanted)!.from)}`,
  )
  // A row that came with it goes with it.
  const isOther = own
    ? sql` and ${keyOf(own, sql`x`)} not in (select row_key from import_changes where ${came(table, school, turn)})`
    : sql``
  return sql`select json_array(${list(parts)}) from ${sql.identifier(table)} x
    where x.school_id = ${school} and ${every(parts.map((part) => sql`${part} is not null`))}${isOther}`
}

/** Everything as it was before: what came goes, what went comes back, what changed is changed back. */
export function putBack({ db }: SchoolScope, turn: number, today: string) {
  return [
    ...imaged.map((one) =>
      db.run(
        (school) => sql`delete from ${one.table} where school_id = ${school} and ${keyOf(one, sql`${one.table}`)} in
          (select row_key from import_changes where ${came(one.name, school, turn)} and kept = 0)`,
      ),
    ),
    ...[...imaged].reverse().flatMap((one) => [backAgain(db, one, turn), backAsItWas(db, one, turn)]),
    // A child that stays because something rests on it is no pupil any more.
    db.run(
      (school) => sql`update pupils set left_on = ${today} where school_id = ${school} and left_on is null
        and json_array(person_id) in (select row_key from import_changes where ${came('pupils', school, turn)} and kept = 1)`,
    ),
    ...forgetUndo({ db }, turn),
  ]
}

type Db = SchoolScope['db']

const backAgain = (db: Db, one: Imaged, turn: number) => {
  const columns = columnsOf(one)
  return db.run(
    (
      school,
    ) => sql`insert into ${one.table} (school_id, ${list(columns.map(({ name }) => sql`${sql.identifier(name)}`))})
      select ${school}, ${list(columns.map(({ path }) => sql`c.before ->> ${path}`))} from import_changes c
      where c.school_id = ${school} and c.turn = ${turn} and c.table_name = ${one.name} and c.after is null`,
  )
}

const backAsItWas = (db: Db, one: Imaged, turn: number) =>
  db.run((school) => {
    const columns = columnsOf(one).filter(({ name }) => !keyColumns(one.table).includes(name))
    const set = columns.map(
      ({ name, path }) =>
        sql`${sql.identifier(name)} = iif(c.before ->> ${path} is c.after ->> ${path}, ${one.table}.${sql.identifier(name)}, c.before ->> ${path})`,
    )
    if (set.length === 0) return sql`select 1`
    return sql`update ${one.table} set ${list(set)} from import_changes c
      where c.school_id = ${school} and c.turn = ${turn} and c.table_name = ${one.name} and c.before is not null and c.after is not null
        and ${one.table}.school_id = ${school} and ${keyOf(one, sql`${one.table}`)} = c.row_key`
  })

/** Whom the rows in the way are about, by name. */
export const namesOf = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.pick(
    { id: people.id, firstName: people.firstName, infix: people.infix, lastName: people.lastName },
    people,
    sql`${people.id} in (select value from json_each(${JSON.stringify(ids)}))`,
  )
