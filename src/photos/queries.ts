import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { lastsToday, openToMe, placesOf } from '../groups/queries.ts'
import { people } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { photos } from './schema.ts'

const day = 86_400_000

/** Takes a place for a photo, unless its uploader had so many in a day already; its id comes back if it did. */
export const insertPhoto = ({ db, me, now }: Scope, id: string, personId: string, most: number) =>
  db.all<{ id: string }>(
    (school) => sql`insert into photos (school_id, id, person_id, by_id, at, down_at, empty)
      select ${school}, ${id}, ${personId}, ${me.id}, ${now.getTime()}, ${now.getTime()}, 0
      where (select count(*) from photos where school_id = ${school} and by_id = ${me.id} and at > ${now.getTime() - day}) < ${most}
      returning id`,
  )

/** This one hangs from now on, and none before it. */
export const hangPhoto = ({ db, now }: SchoolScope, personId: string, id: string) => [
  takeDown(db, personId, now, ne(photos.id, id)),
  db.update(photos, eq(photos.id, id), { downAt: null }),
  db.update(people, eq(people.id, personId), { photoKey: id }),
]

export const takePhotoDown = ({ db, now }: SchoolScope, personId: string) => [
  takeDown(db, personId, now),
  db.update(people, eq(people.id, personId), { photoKey: null }),
]

const takeDown = (db: SchoolScope['db'], personId: string, downAt: Date, which?: SQL) =>
  db.update(photos, and(eq(photos.personId, personId), isNull(photos.downAt), which), { downAt })

/** Those of a person that hung and whose files are still to go; one that is being hung is left alone. */
export const photosDown = ({ db }: SchoolScope, personId: string) =>
  db.pick(
    { id: photos.id },
    photos,
    and(eq(photos.personId, personId), eq(photos.empty, false), sql`${photos.downAt} > ${photos.at}`),
  )

export const markEmpty = ({ db }: SchoolScope, id: string) => db.update(photos, eq(photos.id, id), { empty: true })

/** (id): groups where this person teaches or learns: all that pupils see of anybody (B7). */
const classesOf = (scope: Scope, school: SQL, person: SQL) => sql`select m.group_id as id from memberships m
  where m.school_id = ${school} and m.person_id = ${person} and m.role in ('teacher', 'pupil') and ${lastsToday(scope)}`

/** Who sees a photo of somebody else who does not work here: all of them, or whoever shares a group. */
export type Sight = 'everybody' | 'groups' | 'classes'

/** The person of whom this is the photo, if the asker may see it: one that hangs nowhere is nobody's to see. */
export const photoFor = (scope: Scope, photoId: string, sight: Sight) =>
  scope.db.all<{ id: string }>(
    (school) => sql`
    select p.id from people p
    where p.school_id = ${school} and p.photo_key = ${photoId} and ${openToMe(scope, school, sql`p.id`)} and (
      ${sight === 'everybody' ? 1 : 0} = 1 or p.id = ${scope.me.id}
      or exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)
      or exists (select 1 from (${(sight === 'classes' ? classesOf : placesOf)(scope, school, sql`p.id`)}) o join (${placesOf(scope, school, sql`${scope.me.id}`)}) i on i.id = o.id))`,
  )
