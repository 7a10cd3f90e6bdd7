import { type SQL, sql } from 'drizzle-orm'
import { classesOfParent } from '../contacts/queries.ts'
import type { ContactItem } from '../contacts/schema.ts'
import { lastsToday } from '../groups/queries.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { classesOfNow, type GroupRow } from './own-queries.ts'
import { blocked, type NameColumns, name } from './standing-queries.ts'

/** The classes whose address list the viewer may see, or the one of them: all of now for staff, those of their own children for parents. */
export const listedClasses = (scope: Scope, id?: string) =>
  scope.db.all<GroupRow>((school) => {
    const classes = isStaff(scope.me.roles)
      ? classesOfNow(scope, school)
      : classesOfParent(scope, school, sql`${scope.me.id}`)
    return sql`select c.id, c.name, c.year from (${classes}) c where ${id === undefined ? sql`1` : sql`c.id = ${id}`}`
  })

export type FamilyRow = NameColumns & {
  pupil_id: string
  pupil_first_name: string
  pupil_infix: string
  pupil_last_name: string
}

const pupilsOf = (scope: Scope, groupId: string, school: SQL) => sql`
  select m.person_id as id from memberships m
  cross join pupils u on u.school_id = ${school} and u.person_id = m.person_id and (u.left_on is null or u.left_on >= ${localDay(scope.now, scope.school.zone)})
  where m.school_id = ${school} and m.group_id = ${groupId} and m.role = 'pupil' and ${lastsToday(scope)}
    and not exists (select 1 from guardianships b where b.school_id = ${school} and b.pupil_id = m.person_id and b.person_id = ${scope.me.id} and b.custody = 'blocked')`

/** Each pupil of a class with each who has custody of it; the viewer's right to the class is asked apart. */
export const familiesIn = (scope: Scope, groupId: string) =>
  scope.db.all<FamilyRow>(
    (
      school,
    ) => sql`select c.id as pupil_id, c.first_name as pupil_first_name, c.infix as pupil_infix, c.last_name as pupil_last_name,
      ${name}, null as photo
    from (${pupilsOf(scope, groupId, school)}) i
      cross join people c on c.school_id = ${school} and c.id = i.id
      left join guardianships gs on gs.school_id = ${school} and gs.pupil_id = i.id and gs.custody = 'full'
      left join people p on p.school_id = ${school} and p.id = gs.person_id and not ${blocked(scope, school)}
    order by c.search_name, c.id, p.search_name, p.id`,
  )

export type ItemRow = Pick<ContactItem, 'kind' | 'label' | 'value' | 'postcode' | 'town' | 'country' | 'visibility'> & {
  person_id: string
}

export const itemsIn = (scope: Scope, groupId: string) =>
  scope.db.all<ItemRow>(
    (school) => sql`select c.person_id, c.kind, c.label, c.value, c.postcode, c.town, c.country, c.visibility
    from (select distinct gs.person_id from (${pupilsOf(scope, groupId, school)}) i
        cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = i.id and gs.custody = 'full') o
      cross join contact_items c on c.school_id = ${school} and c.person_id = o.person_id
    order by c.kind desc, c.id`,
  )
