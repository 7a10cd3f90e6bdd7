import { and, eq, isNull, sql } from 'drizzle-orm'
import { toldStatements } from '../../contacts/told-queries.ts'
import { joined } from '../../db/school-db.ts'
import { groups, memberships } from '../../groups/schema.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from '../../people/schema.ts'
import type { SchoolScope } from '../../scope.ts'
import { externalKeys, importApplications } from '../schema.ts'
import type { Plan } from './plan.ts'

/** Everything a file can differ from, in one round trip with whatever else is asked. */
export const presentStatements = ({ db }: SchoolScope) =>
  [
    db.from(externalKeys),
    db.pick(
      {
        id: people.id,
        firstName: sql<string>`coalesce(${people.officialFirstName}, ${people.firstName})`,
        calledName: sql<string | null>`iif(${people.officialFirstName} is null, null, ${people.firstName})`,
        infix: people.infix,
        lastName: people.lastName,
        email: people.email,
      },
      people,
    ),
    db.pick(
      { personId: pupils.personId, birthDate: pupils.birthDate, year: pupils.year, leftOn: pupils.leftOn },
      pupils,
    ),
    db.pick({ personId: staff.personId, role: staff.role }, staff),
    db.from(groups),
    db.pick(
      { groupId: memberships.groupId, personId: memberships.personId, role: memberships.role },
      memberships,
      isNull(memberships.until),
    ),
    db.pick(
      {
        personId: guardianships.personId,
        pupilId: guardianships.pupilId,
        custody: guardianships.custody,
        ground: guardianships.ground,
        enteredById: guardianships.enteredById,
      },
      guardianships,
    ),
    db
      .pick(
        {
          personId: householdMembers.personId,
          householdId: householdMembers.householdId,
          jointUse: households.jointUse,
        },
        householdMembers,
      )
      .innerJoin(households, joined(households, householdMembers, eq(households.id, householdMembers.householdId))),
    db.pick(
      { turn: importApplications.turn, brin: importApplications.brin, schoolYear: importApplications.schoolYear },
      importApplications,
    ),
  ] as const

/** The rows of a plan, in an order in which each finds what it refers to: a few statements, whatever the size. */
export function planStatements(scope: SchoolScope, plan: Plan) {
  const { db } = scope
  return [
    ...db.insertMany(people, plan.newPeople),
    ...changePeople(db, plan.personChanges),
    ...toldStatements(scope, plan.contacts),
    ...db.insertMany(groups, plan.groups, sql`on conflict do update set name = excluded.name, year = excluded.year`),
    ...db.insertMany(
      pupils,
      plan.pupils,
      sql`on conflict do update set birth_date = excluded.birth_date, year = excluded.year, left_on = excluded.left_on`,
    ),
    ...db.insertMany(staff, plan.newStaff, sql`on conflict do nothing`),
    ...noLongerTeach(db, plan.formerTeachers),
    ...endMemberships(db, plan.endings),
    // Who comes back to a group was away meanwhile: the place begins anew.
    ...db.insertMany(
      memberships,
      plan.memberships,
      sql`on conflict do update set until_day = null,
        from_day = case when memberships.until_day is null then memberships.from_day else excluded.from_day end`,
    ),
    ...db.insertMany(households, plan.households),
    ...db.insertMany(householdMembers, plan.householdMembers, sql`on conflict do nothing`),
    ...db.insertMany(
      guardianships,
      plan.guardianships,
      sql`on conflict do update set custody = excluded.custody, relation = excluded.relation, ground = excluded.ground, since = excluded.since
        where guardianships.entered_by_id is null and guardianships.custody <> 'blocked'`,
    ),
    ...forgetKeys(db, plan.formerKeys),
    ...db.insertMany(
      externalKeys,
      plan.keys,
      sql`on conflict do update set entity_id = excluded.entity_id, told = excluded.told, gone_on = excluded.gone_on`,
    ),
  ]
}

type Db = SchoolScope['db']
const json = JSON.stringify
const some = <T, S>(rows: readonly T[], statement: (rows: readonly T[]) => S) =>
  rows.length > 0 ? [statement(rows)] : []

/** A field that is not in the change keeps its value. */
const changePeople = (db: Db, changes: Plan['personChanges']) =>
  parts(changes).map((part) =>
    db.run((school) => {
      const changed = (column: string, field: string) =>
        sql`${sql.identifier(column)} = case when json_type(c.value, ${`$.${field}`}) is null then ${sql.identifier(column)} else c.value ->> ${`$.${field}`} end`
      return sql`update people set ${sql.join(
        [
          changed('first_name', 'firstName'),
          changed('official_first_name', 'officialFirstName'),
          changed('infix', 'infix'),
          changed('last_name', 'lastName'),
          changed('search_name', 'searchName'),
          changed('email', 'email'),
        ],
        sql`, `,
      )} from json_each(${json(part)}) c where people.school_id = ${school} and people.id = c.value ->> '$.id'`
    }),
  )

/** A value holds 2 MB; a person's fields stay under 2 KB. */
const parts = <T>(rows: readonly T[], size = 500) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size))

const noLongerTeach = (db: Db, personIds: readonly string[]) =>
  some(personIds, (ids) =>
    db.delete(
      staff,
      and(eq(staff.role, 'teacher'), sql`${staff.personId} in (select value from json_each(${json(ids)}))`),
    ),
  )

const endMemberships = (db: Db, endings: Plan['endings']) =>
  some(endings, (rows) =>
    db.run(
      (school) => sql`update memberships set until_day = e.value ->> '$.until' from json_each(${json(rows)}) e
        where memberships.school_id = ${school} and group_id = e.value ->> '$.groupId' and role = e.value ->> '$.role'
          and person_id = e.value ->> '$.personId' and (until_day is null or until_day > e.value ->> '$.until')`,
    ),
  )

const forgetKeys = (db: Db, keys: Plan['formerKeys']) =>
  some(keys, (rows) =>
    db.run(
      (school) => sql`delete from external_keys where school_id = ${school}
        and (kind, key) in (select value ->> '$.kind', value ->> '$.key' from json_each(${json(rows)}))`,
    ),
  )
