import { type SQL, sql } from 'drizzle-orm'
import { auditEntryWhere } from '../audit/queries.ts'
import { among } from '../db/among.ts'
import { lastsToday } from '../groups/queries.ts'
import type { Found } from '../notifications/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import type { Answers, Channel } from './channels.ts'

export type TextRow = { channel: Channel; version: number; purpose: string; asked: 0 | 1; since: number }

/** The newest text of each channel that ever had one. */
export const newestTexts = ({ db }: Pick<SchoolScope, 'db'>) =>
  db.all<TextRow>(
    (school) => sql`select t.channel, t.version, t.purpose, t.asked, t.since from consent_texts t
      where t.school_id = ${school} and t.version = (select max(n.version) from consent_texts n
        where n.school_id = ${school} and n.channel = t.channel)`,
  )

export type GivenRow = {
  pupil_id: string
  first_name: string
  infix: string
  last_name: string
  person_id: string
  guardian: string
  /** JSON of `Answers`; null from whoever has not answered. */
  answers: string | null
  at: number | null
  /** Who of the office wrote it down, where it was given on paper: JSON of a name. */
  entered_by: string | null
}

/** Of these pupils (id): each guardian with custody, and what holds of what that guardian answered. */
const given = (school: SQL, these: SQL) => sql`
  select p.id as pupil_id, p.first_name, p.infix, p.last_name, gs.person_id, c.answers, c.at,
    (select json_object('first_name', n.first_name, 'infix', n.infix, 'last_name', n.last_name) from people n
      where n.school_id = ${school} and n.id = gs.person_id) as guardian,
    (select json_object('first_name', n.first_name, 'infix', n.infix, 'last_name', n.last_name) from people n
      where n.school_id = ${school} and n.id = c.entered_by_id) as entered_by
  from (${these}) i
    cross join pupils pu on pu.school_id = ${school} and pu.person_id = i.id and pu.left_on is null
    cross join people p on p.school_id = ${school} and p.id = i.id
    left join guardianships gs on gs.school_id = ${school} and gs.pupil_id = i.id and gs.custody = 'full'
    left join consents c on c.school_id = ${school} and c.pupil_id = i.id and c.person_id = gs.person_id and c.ended_at is null
  order by p.first_name, p.last_name, p.id, gs.person_id`

const myChildren = (scope: Scope, school: SQL) => sql`select mine.pupil_id as id from guardianships mine
  where mine.school_id = ${school} and mine.person_id = ${scope.me.id} and mine.custody = 'full'`

/** Of the children that I have custody of. */
export const givenForMine = (scope: Scope) =>
  scope.db.all<GivenRow>((school) => given(school, myChildren(scope, school)))

/**
 * My children for whom no guardian has said yet, to a text that holds now, where pictures may be shown. An answer since the
 * newest text answers them all. (The plus keeps the search with this child: by time it would read what the whole school said.)
 */
export const childrenToDecideFor = ({ db, me }: Scope) =>
  db.all<{ first_name: string }>(
    (school) => sql`with asked as materialized (select channel, version, since from (
        select t.channel, max(t.version) as version, t.since, t.asked from consent_texts t where t.school_id = ${school} group by t.channel)
        where asked = 1)
      select p.first_name from (select 1 where exists (select 1 from asked))
        cross join guardianships gs on gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'
        cross join pupils pu on pu.school_id = ${school} and pu.person_id = gs.pupil_id and pu.left_on is null
        cross join people p on p.school_id = ${school} and p.id = gs.pupil_id
      where not exists (select 1 from consents f
        cross join guardianships fg on fg.school_id = ${school} and fg.pupil_id = f.pupil_id and fg.person_id = f.person_id and fg.custody = 'full'
        where f.school_id = ${school} and f.pupil_id = gs.pupil_id and f.ended_at is null and +f.at >= (select max(since) from asked))
        and exists (select 1 from asked a where not exists (select 1 from consents c
        cross join guardianships og on og.school_id = ${school} and og.pupil_id = c.pupil_id and og.person_id = c.person_id and og.custody = 'full'
        where c.school_id = ${school} and c.pupil_id = gs.pupil_id and c.ended_at is null
          and (json_extract(c.answers, '$.' || a.channel || '.says') = 'no'
            or json_extract(c.answers, '$.' || a.channel || '.version') = a.version)))`,
  )

