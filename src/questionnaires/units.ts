import { type SQL, sql } from 'drizzle-orm'

// Fragments of SQL about answer units (model.md), for statements that name their tables d, dp, r and so on.
// Ids are compared with aliases, so that the same fragment serves a mailbox, a results page and an audience.

/** Custody full, today: what makes a guardian entitled to what concerns a pupil. */
export const entitled = (school: SQL, person: SQL, pupil: SQL) => sql`exists (select 1 from guardianships eg
  where eg.school_id = ${school} and eg.pupil_id = ${pupil} and eg.person_id = ${person} and eg.custody = 'full')`

/** These two answer as one: partners (entitled guardians of one pupil, in one household) while joint use is on. */
export const together = (school: SQL, one: SQL, other: SQL) => sql`(${one} = ${other} or exists (
  select 1 from household_members h1
    join households h on h.school_id = ${school} and h.id = h1.household_id and h.joint_use = 1
    join household_members h2 on h2.school_id = ${school} and h2.household_id = h1.household_id and h2.person_id = ${other}
    join guardianships g1 on g1.school_id = ${school} and g1.person_id = ${one} and g1.custody = 'full'
    join guardianships g2 on g2.school_id = ${school} and g2.pupil_id = g1.pupil_id and g2.person_id = ${other} and g2.custody = 'full'
  where h1.school_id = ${school} and h1.person_id = ${one}))`

/** What a section of this mode is about: the pupil, the group, or nothing in particular. */
export const subjectOf = (mode: SQL, pupil: SQL, group: SQL) =>
  sql`case ${mode} when 'perChild' then ${pupil} when 'perGroup' then ${group} else '' end`

type Unit = { school: SQL; message: SQL; person: SQL; subject: SQL }

/** Answered by this person, or by whoever answers together with this person. */
export const isAnswered = ({ school, message, person, subject }: Unit) => sql`exists (select 1 from responses r
  where r.school_id = ${school} and r.message_id = ${message} and r.subject_id = ${subject} and ${together(school, person, sql`r.person_id`)})`

/** The unit's newest response gives one of these options: a JSON list of { message, question, option }. */
export const isAnsweredWith = ({ school, message, person, subject }: Unit, choices: string) => sql`exists (
  select 1 from json_each(${choices}) t
    join responses r on r.school_id = ${school} and r.message_id = ${message} and r.subject_id = ${subject}
    join answers a on a.school_id = ${school} and a.message_id = r.message_id and a.person_id = r.person_id
      and a.subject_id = r.subject_id and a.question_id = t.value ->> 'question' and a.value = t.value ->> 'option'
  where t.value ->> 'message' = ${message} and ${together(school, person, sql`r.person_id`)}
    and not exists (select 1 from responses n where n.school_id = ${school} and n.message_id = r.message_id
      and n.subject_id = r.subject_id and n.at > r.at and ${together(school, person, sql`n.person_id`)}))`
