import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'

// Fragments of SQL about answer units (model.md), for statements that name their tables d, dp, r and so on.
// Ids are compared with aliases, so that the same fragment serves a mailbox, a results page and an audience. `cross join`
// keeps the order that is written: from one person outward, since the planner would begin at every guardian of the school.

/** Custody full, today: what makes a guardian entitled to what concerns a pupil. */
export const entitled = (school: SQL, person: SQL, pupil: SQL) => sql`exists (select 1 from guardianships eg
  where eg.school_id = ${school} and eg.pupil_id = ${pupil} and eg.person_id = ${person} and eg.custody = 'full')`

/** (pupil_id): those a person is entitled to, for statements that ask it of many rows: it is found once. */
export const myPupils = (school: SQL, me: SQL) => sql`(select mg.pupil_id from guardianships mg
  where mg.school_id = ${school} and mg.person_id = ${me} and mg.custody = 'full')`

/** These two answer as one: partners (entitled guardians of one pupil, in one household) while joint use is on. */
export const together = (school: SQL, one: SQL, other: SQL) => sql`(${one} = ${other} or exists (
  select 1 from household_members h1
    cross join households h on h.school_id = ${school} and h.id = h1.household_id and h.joint_use = 1
    cross join household_members h2 on h2.school_id = ${school} and h2.household_id = h1.household_id and h2.person_id = ${other}
    cross join guardianships g1 on g1.school_id = ${school} and g1.person_id = ${one} and g1.custody = 'full'
    cross join guardianships g2 on g2.school_id = ${school} and g2.pupil_id = g1.pupil_id and g2.person_id = ${other} and g2.custody = 'full'
  where h1.school_id = ${school} and h1.person_id = ${one}))`

/** This person and the household: whoever could answer together. Narrows by key before `together` decides. */
export const housemates = (school: SQL, person: SQL) => sql`(select ${person} union all
  select hm2.person_id from household_members hm1
    cross join household_members hm2 on hm2.school_id = ${school} and hm2.household_id = hm1.household_id
    where hm1.school_id = ${school} and hm1.person_id = ${person})`

/** This person and whoever answers together with this person; found once where the person is the one who asks. */
export const answeringWith = (school: SQL, me: SQL) => sql`(select ${me} union all
  select aw2.person_id from household_members aw1
    cross join household_members aw2 on aw2.school_id = ${school} and aw2.household_id = aw1.household_id and aw2.person_id <> ${me}
    where aw1.school_id = ${school} and aw1.person_id = ${me} and ${together(school, me, sql`aw2.person_id`)})`

/** The household where partners answer as one, else the person: the same for all who answer together. */
export const unitOf = (school: SQL, person: SQL) => sql`coalesce((select u1.household_id from household_members u1
    cross join households uh on uh.school_id = ${school} and uh.id = u1.household_id and uh.joint_use = 1
    cross join household_members u2 on u2.school_id = ${school} and u2.household_id = u1.household_id and u2.person_id <> u1.person_id
    cross join guardianships ug1 on ug1.school_id = ${school} and ug1.person_id = u1.person_id and ug1.custody = 'full'
    cross join guardianships ug2 on ug2.school_id = ${school} and ug2.pupil_id = ug1.pupil_id and ug2.person_id = u2.person_id and ug2.custody = 'full'
  where u1.school_id = ${school} and u1.person_id = ${person} limit 1), ${person})`

/** What a section of this mode is about: the pupil, the group, or nothing in particular. */
export const subjectOf = (mode: SQL, pupil: SQL, group: SQL) =>
  sql`case ${mode} when 'perChild' then ${pupil} when 'perGroup' then ${group} else '' end`

export type Unit = { school: SQL; message: SQL; person: SQL; subject: SQL }

/** Answered by this person, or by whoever answers together with this person. */
export const isAnswered = ({ school, message, person, subject }: Unit) => sql`exists (select 1 from responses r
  where r.school_id = ${school} and r.message_id = ${message} and r.person_id in ${housemates(school, person)}
    and r.subject_id = ${subject} and ${together(school, person, sql`r.person_id`)})`

/** Of the unit's newest response, which holds. */
const newest = (what: SQL, { school, message, person, subject }: Unit) => sql`(select ${what} from responses nr
  where nr.school_id = ${school} and nr.message_id = ${message} and nr.person_id in ${housemates(school, person)}
    and nr.subject_id = ${subject} and ${together(school, person, sql`nr.person_id`)}
  order by nr.at desc, nr.id desc limit 1)`

export const newestResponse = (unit: Unit) => newest(sql`nr.id`, unit)
export const newestGiver = (unit: Unit) => newest(sql`nr.person_id`, unit)

/** Of `answers a`: it asks for places and has this claim to them. The claim is the child's, or else of whoever answered last. */
export const hasClaim = (
  school: SQL,
  giver: SQL,
  subject: SQL,
  state: SQL,
) => sql`(a.value <> '0' and exists (select 1 from places pl
  where pl.school_id = ${school} and pl.question_id = a.question_id and pl.state = ${state}
    and (pl.claimant = ${subject} or pl.person_id = ${giver} and (${subject} = '' or pl.claimant like '%:' || ${subject}))))`

/** The unit's newest response gives one of these options; `choices` is a JSON list of message, question and option. */
export const isAnsweredWith = (unit: Unit, choices: string) => {
  const { school, message, person, subject } = unit
  return sql`exists (select 1 from json_each(${choices}) t
    join responses r on r.school_id = ${school} and r.message_id = ${message} and r.person_id in ${housemates(school, person)}
      and r.subject_id = ${subject} and r.id = ${newestResponse(unit)}
    join answers a on a.school_id = ${school} and a.message_id = r.message_id and a.person_id = r.person_id
      and a.subject_id = r.subject_id and a.question_id = t.value ->> 'question'
        and (a.value = t.value ->> 'option' or ${hasClaim(school, sql`r.person_id`, sql`r.subject_id`, sql`t.value ->> 'option'`)})
    where t.value ->> 'message' = ${message})`
}

type Today = Pick<SchoolScope, 'now'> & { school: Pick<SchoolScope['school'], 'zone'> }

/** Of a delivery d: its person can still answer, and owes the answer of some unit. For a pupil who left nobody does (model.md, Time). */
export const owesAnswer = (school: SQL, { now, school: { zone } }: Today) => sql`exists (select 1 from questionnaires oq
  left join delivery_pupils dp on dp.school_id = ${school} and dp.message_id = d.message_id and dp.person_id = d.person_id
    and ${entitled(school, sql`d.person_id`, sql`dp.pupil_id`)}
    and exists (select 1 from pupils lp where lp.school_id = ${school} and lp.person_id = dp.pupil_id
      and (lp.left_on is null or lp.left_on >= ${localDay(now, zone)}))
  where oq.school_id = ${school} and oq.message_id = d.message_id and (oq.deadline is null or oq.deadline > ${now.getTime()})
    and (dp.pupil_id is not null or (d.named = 1 and oq.mode = 'once'))
    and not ${isAnswered({
      school,
      message: sql`d.message_id`,
      person: sql`d.person_id`,
      subject: subjectOf(sql`oq.mode`, sql`dp.pupil_id`, sql`dp.group_id`),
    })})`