/** Of the pupils of a group today. */
export const givenInGroup = (scope: Scope, groupId: string) =>
  scope.db.all<GivenRow>((school) =>
    given(
      school,
      sql`select m.person_id as id from memberships m where m.school_id = ${school} and m.group_id = ${groupId}
        and m.role = 'pupil' and ${lastsToday(scope)}`,
    ),
  )

/** Of one pupil. */
export const givenForPupil = (scope: Scope, pupilId: string) =>
  scope.db.all<GivenRow>((school) => given(school, sql`select ${pupilId} as id`))

/** Whether this pupil may be shown in a channel now: somebody says yes to the text that holds, and nobody no (see verdicts.ts). */
export const mayBeShown = (school: SQL, channel: Channel | SQL, pupil: SQL) => {
  const said = (what: string) => sql`json_extract(c.answers, '$.' || ${channel} || ${`.${what}`})`
  const holding = sql`(select iif(x.asked = 1, x.version, null) from consent_texts x
    where x.school_id = ${school} and x.channel = ${channel} order by x.version desc limit 1)`
  return sql`coalesce((select min(${said('says')} <> 'no') and max(${said('says')} = 'yes' and ${said('version')} is ${holding})
    from consents c cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = c.pupil_id
      and gs.person_id = c.person_id and gs.custody = 'full'
    where c.school_id = ${school} and c.pupil_id = ${pupil} and c.ended_at is null), 0)`
}

/** `personId`: whose answer it is. `enteredById`: who of the office wrote it down, where it was given on paper. */
export type Giving = {
  id: string
  pupilIds: readonly string[]
  answers: Answers
  personId: string
  enteredById: string | null
}

const mayGive = (school: SQL, { personId, pupilIds }: Giving) => sql`gs.school_id = ${school}
  and gs.person_id = ${personId} and gs.custody = 'full' and gs.pupil_id in ${among(pupilIds)}`

/** What held until now ends, once: a second press of the same form finds that it is done. */
export const endBefore = (scope: Scope, { id, pupilIds, personId }: Giving) =>
  scope.db.run(
    (school) => sql`update consents set ended_at = ${scope.now.getTime()}
      where school_id = ${school} and person_id = ${personId} and ended_at is null and pupil_id in ${among(pupilIds)}
        and not exists (select 1 from consents d where d.school_id = ${school} and d.id = ${id})`,
  )

/** What was said before holds on where nothing was chosen now. */
export const insertConsents = (scope: Scope, giving: Giving) =>
  scope.db.run(
    (school) => sql`insert into consents (school_id, id, pupil_id, person_id, answers, at, entered_by_id)
      select ${school}, ${giving.id}, gs.pupil_id, gs.person_id,
        json_patch(coalesce((select b.answers from consents b where b.school_id = ${school} and b.pupil_id = gs.pupil_id
          and b.person_id = gs.person_id and b.ended_at = ${scope.now.getTime()} and b.id <> ${giving.id} order by b.at desc limit 1), '{}'),
          ${JSON.stringify(giving.answers)}), ${scope.now.getTime()},
        ${giving.enteredById}
      from guardianships gs where ${mayGive(school, giving)}
      on conflict do nothing`,
  )

/** In the log for each child, where it was given now (C9). */
export const givenEntry = (scope: Scope, { id, enteredById }: Giving, pupilId: string) =>
  auditEntryWhere(
    scope,
    enteredById ? 'consent.entered' : 'consent.given',
    (school, { at }) => sql`exists (select 1 from consents c where c.school_id = ${school} and c.id = ${id}
      and c.pupil_id = ${pupilId} and c.at = ${at})`,
    { subjectId: pupilId },
  )

/**
 * Told to every guardian with custody of a child of whom one now says no where another says yes to the text that holds, as soon as
 * this press made it so: who says the same as before makes no new difference.
 */
export const differenceTold =
  (scope: Scope, { id }: Giving): Found =>
  (school, begin) => {
    const saidBefore = sql`exists (select 1 from consents b where b.school_id = ${school} and b.pupil_id = c.pupil_id
      and b.person_id = c.person_id and b.ended_at = c.at and b.id <> c.id
      and ${inChannel('b', 'says')} = ${inChannel('c', 'says')}
      and (${inChannel('c', 'says')} = 'no' or ${inChannel('b', 'version')} = ${inChannel('c', 'version')}))`
    const differs = sql`(${inChannel('o', 'says')} = 'no' and ${inChannel('c', 'says')} = 'yes'
      or ${inChannel('o', 'says')} = 'yes' and ${inChannel('c', 'says')} = 'no' and ${inChannel('o', 'version')} = ${inChannel('c', 'version')})`
    return sql`select ${begin} || c.pupil_id || ':' || gs.person_id || ':mail' as key, gs.person_id,
        json_object('kind', 'consentDiffers', 'pupilId', c.pupil_id) as notice
      from consents c
        cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = c.pupil_id and gs.custody = 'full'
      where c.school_id = ${school} and c.id = ${id} and c.at = ${scope.now.getTime()} and exists (
        select 1 from json_each(c.answers) k
          cross join guardianships og on og.school_id = ${school} and og.pupil_id = c.pupil_id and og.custody = 'full'
            and og.person_id <> c.person_id
          cross join consents o on o.school_id = ${school} and o.pupil_id = c.pupil_id and o.person_id = og.person_id
            and o.ended_at is null
        where ${differs} and not ${saidBefore})`
  }

