import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { searchEntries } from './schema.ts'

/** Who finds it: its sender, its recipients, or who talk in it. Each is looked for apart, so that none of them hides behind another's many. */
export type Finder = 'sender' | 'reader' | 'talker'

/** Every word and every person in the search's table begins with their school (N2). */
export const ownWord = (school: SQL, word: SQL) => sql`${school} || '_' || ${word}`
export const finder = (school: SQL, kind: Finder, person: SQL) => ownWord(school, sql`${`${kind}_`} || ${person}`)
/** Of words with a space before each. */
const ownWords = (school: SQL, words: SQL) => sql`replace(${words}, ' ', ' ' || ${ownWord(school, sql`''`)})`

/** Where what is from this moment stands in an index: twenty bits tell apart what came together. */
export const placeAt = (at: SQL) => sql`${at} * 1048576 + (random() & 1048575)`

const forget = ({ db }: SchoolScope, messageId: string, withId: string) =>
  db.delete(searchEntries, and(eq(searchEntries.messageId, messageId), eq(searchEntries.withId, withId)))

/** As it is now, in one batch with what made it so: its words, its sender, and everybody who has it. */
export const takeInMessage = (scope: SchoolScope, messageId: string) => [
  forget(scope, messageId, ''),
  scope.db.run(
    (school) => sql`insert into search_entries (school_id, message_id, with_id, part, place)
      select ${school}, m.id, '', w.part, ${placeAt(sql`coalesce(w.at, m.sent_at)`)} from messages m cross join (
          select 'sender' as part, null as at union all
          select distinct cast(sent_at as text), sent_at from deliveries where school_id = ${school} and message_id = ${messageId}) w
        where m.school_id = ${school} and m.id = ${messageId} and m.withdrawn_at is null`,
  ),
  scope.db.run(
    (school) => sql`insert into search_words (rowid, words, who)
      select e.place, ${ownWords(school, sql`coalesce(m.words, '') || ' ' || p.search_name`)},
        case e.part when 'sender' then ${finder(school, 'sender', sql`m.sender_id`)} else (
          select group_concat(${finder(school, 'reader', sql`d.person_id`)}, ' ') from deliveries d
          where d.school_id = ${school} and d.message_id = m.id and d.sent_at = cast(e.part as integer)) end
      from search_entries e cross join messages m on m.school_id = ${school} and m.id = e.message_id
        cross join people p on p.school_id = ${school} and p.id = m.sender_id
      where e.school_id = ${school} and e.message_id = ${messageId} and e.with_id = ''`,
  ),
]

/** The same of a conversation: all that was said in it, for each moment at which it has its place in mailboxes. */
export const takeInTalk = (scope: SchoolScope, messageId: string, withId: string) => {
  const said = (school: SQL) => sql`r.school_id = ${school} and r.message_id = ${messageId} and r.with_id = ${withId}`
  return [
    forget(scope, messageId, withId),
    scope.db.run(
      (school) => sql`insert into search_entries (school_id, message_id, with_id, part, place)
        select ${school}, ${messageId}, ${withId}, r.id, ${placeAt(sql`max(t.at)`)} from replies r
          cross join threads t on t.school_id = ${school} and t.reply_id = r.id
          cross join messages m on m.school_id = ${school} and m.id = r.message_id and m.withdrawn_at is null
        where ${said(school)} group by r.id`,
    ),
    scope.db.run(
      (school) => sql`insert into search_words (rowid, words, who)
        select e.place, ${ownWords(
          school,
          sql`(select group_concat(coalesce(r.words, ''), '') from replies r where ${said(school)})
            || (select group_concat(' ' || p.search_name, '') from people p where p.school_id = ${school}
              and p.id in (select r.author_id from replies r where ${said(school)}))`,
        )}, (select group_concat(${finder(school, 'talker', sql`t.person_id`)}, ' ') from threads t
            where t.school_id = ${school} and t.reply_id = e.part)
        from search_entries e where e.school_id = ${school} and e.message_id = ${messageId} and e.with_id = ${withId}`,
    ),
  ]
}
