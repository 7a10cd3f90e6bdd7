import { eq, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import { joined } from '../db/school-db.ts'
import { lastsToday } from '../groups/queries.ts'
import { groups } from '../groups/schema.ts'
import { externalKeys } from '../imports/schema.ts'
import { keptInsideReason } from '../notifications/sending.ts'
import { people } from '../people/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'

export const keysHere = ({ db }: SchoolScope) =>
  db.pick({ kind: externalKeys.kind, key: externalKeys.key, id: externalKeys.entityId }, externalKeys)

export const addressesHere = ({ db }: SchoolScope) =>
  db.pick({ id: people.id, email: people.email }, people, sql`${people.email} is not null`)

/** Who works here or has custody of a child, with an address: who may have an account (C10). */
export const adultsWithAddress = ({ db }: SchoolScope) =>
  db.all<{ id: string; email: string }>(
    (school) => sql`select p.id, p.email from people p where p.school_id = ${school} and p.email is not null
      and (exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)
        or exists (select 1 from guardianships g where g.school_id = ${school} and g.person_id = p.id and g.custody = 'full'))
      order by p.email, p.id`,
  )

/** Of each child that a message is about, those of its guardians who have it and can answer it. */
export const guardiansReached = ({ db }: SchoolScope, messageId: string) =>
  db.all<{ pupil_id: string; person_id: string }>(
    (school) => sql`select pupil_id, person_id from delivery_pupils
      where school_id = ${school} and message_id = ${messageId} and person_id in (select person_id from accounts
        where school_id = ${school}) order by pupil_id, person_id`,
  )

type Logins = readonly string[]

/** As if it had been read: by all who can after some weeks, and before that by four in five and by whoever answered. */
export const readLongAgo = ({ db, now }: SchoolScope, weeks: number, logins: Logins) =>
  db.run(
    (school) => sql`update deliveries set read_at = sent_at + 600000 * (1 + unicode(substr(person_id, -1)))
      where school_id = ${school} and sent_at < ${now.getTime()} - 86400000
        and (sent_at < ${now.getTime() - weeks * 7 * 86_400_000} or unicode(substr(person_id, -2)) % 5 > 0)
        and person_id in (select person_id from accounts where school_id = ${school}) and person_id not in ${among(logins)}`,
  )

export const readByLogins = ({ db, now }: SchoolScope, logins: Logins) =>
  db.run(
    (school) => sql`update deliveries set read_at = sent_at + 7200000 where school_id = ${school}
      and sent_at < ${now.getTime() - 6 * 86_400_000} and person_id in ${among(logins)}`,
  )

export const readByRespondents = ({ db }: SchoolScope) =>
  db.run(
    (school) => sql`update deliveries set read_at = r.at from responses r
      where deliveries.school_id = ${school} and r.school_id = ${school} and r.message_id = deliveries.message_id
        and r.person_id = deliveries.person_id and deliveries.read_at is null`,
  )

/** Who is asked in a poll, can log in, and is none of those that the demo leaves for its visitor. */
export const askedInPoll = ({ db }: SchoolScope, pollId: string, logins: Logins) =>
  db.all<{ person_id: string }>(
    (school) => sql`select i.person_id from poll_people i
      cross join accounts a on a.school_id = ${school} and a.person_id = i.person_id
      where i.school_id = ${school} and i.poll_id = ${pollId} and i.person_id not in ${among(logins)} order by i.person_id`,
  )

export const groupNamed = ({ db }: SchoolScope, key: string) =>
  db
    .pick({ id: groups.id, name: groups.name }, externalKeys, eq(externalKeys.key, key))
    .innerJoin(groups, joined(groups, externalKeys, eq(groups.id, externalKeys.entityId)))
    .limit(1)

/** As if most guardians had answered, each channel by its own lot: yes to more than nine in ten, and of the last to four in five. */
export const answerConsents = ({ db, now }: SchoolScope, asked: readonly string[], logins: Logins) =>
  db.run(
    (school) => sql`insert into consents (school_id, id, pupil_id, person_id, answers, at)
      select ${school}, 'demo' || gs.person_id, gs.pupil_id, gs.person_id,
        (select json_group_object(k.value, json_object('version', 1, 'says',
            iif((unicode(substr(gs.pupil_id, -1)) + unicode(substr(gs.pupil_id, -2)) * 3 + k.key * 7) % iif(k.value = 'social', 5, 13) = 0, 'no', 'yes')))
          from json_each(${JSON.stringify(asked)}) k),
        ${now.getTime()} - 86400000 * (5 + unicode(substr(gs.person_id, -1)) % 60)
      from guardianships gs where gs.school_id = ${school} and gs.custody = 'full'
        and unicode(substr(gs.person_id, -1)) % 3 > 0 and gs.person_id not in ${among(logins)}`,
  )

export type RegisterPupilRow = { group_id: string; pupil_id: string; teacher_id: string; parent_id: string }

/** This year's classes that somebody teaches, each with its pupils, and of each a parent. */
export const pupilsByClass = ({ db }: SchoolScope, schoolYear: string) =>
  db.all<RegisterPupilRow>(
    (school) => sql`select * from (select g.id as group_id, m.person_id as pupil_id,
        (select min(t.person_id) from memberships t where t.school_id = ${school} and t.group_id = g.id and t.role = 'teacher') as teacher_id,
        (select min(gs.person_id) from guardianships gs where gs.school_id = ${school} and gs.pupil_id = m.person_id and gs.custody = 'full') as parent_id
      from groups g cross join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'pupil' and m.until_day is null
      where g.school_id = ${school} and g.kind = 'class' and g.school_year = ${schoolYear})
    where teacher_id is not null and parent_id is not null order by group_id, pupil_id`,
  )

/** This year's classes, each with one of its teachers: this one, where it is hers. */
export const classesNow = (scope: SchoolScope, teacher: string) =>
  scope.db.all<{ id: string; year: number; teacher: string }>(
    (
      school,
    ) => sql`select g.id, g.year, coalesce(max(iif(m.person_id = ${teacher}, m.person_id, null)), min(m.person_id)) as teacher
      from groups g cross join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'teacher' and ${lastsToday(scope)}
      where g.school_id = ${school} and g.kind = 'class' and g.school_year = ${schoolYearOf(localDay(scope.now, scope.school.zone))}
      group by g.id order by g.year, g.name`,
  )

/** Who has custody of a child in one of them and can log in, but those that the demo leaves for its visitor. */
export const parentsInClasses = (scope: SchoolScope, logins: Logins) =>
  scope.db.all<{ group_id: string; person_id: string }>(
    (school) => sql`select distinct m.group_id, gs.person_id from groups g
        cross join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'pupil' and ${lastsToday(scope)}
        cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = m.person_id and gs.custody = 'full'
        cross join accounts a on a.school_id = ${school} and a.person_id = gs.person_id
      where g.school_id = ${school} and g.kind = 'class' and g.school_year = ${schoolYearOf(localDay(scope.now, scope.school.zone))}
        and gs.person_id not in ${among(logins)} order by m.group_id, gs.person_id`,
  )

/** As if the mails of a newsletter had gone when it was sent; in a demo that anybody may have, none ever goes (A3). */
export const settleMails = ({ db, now, demoEndsAt }: SchoolScope, newsletterId: string) =>
  db.run(
    (
      school,
    ) => sql`update outbox set done_at = ${now.getTime()}, attempts = 1, failure = ${demoEndsAt ? keptInsideReason : null}
      where school_id = ${school} and newsletter_id = ${newsletterId} and done_at is null`,
  )
