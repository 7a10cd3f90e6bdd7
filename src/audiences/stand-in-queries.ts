import { type SQL, sql } from 'drizzle-orm'
import { lastsOn } from '../groups/queries.ts'
import { myPupils } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import type { Audience } from './audience.ts'
import { momentOf } from './moment.ts'
import { everything, excludedPersons, type Moment, namedPersons, type Span } from './queries.ts'

/**
 * (person_id, until_day, stand_in_id): whom this audience names that is away today, and who answers parents meanwhile (D17). A
 * parent's message is handed on where it reaches a teacher as one: of a group that a child in the writer's custody is in, or
 * that the writer has a parent's task for. What reaches her as anybody else, as another mother, stays hers (D7). An exception
 * wins over standing in (model.md, Audience).
 */
export const awayIn = (audience: Audience, writer: SQL, moment: Moment, span: Span) => {
  const { school, today } = moment
  const lasts = (member: SQL) => lastsOn(member, today)
  const works = (person: SQL) =>
    sql`exists (select 1 from staff ws where ws.school_id = ${school} and ws.person_id = ${person})`
  return sql`select a.person_id, a.until_day, a.stand_in_id from absences a
    where a.school_id = ${school} and a.until_day >= ${today} and a.from_day <= ${today}
      and ${works(sql`a.stand_in_id`)} and not ${works(writer)} and ${writer} not in (a.person_id, a.stand_in_id)
      and exists (select 1 from memberships tm
        where tm.school_id = ${school} and tm.person_id = a.person_id and tm.role = 'teacher' and ${lasts(sql`tm`)}
          and tm.group_id in (select wm.group_id from memberships wm
            where wm.school_id = ${school} and ${lasts(sql`wm`)} and (wm.person_id = ${writer} and wm.role in ('classParent', 'liceParent')
              or wm.person_id in ${myPupils(school, writer)} and wm.role = 'pupil')))
      and a.person_id in (${namedPersons(audience, moment, span)})
      and a.stand_in_id not in (${excludedPersons(audience.except, moment, everything)})`
}

/** Somebody away, and who answers meanwhile where it is handed on: a name in JSON. */
export type AwayRow = {
  first_name: string
  infix: string
  last_name: string
  until_day: string
  stand_in: string | null
}

/** Before it is sent: who is away of those I write to, and to whom it goes besides. */
export const standInsFor = (scope: Scope, audience: Audience) =>
  scope.db.all<AwayRow>(
    (school) => sql`select p.first_name, p.infix, p.last_name, w.until_day,
      json_object('first_name', s.first_name, 'infix', s.infix, 'last_name', s.last_name) as stand_in
      from (${awayIn(audience, sql`${scope.me.id}`, momentOf(scope, school), everything)}) w
        cross join people p on p.school_id = ${school} and p.id = w.person_id
        cross join people s on s.school_id = ${school} and s.id = w.stand_in_id
      order by p.last_name, p.first_name limit 5`,
  )
