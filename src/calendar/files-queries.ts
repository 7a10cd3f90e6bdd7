import { and, eq, type SQL, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { StoredFile } from '../messages/attachments.ts'
import type { SchoolScope } from '../scope.ts'
import { eventFiles, events } from './schema.ts'
import type { NewEvent } from './writing-queries.ts'

type Db = Pick<SchoolScope, 'db'>

export const filesOfEvent = ({ db }: Db, eventId: string) =>
  db.from(eventFiles, eq(eventFiles.eventId, eventId)).orderBy(eventFiles.id)

export type NamedFile = { id: string; name: string }

/** Of an event of this id, in a statement about events: the files' ids and names, as text. */
export const filesNamed = (school: SQL, eventId: SQL) => sql<string>`(
  select json_group_array(json_object('id', f.id, 'name', f.name)) from (select id, name from event_files
    where school_id = ${school} and event_id = ${eventId} order by id) f)`

// Safe cast: it is what the statement made.
export const namedFiles = (text: string) => JSON.parse(text) as readonly NamedFile[]

const takesPlace = (school: string, eventId: string) =>
  sql`exists (select 1 from events te where te.school_id = ${school} and te.id = ${eventId} and te.cancelled_at is null)`

/** With the word to followers of feeds that the event changed; nothing where it does not take place any more. */
export const addFiles = ({ db, school, now }: SchoolScope, eventId: string, files: readonly StoredFile[]) => [
  ...db.insertMany(
    eventFiles,
    files.map((file) => ({ ...file, eventId })),
    sql`and ${takesPlace(school.schoolId, eventId)} on conflict do nothing`,
  ),
  noteChange({ db, now }, eventId),
]

export const noteChange = ({ db, now }: Pick<SchoolScope, 'db' | 'now'>, eventId: string) =>
  db.update(events, eq(events.id, eventId), { changedAt: now, sequence: sql`${events.sequence} + 1` })

/** An event that another became in part has its files as well. */
export const alsoFilesOf = ({ db }: Db, before: string, { id }: Pick<NewEvent, 'id'>) =>
  db.run(
    (school) => sql`insert into event_files (school_id, event_id, id, owner_id, name, type, size)
      select school_id, ${id}, id, owner_id, name, type, size from event_files
      where school_id = ${school} and event_id = ${before}`,
  )

/** Answers which went. */
export const removeFile = ({ db }: Db, eventId: string, id: string) =>
  db.delete(eventFiles, and(eq(eventFiles.eventId, eventId), eq(eventFiles.id, id))).returning({ id: eventFiles.id })

export const removeFilesOf = ({ db }: Db, eventIds: readonly string[]) =>
  db.delete(eventFiles, sql`${eventFiles.eventId} in ${among(eventIds)}`).returning({ id: eventFiles.id })

/** Which of these files an event still has. */
export const filesStillThere = ({ db }: Db, ids: readonly string[]) =>
  db.pick({ id: eventFiles.id }, eventFiles, sql`${eventFiles.id} in ${among(ids)}`)

/** A file that any visitor may have. */
export const publicFile = ({ db }: Db, eventId: string, id: string) =>
  db.from(
    eventFiles,
    sql`${and(eq(eventFiles.eventId, eventId), eq(eventFiles.id, id))} and exists (select 1 from events pe
      where pe.school_id = ${eventFiles.schoolId} and pe.id = ${eventFiles.eventId} and pe.visibility = 'visitors'
      and pe.draft = 0 and pe.cancelled_at is null)`,
  )
