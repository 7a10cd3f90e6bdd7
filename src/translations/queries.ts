import { sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { translations } from './schema.ts'

export type Kept = { about_id: string; source: string; parts: string }

/** Of the message, and of the replies in one of its conversations, latest first. */
export const translationsOf = (
  { db }: SchoolScope,
  messageId: string,
  withId: string,
  language: Tongue,
  most: number,
) =>
  db.all<Kept>(
    (school) => sql`
      select t.about_id, t.source, t.parts from translations t
        where t.school_id = ${school} and t.about_id = ${messageId} and t.language = ${language}
      union all
      select * from (select t.about_id, t.source, t.parts from replies r
        cross join translations t on t.school_id = ${school} and t.about_id = r.id and t.language = ${language}
        where r.school_id = ${school} and r.message_id = ${messageId} and r.with_id = ${withId}
        order by r.id desc limit ${most})`,
  )

export type NewTranslation = Omit<typeof translations.$inferInsert, 'schoolId'>

/** Two that were made at once are of the same text, or of one that is newer: the last stays. */
export const saveTranslation = ({ db }: SchoolScope, made: NewTranslation) =>
  db.insert(translations, made).onConflictDoUpdate({
    target: [translations.schoolId, translations.aboutId, translations.language],
    set: { source: made.source, parts: made.parts, at: made.at },
  })

/** Which of these words, in small letters, somebody here has as a first name. */
export const firstNamesAmong = ({ db }: SchoolScope, words: readonly string[]) =>
  db.all<{ first_name: string }>(
    (school) => sql`select distinct p.first_name from json_each(${JSON.stringify(words)}) w
      cross join people p on p.school_id = ${school} and p.search_name >= w.value || ' ' and p.search_name < w.value || '!'`,
  )

/** A message as it was sent, with its conversation: for the machine, which shows it to nobody. */
export const textsOf = ({ db }: SchoolScope, messageId: string, withId: string, most: number) =>
  [
    db.all<{ id: string; subject: string; body: string; rich: string | null }>(
      (school) => sql`select m.id, m.subject, m.body, m.rich from messages m
        where m.school_id = ${school} and m.id = ${messageId} and m.withdrawn_at is null`,
    ),
    db.all<{ id: string; label: string; options: string }>(
      (school) => sql`select q.id, q.label, q.options from questions q
        where q.school_id = ${school} and q.message_id = ${messageId} order by q.position`,
    ),
    db.all<{ id: string; body: string; language: Tongue | null }>(
      (school) => sql`select r.id, r.body, r.language from replies r
        where r.school_id = ${school} and r.message_id = ${messageId} and r.with_id = ${withId} order by r.id desc limit ${most}`,
    ),
  ] as const
