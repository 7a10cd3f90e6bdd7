import { type SQL, sql } from 'drizzle-orm'
import { answeringWith, myPupils } from './units.ts'

// Fragments of SQL: what a message of a mailbox is about for whoever asks, and what was answered of it.

/** JSON: the pupils it is about for me, each with a group that covered it; their names are read once a page. */
export const coveredFor = (school: SQL, me: SQL, message: SQL) => sql<string>`(select json_group_array(
    json_array(dp.pupil_id, dp.group_id)) from delivery_pupils dp
  where dp.school_id = ${school} and dp.message_id = ${message} and dp.person_id = ${me}
    and +dp.pupil_id in ${myPupils(school, me)})`

/** JSON: the sections that I or whoever answers together with me answered. */
export const answeredFor = (school: SQL, me: SQL, message: SQL) => sql<string>`(select json_group_array(r.subject_id)
  from responses r where r.school_id = ${school} and r.message_id = ${message} and r.person_id in ${answeringWith(school, me)})`
