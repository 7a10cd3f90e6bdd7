import { eq, type SQL, sql } from 'drizzle-orm'
import { lastsToday } from '../groups/queries.ts'
import { newId } from '../ids.ts'
import { isStaff } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import {
  conferenceDesks,
  conferenceGroups,
  conferenceRounds,
  conferenceSlots,
  conferenceTeachers,
  type Desk,
  type Round,
} from './schema.ts'

export type ClassTeacherRow = { group_id: string; group_name: string } & (
  | { id: null }
  | { id: string; first_name: string; infix: string; last_name: string }
)

/** This year's classes with who teaches them. */
export const classTeachers = (scope: SchoolScope) =>
  scope.db.all<ClassTeacherRow>(
    (school) => sql`select g.id as group_id, g.name as group_name, p.id, p.first_name, p.infix, p.last_name
      from groups g
        left join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'teacher' and ${lastsToday(scope)}
        left join people p on p.school_id = ${school} and p.id = m.person_id
      where g.school_id = ${school} and g.school_year = ${schoolYearOf(localDay(scope.now, scope.school.zone))} and g.kind = 'class'
      order by g.year, g.name, p.first_name, p.id`,
  )

export const roundById = ({ db }: Pick<SchoolScope, 'db'>, id: string) =>
  db.from(conferenceRounds, eq(conferenceRounds.id, id)).limit(1)

export const insertRound = ({ db }: SchoolScope, round: Omit<Round, 'schoolId'>) =>
  db.insert(conferenceRounds, round).onConflictDoNothing()
export const updateRound = ({ db }: SchoolScope, id: string, changes: Partial<Omit<Round, 'schoolId' | 'id'>>) =>
  db.update(conferenceRounds, eq(conferenceRounds.id, id), changes)

/** Changes it only as long as nobody was invited. */
export const updateDraft = ({ db }: SchoolScope, id: string, changes: Partial<Omit<Round, 'schoolId' | 'id'>>) =>
  db.update(conferenceRounds, sql`${conferenceRounds.id} = ${id} and ${conferenceRounds.invitedAt} is null`, changes)

type DeskRows = {
  desks: readonly Omit<Desk, 'schoolId'>[]
  teachers: readonly { deskId: string; personId: string }[]
  groups: readonly { roundId: string; groupId: string; deskId: string }[]
}

/** Pressed twice at once it is there once (check 33). */
const once = sql`on conflict do nothing`

export const insertDesks = ({ db }: SchoolScope, { desks, teachers, groups }: DeskRows) => [
  ...db.insertMany(conferenceDesks, desks, once),
  ...db.insertMany(conferenceTeachers, teachers, once),
  ...db.insertMany(conferenceGroups, groups, once),
]

export type NewSlot = { roundId: string; deskId: string; startsAt: Date; endsAt: Date; id?: string }

export const insertSlots = ({ db, now }: SchoolScope, slots: readonly NewSlot[]) =>
  db.insertMany(
    conferenceSlots,
    slots.map((slot) => ({ id: newId(now), ...slot, shut: false })),
    once,
  )

/** Of a draft: what nobody chose from yet. */
export const deleteDraftSlots = ({ db }: SchoolScope, roundId: string) =>
  db.run(
    (school) => sql`delete from conference_slots where school_id = ${school} and round_id = ${roundId}
      and not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.slot_id = conference_slots.id)`,
  )

export const deleteSlotsOfDesk = ({ db }: SchoolScope, roundId: string, deskId: string) =>
  db.run(
    (
      school,
    ) => sql`delete from conference_slots where school_id = ${school} and round_id = ${roundId} and desk_id = ${deskId}
      and not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.slot_id = conference_slots.id)`,
  )

/** (desk_id, pupil_id, unit): the talks that there should be, by who is in the groups and has custody today. */
const talksDue = (scope: SchoolScope, school: SQL, roundId: string) => sql`
  select distinct cg.desk_id, m.person_id as pupil_id, case when r.apart then hm.household_id else '' end as unit
  from conference_rounds r
    cross join conference_groups cg on cg.school_id = ${school} and cg.round_id = r.id
    cross join memberships m on m.school_id = ${school} and m.group_id = cg.group_id and m.role = 'pupil' and ${lastsToday(scope)}
    cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = m.person_id and gs.custody = 'full'
    cross join household_members hm on hm.school_id = ${school} and hm.person_id = gs.person_id
  where r.school_id = ${school} and r.id = ${roundId} and not exists (select 1 from conference_talks jt
      cross join conference_parties jp on jp.school_id = ${school} and jp.talk_id = jt.id and jp.household_id = hm.household_id
    where r.may_join = 1 and jt.school_id = ${school} and jt.desk_id = cg.desk_id and jt.pupil_id = m.person_id and jt.unit = '')`

