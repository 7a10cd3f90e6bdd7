import { and, eq, sql } from 'drizzle-orm'
import { mostReplies } from '../conversations/reply-queries.ts'
import type { SchoolScope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { translationClaims, type translations } from './schema.ts'

/** Sorts after every id. */
const afterAll = '~'

export type Kept = { about_id: string; source: string; parts: string }

/** Of the message, and of the replies in one of its conversations, latest first. */
export const translationsOf = (
  { db }: SchoolScope,
  messageId: string,
  withId: string,
  language: Tongue,
  before: string,
) =>
  db.all<Kept>(
    (school) => sql`
      select t.about_id, t.source, t.parts from translations t
        where t.school_id = ${school} and t.about_id = ${messageId} and t.language = ${language}
      union all
      select * from (select t.about_id, t.source, t.parts from replies r
        cross join translations t on t.school_id = ${school} and t.about_id = r.id and t.language = ${language}
        where r.school_id = ${school} and r.message_id = ${messageId} and r.with_id = ${withId}
          and r.id < ${before || afterAll} order by r.id desc limit ${mostReplies})`,
  )

/** Of the message alone, which the page that it stands on asks for with the rest. */
export const translationOf = ({ db }: SchoolScope, messageId: string, language: Tongue | null) =>
  db.all<Kept>(
    (school) => sql`select t.about_id, t.source, t.parts from translations t
      where t.school_id = ${school} and t.about_id = ${messageId} and t.language = ${language}`,
  )

/** What a text was when a machine was given it: written over its columns, so that another one is told apart. */
const messageText = sql`json_array(m.subject, m.body, m.rich)`

/** The same of a blog or news item. */
const postText = sql`json_array(p.title, p.body, p.rich)`

export type NewTranslation = Omit<typeof translations.$inferInsert, 'schoolId' | 'at'> & { was: string }

/** Only while the text is there and says the same, since making it takes minutes; of two, the last stays. */
export const saveTranslation = ({ db, now }: SchoolScope, { aboutId, language, source, parts, was }: NewTranslation) =>
  db.run(
    (school) => sql`
      insert into translations (school_id, about_id, language, source, parts, at)
      select ${school}, ${aboutId}, ${language}, ${source}, ${JSON.stringify(parts)}, ${now.getTime()}
      where exists (select 1 from messages m where m.school_id = ${school} and m.id = ${aboutId} and m.withdrawn_at is null
          and ${messageText} = ${was})
        or exists (select 1 from posts p where p.school_id = ${school} and p.id = ${aboutId} and p.removed_at is null
          and ${postText} = ${was})
        or exists (select 1 from replies r where r.school_id = ${school} and r.id = ${aboutId} and r.body = ${was})
        or exists (select 1 from responses a where a.school_id = ${school} and a.id = ${aboutId})
      on conflict (school_id, about_id, language)
        do update set source = excluded.source, parts = excluded.parts, at = excluded.at`,
  )

/** Answers which of them are mine to have made: those that nobody is making, or began and did not end. */
export const claimTranslations = (
  { db, now }: SchoolScope,
  aboutIds: readonly string[],
  language: Tongue,
  until: Date,
) =>
  db.all<{ about_id: string }>(
    (school) => sql`
      insert into translation_claims (school_id, about_id, language, until)
      select ${school}, value, ${language}, ${until.getTime()} from json_each(${JSON.stringify(aboutIds)}) where true
      on conflict (school_id, about_id, language) do update set until = excluded.until where until <= ${now.getTime()}
      returning about_id`,
  )

export const endClaim = ({ db }: SchoolScope, aboutId: string, language: Tongue) =>
  db.delete(translationClaims, and(eq(translationClaims.aboutId, aboutId), eq(translationClaims.language, language)))

/** Of everybody here, and of every group there is or was: for a job, which goes through them once. */
export const namesOfSchool = ({ db }: SchoolScope) =>
  [
    db.all<{ first_name: string; infix: string; last_name: string }>(
      (school) => sql`select p.first_name, p.infix, p.last_name from people p where p.school_id = ${school}`,
    ),
    db.all<{ name: string }>((school) => sql`select distinct g.name from "groups" g where g.school_id = ${school}`),
  ] as const

/** Questions that are answered in one's own words. */
export const kindsOfWords = sql`('text', 'longText')`

/** What is named of a message and of the replies and answers to it, or of posts, with what was made of it: for the machine, which shows it to nobody. */
export const textsOf = ({ db }: SchoolScope, messageId: string, aboutIds: readonly string[], language: Tongue) => {
  const asked = sql`(select value from json_each(${JSON.stringify(aboutIds)}))`
  return [
    db.all<{ id: string; subject: string; body: string; rich: string | null; language: Tongue | null; was: string }>(
      (school) => sql`select m.id, m.subject, m.body, m.rich, m.language, ${messageText} as was from messages m
        where m.school_id = ${school} and m.id = ${messageId} and m.id in ${asked} and m.withdrawn_at is null`,
    ),
    db.all<{ id: string; label: string; options: string }>(
      (school) => sql`select q.id, q.label, q.options from questions q
        where q.school_id = ${school} and q.message_id = ${messageId} order by q.position`,
    ),
    db.all<{ id: string; body: string; language: Tongue | null }>(
      (school) => sql`select r.id, r.body, r.language from replies r
        where r.school_id = ${school} and r.id in ${asked} and r.message_id = ${messageId} order by r.id desc`,
    ),
    db.all<{ id: string; language: Tongue; typed: string }>(
      (
        school,
      ) => sql`select r.id, r.language, json_group_array(json_array(a.question_id, a.value) order by q.position) as typed
        from responses r cross join answers a on a.school_id = ${school} and a.message_id = r.message_id
            and a.person_id = r.person_id and a.subject_id = r.subject_id
          cross join questions q on q.school_id = ${school} and q.id = a.question_id and q.kind in ${kindsOfWords}
        where r.school_id = ${school} and r.id in ${asked} and r.message_id = ${messageId} and r.language is not null
        group by r.id`,
    ),
    db.all<{ id: string; subject: string; body: string; rich: string | null; was: string }>(
      (school) => sql`select p.id, p.title as subject, p.body, p.rich, ${postText} as was from posts p
        where p.school_id = ${school} and p.id in ${asked} and p.removed_at is null`,
    ),
    db.all<Kept>(
      (school) => sql`select t.about_id, t.source, t.parts from translations t
        where t.school_id = ${school} and t.about_id in ${asked} and t.language = ${language}`,
    ),
  ] as const
}
