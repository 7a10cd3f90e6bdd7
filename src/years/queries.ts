import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import { lastsToday } from '../groups/queries.ts'
import { type Group, groups, type MemberRole, memberships } from '../groups/schema.ts'
import { importApplications } from '../imports/schema.ts'
import { pupils } from '../people/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import { rolloverGroups, rolloverPlaces, rolloverPupils, rollovers } from './schema.ts'

export type PlaceNow = {
  group_id: string
  name: string
  kind: Group['kind']
  school_year: string
  person_id: string
  role: MemberRole
  first_name: string
  infix: string
  last_name: string
  /** A pupil's own year. */
  pupil_year: number | null
}

/** Nobody sits in a class of longer ago, so that those are not looked into. */
const yearBefore = ({ now, school }: SchoolScope) =>
  schoolYearOf(localDay(new Date(now.getTime() - 365 * 86_400_000), school.zone))

/** Everybody's place in a group today, with the group and, of pupils, their own year. */
export const placesNow = (scope: SchoolScope) =>
  scope.db.all<PlaceNow>(
    (school) => sql`
    select g.id as group_id, g.name, g.kind, g.school_year, m.person_id, m.role, p.first_name, p.infix, p.last_name,
      u.year as pupil_year
    from groups g
      cross join memberships m on m.school_id = ${school} and m.group_id = g.id and ${lastsToday(scope)}
      cross join people p on p.school_id = ${school} and p.id = m.person_id
      left join pupils u on u.school_id = ${school} and u.person_id = m.person_id and m.role = 'pupil'
    where g.school_id = ${school} and (g.kind <> 'class' or g.school_year >= ${yearBefore(scope)})
    order by g.year, g.name, p.search_name, p.id`,
  )

/** Who shares a household with whom over which pupils: for the difference per family. */
export const familiesNow = ({ db }: SchoolScope) =>
  db.all<{ pupil_id: string; household_id: string; adult: string }>(
    (school) => sql`
    select gs.pupil_id, hm.household_id, trim(p.first_name || ' ' || trim(p.infix || ' ' || p.last_name)) as adult
    from guardianships gs
      cross join pupils u on u.school_id = ${school} and u.person_id = gs.pupil_id and u.left_on is null
      cross join household_members hm on hm.school_id = ${school} and hm.person_id = gs.person_id
      cross join people p on p.school_id = ${school} and p.id = gs.person_id
    where gs.school_id = ${school} and gs.custody = 'full'
    order by p.last_name, p.first_name, p.id`,
  )

export const groupsOfYear = ({ db }: SchoolScope, schoolYear: string) =>
  db.from(groups, eq(groups.schoolYear, schoolYear)).orderBy(groups.year, groups.name)

export const rolloverById = ({ db }: SchoolScope, id: string) => db.from(rollovers, eq(rollovers.id, id)).limit(1)

export const newestRollovers = ({ db }: SchoolScope) => db.from(rollovers).orderBy(desc(rollovers.at)).limit(10)

export const insertRollover = ({ db }: SchoolScope, rollover: Omit<typeof rollovers.$inferInsert, 'schoolId'>) =>
  db.insert(rollovers, rollover)

/** Plans that nobody agreed on: what was agreed is taken back and not forgotten. */
export const deleteWaiting = ({ db }: SchoolScope, id?: string) =>
  db.delete(
    rollovers,
    and(isNull(rollovers.agreedAt), isNull(rollovers.undoneAt), id ? eq(rollovers.id, id) : undefined),
  )

type Change = Partial<Pick<typeof rollovers.$inferInsert, 'agreedAt' | 'appliedAt' | 'undoneAt'>>
export const markRollover = ({ db }: SchoolScope, id: string, change: Change) =>
  db.update(rollovers, eq(rollovers.id, id), change)

/** Fails with the batch it stands in when this was carried out or taken back in between: `to_year` may not be nothing. */
export const demandWaiting = ({ db }: SchoolScope, id: string) =>
  db.update(rollovers, and(eq(rollovers.id, id), sql`(applied_at is not null or undone_at is not null)`), {
    toYear: sql`null`,
  })

type NewGroup = { id: string; name: string; kind: PlaceNow['kind']; schoolYear: string; year: number }
export const insertGroups = ({ db }: SchoolScope, made: readonly NewGroup[]) => db.insertMany(groups, made)