/** A talk for each pupil, its parties and their families; what is there already stays. */
export const makeTalks = (scope: SchoolScope, roundId: string) =>
  [
    scope.db.run(
      (school) => sql`insert into conference_talks (school_id, id, round_id, desk_id, pupil_id, unit)
        select ${school}, lower(hex(randomblob(13))), ${roundId}, due.desk_id, due.pupil_id, due.unit
        from (${talksDue(scope, school, roundId)}) due where true on conflict do nothing`,
    ),
    scope.db.run(
      (school) => sql`insert into conference_parties (school_id, talk_id, household_id, round_id)
        select distinct ${school}, t.id, hm.household_id, t.round_id
        from conference_talks t
          cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = t.pupil_id and gs.custody = 'full'
          cross join household_members hm on hm.school_id = ${school} and hm.person_id = gs.person_id
        where t.school_id = ${school} and t.round_id = ${roundId} and (t.unit = hm.household_id
          or t.unit = '' and not exists (select 1 from conference_rounds jr where jr.school_id = ${school} and jr.id = t.round_id and jr.may_join = 1)) on conflict do nothing`,
    ),
    scope.db.run(
      (school) => sql`insert into conference_families (school_id, round_id, household_id)
        select distinct ${school}, ${roundId}, pa.household_id from conference_talks t
          cross join conference_parties pa on pa.school_id = ${school} and pa.talk_id = t.id
        where t.school_id = ${school} and t.round_id = ${roundId} on conflict do nothing`,
    ),
  ] as const

/** What is not begun with yet, so that a draft can be made anew. */
export const unmakeTalks = ({ db }: SchoolScope, roundId: string) => {
  const ofRound = (school: SQL) =>
    sql`(select id from conference_talks where school_id = ${school} and round_id = ${roundId})`
  return [
    ...(['bookings', 'waits', 'topics', 'agreements', 'parties'] as const).map((what) =>
      db.run(
        (school) =>
          sql`delete from ${sql.identifier(`conference_${what}`)} where school_id = ${school} and talk_id in ${ofRound(school)}`,
      ),
    ),
    db.run((school) => sql`delete from conference_families where school_id = ${school} and round_id = ${roundId}`),
    db.run((school) => sql`delete from conference_talks where school_id = ${school} and round_id = ${roundId}`),
  ]
}

export const removeRound = ({ db }: SchoolScope, roundId: string) => [
  ...unmakeTalks({ db } as SchoolScope, roundId), // safe: it asks for nothing else
  ...(['joins', 'plans', 'slots', 'groups'] as const).map((what) =>
    db.run(
      (school) =>
        sql`delete from ${sql.identifier(`conference_${what}`)} where school_id = ${school} and round_id = ${roundId}`,
    ),
  ),
  db.run(
    (school) => sql`delete from conference_teachers where school_id = ${school} and desk_id in
      (select id from conference_desks where school_id = ${school} and round_id = ${roundId})`,
  ),
  db.run((school) => sql`delete from conference_desks where school_id = ${school} and round_id = ${roundId}`),
  db.run((school) => sql`delete from conference_rounds where school_id = ${school} and id = ${roundId}`),
]

export type DeskCountRow = {
  id: string
  name: string
  room: string
  link: string
  days_off: string
  talks: number
  double_talks: number
  places: number
  booked: number
  /** Talks without a time. */
  loose: number
}

/** The desks of a round with what is asked of them and what they have (G1). */
export const deskCounts = ({ db }: SchoolScope, roundId: string) =>
  db.all<DeskCountRow>(
    (school) => sql`select d.id, d.name, d.room, d.link, d.days_off,
        coalesce(t.talks, 0) as talks, coalesce(t.doubles, 0) as double_talks, coalesce(s.places, 0) as places,
        coalesce(s.booked, 0) as booked, coalesce(t.loose, 0) as loose
      from conference_desks d
        left join (select desk_id, count(*) as talks, sum(slots - 1) as doubles,
            sum(not exists (select 1 from conference_bookings lb where lb.school_id = ${school} and lb.talk_id = conference_talks.id)) as loose from conference_talks
          where school_id = ${school} and round_id = ${roundId} group by desk_id) t on t.desk_id = d.id
        left join (select s.desk_id, sum(1 - s.shut) as places, count(b.slot_id) as booked from conference_slots s
            left join conference_bookings b on b.school_id = ${school} and b.slot_id = s.id
          where s.school_id = ${school} and s.round_id = ${roundId} group by s.desk_id) s on s.desk_id = d.id
      where d.school_id = ${school} and d.round_id = ${roundId} order by d.place, d.id`,
  )

export type DeskTeacherRow = { desk_id: string; id: string; first_name: string; infix: string; last_name: string }

