import { type SQL, sql } from 'drizzle-orm'
import type { ConferenceNews } from '../notifications/notice.ts'
import type { Found } from '../notifications/queries.ts'
import type { SchoolScope } from '../scope.ts'
import type { Way } from './schema.ts'

/** (person_id, talk_id): who may know of these talks, since they belong to a household that comes and have custody of the pupil. */
const entitledTo = (school: SQL, talks: SQL) => sql`
  select hm.person_id, t.id as talk_id, t.round_id from conference_talks t
    cross join conference_parties pa on pa.school_id = ${school} and pa.talk_id = t.id
    cross join household_members hm on hm.school_id = ${school} and hm.household_id = pa.household_id
    cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = t.pupil_id and gs.person_id = hm.person_id and gs.custody = 'full'
  where t.school_id = ${school} and ${talks}`

/** Everybody of the round once, whatever the number of their children. */
export const tellRound =
  (roundId: string, what: ConferenceNews, whose: (school: SQL) => SQL = () => sql`1`): Found =>
  (school, begin) =>
    sql`
    select distinct ${begin} || e.person_id || ':mail' as key, e.person_id,
      json_object('kind', 'conference', 'what', ${what}, 'round', ${roundId}, 'talk', '') as notice
    from (${entitledTo(school, sql`t.round_id = ${roundId} and ${whose(school)}`)}) e`

/** Of statements that call talks `t`: its family can see when it is, since it chose or the plan was published. */
const seesTimes = (
  school: SQL,
) => sql`exists (select 1 from conference_rounds sr where sr.school_id = ${school} and sr.id = t.round_id
  and (sr.way = 'choosing' or sr.published_at is not null))`

/** All news of a talk is of its time, but for who comes to it. */
const isOfTimes = (what: ConferenceNews) => what !== 'joined' && what !== 'parted'

/** Everybody once, whatever the number of their talks: the ids of these stand in the notice, with a space between them (E4). */
const tellEach = (
  school: SQL,
  begin: string,
  { what, talks, but = '' }: { what: ConferenceNews; talks: SQL; but?: string },
) => sql`
    select ${begin} || e.person_id || ':mail' as key, e.person_id,
      json_object('kind', 'conference', 'what', ${what}, 'round', min(e.round_id), 'talk', group_concat(e.talk_id, ' ')) as notice
    from (select distinct person_id, talk_id, round_id from (${entitledTo(school, talks)})) e
    where e.person_id <> ${but} group by e.person_id`

/** Who comes to these talks (JSON: ids), but for whoever did it; nobody where no family sees times yet. */
export const tellOfTalks =
  (talks: string, what: ConferenceNews, also: (school: SQL) => SQL = () => sql`1`, but = ''): Found =>
  (school, begin) =>
    tellEach(school, begin, {
      what,
      but,
      talks: sql`t.id in (select value from json_each(${talks})) and ${isOfTimes(what) ? seesTimes(school) : sql`1`} and ${also(school)}`,
    })

/** Who waits at the desks of these slots (JSON: ids), those of them that are free now. */
export const tellWaiting =
  (slots: string, now: Date): Found =>
  (school, begin) =>
    sql`
    select distinct ${begin} || e.talk_id || ':' || e.person_id || ':mail' as key, e.person_id,
      json_object('kind', 'conference', 'what', 'freed', 'round', e.round_id, 'talk', e.talk_id) as notice
    from (${entitledTo(
      school,
      sql`t.id in (select w.talk_id from json_each(${slots}) f
        cross join conference_slots s on s.school_id = ${school} and s.id = f.value and s.shut = 0
        cross join conference_talks wt on wt.school_id = ${school} and wt.desk_id = s.desk_id
        cross join conference_rounds wr on wr.school_id = ${school} and wr.id = wt.round_id and wr.way = 'choosing' and wr.closes_at > ${now.getTime()}
        cross join conference_waits w on w.school_id = ${school} and w.talk_id = wt.id
        where not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.slot_id = s.id))`,
    )}) e`

/** Whose talk at this desk has no time although families chose or the plan is out; who waits for one hears of it anyway. */
export const tellTimeless =
  (deskId: string): Found =>
  (school, begin) =>
    tellEach(school, begin, {
      what: 'freed',
      talks: sql`t.desk_id = ${deskId} and ${isFree(school)}
        and (t.lapsed_at is not null or exists (select 1 from conference_rounds lr where lr.school_id = ${school} and lr.id = t.round_id
          and lr.published_at is not null))
        and not exists (select 1 from conference_waits lw where lw.school_id = ${school} and lw.talk_id = t.id)`,
    })

/** Of statements that call talks `t`: the talk got its time in this very batch. */
export const bookedJustNow = (school: SQL, now: Date) => sql`exists (select 1 from conference_bookings nb
  where nb.school_id = ${school} and nb.talk_id = t.id and nb.at = ${now.getTime()})`

/** Of statements that call talks `t`: nothing was chosen, or said, of it. */
export const withoutTime = (way: Way) => (school: SQL) =>
  way === 'choosing'
    ? sql`not exists (select 1 from conference_bookings wb where wb.school_id = ${school} and wb.talk_id = t.id)`
    : sql`not exists (select 1 from conference_parties wp cross join conference_families f on f.school_id = ${school}
        and f.round_id = t.round_id and f.household_id = wp.household_id and f.said_at is not null
      where wp.school_id = ${school} and wp.talk_id = t.id)`

/** The talks of a round that are held before this moment. */
export const soonTalks = ({ db, now }: SchoolScope, roundId: string, until: Date) =>
  db.all<{ talk_id: string; starts_at: number }>(
    (school) => sql`select b.talk_id, s.starts_at from conference_slots s
        cross join conference_bookings b on b.school_id = ${school} and b.slot_id = s.id and b.part = 0
      where s.school_id = ${school} and s.round_id = ${roundId} and s.starts_at > ${now.getTime()} and s.starts_at <= ${until.getTime()}`,
  )

/** Who comes to the talks that have a time at these desks (JSON: ids). */
export const tellOfDesks =
  (desks: string, what: ConferenceNews): Found =>
  (school, begin) =>
    tellEach(school, begin, {
      what,
      talks: sql`t.desk_id in (select value from json_each(${desks})) and ${seesTimes(school)}
        and exists (select 1 from conference_bookings db where db.school_id = ${school} and db.talk_id = t.id)`,
    })

/** Of statements that call talks `t`: it stands nowhere. */
export const isFree = (school: SQL) => sql`not exists (select 1 from conference_bookings ib
  where ib.school_id = ${school} and ib.talk_id = t.id)`