export type Place = { groupId: string; personId: string; role: MemberRole }
export const insertPlaces = ({ db }: SchoolScope, places: readonly Place[], from: string) =>
  db.insertMany(
    memberships,
    places.map((place) => ({ ...place, from })),
    sql`on conflict do nothing`,
  )

const amongPlaces = (places: readonly Place[]) =>
  sql`exists (select 1 from json_each(${JSON.stringify(places)}) j where j.value ->> 'groupId' = memberships.group_id
    and j.value ->> 'personId' = memberships.person_id and j.value ->> 'role' = memberships.role)`

export const endPlaces = ({ db }: SchoolScope, places: readonly Place[], until: string) =>
  db.update(memberships, and(isNull(memberships.until), amongPlaces(places)), { until })

export const raisePupils = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.update(pupils, sql`${pupils.personId} in ${among(ids)}`, { year: sql`${pupils.year} + 1` })

export const sendOff = ({ db }: SchoolScope, ids: readonly string[], leftOn: string) =>
  db.update(pupils, sql`${pupils.personId} in ${among(ids)}`, { leftOn })

type Traces = {
  groups: readonly string[]
  places: readonly (Place & { became: 'made' | 'ended' })[]
  pupils: readonly { pupilId: string; year: number; went: 'up' | 'away' }[]
}
export const insertTraces = ({ db }: SchoolScope, rolloverId: string, traces: Traces) => [
  ...db.insertMany(
    rolloverGroups,
    traces.groups.map((groupId) => ({ rolloverId, groupId })),
  ),
  ...db.insertMany(
    rolloverPlaces,
    traces.places.map((place) => ({ ...place, rolloverId })),
  ),
  ...db.insertMany(
    rolloverPupils,
    traces.pupils.map((pupil) => ({ ...pupil, rolloverId })),
  ),
]

/** Puts everything back that a rollover changed, except what somebody changed since. */
export const putBack = ({ db, school: { schoolId } }: SchoolScope, rolloverId: string, until: string) => [
  db.run(
    (school) => sql`delete from memberships where school_id = ${school} and exists (select 1 from rollover_places t
      where t.school_id = ${school} and t.rollover_id = ${rolloverId} and t.became = 'made' and t.group_id = memberships.group_id
        and t.person_id = memberships.person_id and t.role = memberships.role)`,
  ),
  db.run(
    (school) => sql`update memberships set until_day = null where school_id = ${school} and until_day = ${until}
      and exists (select 1 from rollover_places t where t.school_id = ${school} and t.rollover_id = ${rolloverId}
        and t.became = 'ended' and t.group_id = memberships.group_id and t.person_id = memberships.person_id and t.role = memberships.role)`,
  ),
  db.run(
    (school) => sql`update pupils set year = t.year, left_on = case t.went when 'away' then null else left_on end
      from rollover_pupils t where t.school_id = ${school} and t.rollover_id = ${rolloverId}
        and pupils.school_id = ${school} and pupils.person_id = t.pupil_id`,
  ),
  // Of the groups it made, those that nobody is in and nothing was sent to.
  db.run(
    (school) => sql`delete from rollover_groups where school_id = ${school} and rollover_id = ${rolloverId}
      and (exists (select 1 from memberships m where m.school_id = ${school} and m.group_id = rollover_groups.group_id)
        or exists (select 1 from delivery_pupils d where d.school_id = ${school} and d.group_id = rollover_groups.group_id)
        or exists (select 1 from external_keys k where k.school_id = ${school} and k.kind = 'group' and k.entity_id = rollover_groups.group_id))`,
  ),
  db.run((school) => sql`delete from rollover_places where school_id = ${school} and rollover_id = ${rolloverId}`),
  db.delete(
    groups,
    sql`${groups.id} in (select t.group_id from rollover_groups t where t.school_id = ${schoolId} and t.rollover_id = ${rolloverId})`,
  ),
]

/** Whether a file was read in after this: what it changed rests on the new groups. */
export const importsSince = ({ db }: SchoolScope, at: Date) =>
  db
    .pick({ turn: importApplications.turn }, importApplications, sql`${importApplications.at} > ${at.getTime()}`)
    .limit(1)