export const deskTeachers = ({ db }: SchoolScope, roundId: string) =>
  db.all<DeskTeacherRow>(
    (school) => sql`select ct.desk_id, p.id, p.first_name, p.infix, p.last_name from conference_desks d
        cross join conference_teachers ct on ct.school_id = ${school} and ct.desk_id = d.id
        cross join people p on p.school_id = ${school} and p.id = ct.person_id
      where d.school_id = ${school} and d.round_id = ${roundId} order by p.first_name, p.id`,
  )

export type FamilyCountRow = { families: number; invited: number; chosen: number; unheard: number }

/** As `isAnswering` of `state.ts` says of a round. */
export const isAnswering = (school: SQL, roundId: string) => sql`exists (select 1 from conference_rounds ar
  where ar.school_id = ${school} and ar.id = ${roundId} and ar.way = 'wishes' and ar.published_at is null)`

/**
 * How many families there are, and how far they are: answered, or with a time for all of theirs; `unheard` have nobody with an
 * address.
 */
export const familyCounts = ({ db }: SchoolScope, roundId: string) =>
  db.all<FamilyCountRow>(
    (school) => sql`select count(*) as families, sum(invited_at is not null) as invited,
        sum(case when ${isAnswering(school, roundId)} then f.said_at is not null
          else not exists (select 1 from conference_parties pa
            where pa.school_id = ${school} and pa.household_id = f.household_id and pa.round_id = ${roundId}
              and not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.talk_id = pa.talk_id and b.proposed = 0)) end) as chosen,
        sum(not exists (select 1 from household_members hm cross join people p on p.school_id = ${school} and p.id = hm.person_id and p.email is not null
            cross join conference_parties up on up.school_id = ${school} and up.household_id = hm.household_id and up.round_id = ${roundId}
            cross join conference_talks ut on ut.school_id = ${school} and ut.id = up.talk_id
            cross join guardianships ug on ug.school_id = ${school} and ug.pupil_id = ut.pupil_id and ug.person_id = hm.person_id and ug.custody = 'full'
          where hm.school_id = ${school} and hm.household_id = f.household_id)) as unheard
      from conference_families f where f.school_id = ${school} and f.round_id = ${roundId}`,
  )

/** Rooms and links as they become, of the desks of this round alone. */
export const updateDesk = (
  { db }: SchoolScope,
  roundId: string,
  { id, room, link, daysOff }: Pick<Desk, 'id' | 'room' | 'link' | 'daysOff'>,
) =>
  db.update(conferenceDesks, sql`${conferenceDesks.id} = ${id} and ${conferenceDesks.roundId} = ${roundId}`, {
    room,
    link,
    daysOff,
  })

export const inviteFamilies = ({ db, now }: SchoolScope, roundId: string) =>
  db.run(
    (school) => sql`update conference_families set invited_at = ${now.getTime()}
      where school_id = ${school} and round_id = ${roundId} and invited_at is null`,
  )

export type RoundRow = Pick<Round, 'id' | 'title' | 'way'> & {
  opens_at: number
  closes_at: number
  first_at: number
  last_at: number
  invited_at: number | null
  published_at: number | null
  wiped_at: number | null
}

const listed = sql`r.id, r.title, r.way, r.opens_at, r.closes_at, r.first_at, r.last_at, r.invited_at, r.published_at, r.wiped_at`
const mostRounds = 20

/** The newest rounds of the school, for who runs them. */
export const newestRounds = ({ db }: SchoolScope) =>
  db.all<RoundRow>(
    (school) =>
      sql`select ${listed} from conference_rounds r where r.school_id = ${school} order by r.last_at desc limit ${mostRounds}`,
  )

/** Where I sit in a round; who is no teacher sits nowhere, and reads nothing for it. */
export const deskITeach = ({ db, me }: Scope, roundId: string) =>
  db.all<{ id: string }>((school) =>
    isStaff(me.roles)
      ? sql`select d.id from conference_teachers ct
            cross join conference_desks d on d.school_id = ${school} and d.id = ct.desk_id and d.round_id = ${roundId}
          where ct.school_id = ${school} and ct.person_id = ${me.id} order by d.place limit 1`
      : sql`select 1 where 0`,
  )

/** The rounds in which I have talks as a teacher. */
export const roundsITeach = ({ db, me }: Scope) =>
  db.all<RoundRow & { desk_id: string }>(
    (school) => sql`select ${listed}, d.id as desk_id from conference_teachers ct
        cross join conference_desks d on d.school_id = ${school} and d.id = ct.desk_id
        cross join conference_rounds r on r.school_id = ${school} and r.id = d.round_id
      where ct.school_id = ${school} and ct.person_id = ${me.id} order by r.last_at desc limit ${mostRounds}`,
  )
