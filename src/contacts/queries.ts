import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { lastsToday } from '../groups/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import { contactItems } from './schema.ts'

/** All of one person's, the oldest first. Whoever asks shows what its reader may see. */
export const contactItemsOf = ({ db }: SchoolScope, personId: string) =>
  db.from(contactItems, eq(contactItems.personId, personId)).orderBy(asc(contactItems.id))

/** (id, name, year): the classes in which this person has a child today, with full custody of it: whose parents are "the group". */
export const classesOfParent = (scope: SchoolScope, school: SQL, person: SQL) => sql`
  select distinct g.id, g.name, g.year from guardianships cg
    cross join pupils u on u.school_id = ${school} and u.person_id = cg.pupil_id and (u.left_on is null or u.left_on >= ${localDay(scope.now, scope.school.zone)})
    cross join memberships m on m.school_id = ${school} and m.person_id = cg.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
    cross join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
  where cg.school_id = ${school} and cg.person_id = ${person} and cg.custody = 'full'`

export const classNames = (scope: SchoolScope, personId: string) =>
  scope.db.all<{ name: string }>(
    (school) => sql`select c.name from (${classesOfParent(scope, school, sql`${personId}`)}) c order by c.year, c.name`,
  )