/** What the answers of `table` say in the channel k. */
const inChannel = (table: 'b' | 'c' | 'o', what: 'says' | 'version') =>
  sql`json_extract(${sql.identifier(table)}.answers, '$.' || k.key || ${`.${what}`})`

/** The pupil's first name, as long as this guardian has custody and its guardians differ: for the mail that says so (check 4). */
export const stillDiffers = ({ db }: SchoolScope, pupilId: string, personId: string) =>
  db.all<{ first_name: string }>((school) => {
    const said = (says: string) => sql`exists (select 1 from consents c
        cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = c.pupil_id and gs.person_id = c.person_id and gs.custody = 'full'
      where c.school_id = ${school} and c.pupil_id = p.id and c.ended_at is null
        and json_extract(c.answers, '$.' || t.channel || '.says') = ${says}
        and (${says} = 'no' or json_extract(c.answers, '$.' || t.channel || '.version') = t.version))`
    return sql`select p.first_name from people p
      where p.school_id = ${school} and p.id = ${pupilId}
        and exists (select 1 from guardianships mine where mine.school_id = ${school} and mine.pupil_id = p.id
          and mine.person_id = ${personId} and mine.custody = 'full')
        and exists (select 1 from consent_texts t where t.school_id = ${school} and t.asked = 1
          and t.version = (select max(n.version) from consent_texts n where n.school_id = ${school} and n.channel = t.channel)
          and ${said('no')} and ${said('yes')})`
  })

export type Publishing = { channel: Channel; purpose: string; asked: boolean; seen: number }

/** The next version, over the one that was seen; answers the row where it was written. */
export const insertText = (scope: Scope, { channel, purpose, asked, seen }: Publishing) =>
  scope.db.all<{ version: number }>(
    (school) => sql`insert into consent_texts (school_id, channel, version, purpose, asked, since, by_id)
      select ${school}, ${channel}, ${seen + 1}, ${purpose}, ${asked ? 1 : 0}, ${scope.now.getTime()}, ${scope.me.id}
      where ${seen} = coalesce((select max(t.version) from consent_texts t where t.school_id = ${school} and t.channel = ${channel}), 0)
      on conflict do nothing returning version`,
  )

export const textEntry = (scope: Scope, { channel, seen }: Publishing) =>
  auditEntryWhere(
    scope,
    'consent.asked',
    (
      school,
      { at },
    ) => sql`exists (select 1 from consent_texts t where t.school_id = ${school} and t.channel = ${channel}
      and t.version = ${seen + 1} and t.since = ${at} and t.by_id = ${scope.me.id})`,
  )

export const groupNamed = ({ db }: Scope, id: string) =>
  db.all<{ id: string; name: string }>(
    (school) => sql`select id, name from groups where school_id = ${school} and id = ${id}`,
  )

export type GroupRow = { id: string; name: string; pupils: number; open: number }

/** Classes of this year with how many pupils nobody has answered for at all; or who may not be shown in a channel. */
export const groupsWithOpen = (scope: Scope, channel: Channel | null) =>
  scope.db.all<GroupRow>(
    (school) => sql`select g.id, g.name, count(*) as pupils, sum(not ${
      channel
        ? mayBeShown(school, channel, sql`m.person_id`)
        : sql`exists (select 1 from consents c
        cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = c.pupil_id and gs.person_id = c.person_id and gs.custody = 'full'
        where c.school_id = ${school} and c.pupil_id = m.person_id and c.ended_at is null)`
    }) as open
      from groups g cross join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'pupil' and ${lastsToday(scope)}
      where g.school_id = ${school} and g.kind = 'class' and g.school_year = ${schoolYearOf(localDay(scope.now, scope.school.zone))}
      group by g.id order by g.year, g.name`,
  )
