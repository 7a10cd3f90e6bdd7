import { type SQL, sql } from 'drizzle-orm'
import { talkOf } from '../conversations/queries.ts'
import { mostReplies } from '../conversations/reply-queries.ts'
import { isOpenReply, keeps } from '../conversations/units.ts'
import type { Standpoint } from '../messages/pages.ts'
import { myPupils } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import { type Finder, finder, ownWord } from './entry-queries.ts'

/** Something that was found, and where it stands among the others. */
export type FoundRow = {
  message_id: string
  /** Of a reply: whose conversation it is in. */
  with_id: string | null
  /** In the index, and the moment in it. */
  place: string
  place_at: number
  reply_id: string | null
  /** So many came after it that the conversation as it is shown begins later. */
  is_early: 0 | 1
  subject: string
  body: string
  at: number
  author_id: string
  first_name: string
  infix: string
  last_name: string
  photo: string | null
}

/** Of whom wrote and what: each word is the beginning of one in the text or in the name. They are values, never a language of their own. */
const says = (text: SQL, name: SQL, sought: readonly string[]) =>
  sql.join(
    sought.map((word) => sql`(instr(${text}, ${` ${word}`}) > 0 or instr(' ' || ${name}, ${` ${word}`}) > 0)`),
    sql` and `,
  )

/** What was written before its words were kept is looked through as it stands. */
const wordsOf = (words: SQL, text: SQL) => sql`coalesce(${words}, ' ' || lower(${text}))`
const wordsOfMessage = wordsOf(sql`m.words`, sql`m.subject || ' ' || m.body`)

/** The beginning of a text is enough to show where the words stand. */
const longestShown = 20_000
const author = sql`p.first_name, p.infix, p.last_name, p.photo_key as photo`
const message = sql`m.id as message_id, null as with_id, cast(f.rowid as text) as place, f.rowid >> 20 as place_at, null as reply_id,
  0 as is_early, m.subject, substr(m.body, 1, ${longestShown}) as body, m.sent_at as at, m.sender_id as author_id, ${author}`

/** Half of a school's words begin with some letter: one alone is no beginning that an index can be asked for (check 38). Of Chinese it is a word. */
export const isLong = (word: string) => [...word].length > 1 || /\p{Script=Han}/u.test(word)

type Look = { sought: readonly string[]; size: number; side: Standpoint }

/** Of what the index says has all these words that are long enough, and is this person's to find: e, and its message m. Nothing else is read (check 38). */
const candidates = (
  school: SQL,
) => sql`search_words f cross join search_entries e on e.place = f.rowid and e.school_id = ${school}
  cross join messages m on m.school_id = ${school} and m.id = e.message_id and m.withdrawn_at is null`

const isCandidate = (school: SQL, kind: Finder, me: SQL, { sought, side: { before, after } }: Look) => {
  const words = sought
    .filter(isLong)
    .map((word) => sql` || ' AND words : "' || ${ownWord(school, sql`${word}`)} || '" *'`)
  return sql`search_words match 'who : "' || ${finder(school, kind, me)} || '"' ${sql.join(words)}
    ${before ? sql`and f.rowid < cast(${before.id} as integer)` : sql``} ${after ? sql`and f.rowid > cast(${after.id} as integer)` : sql``}`
}

const inOrder = ({ side, size }: Look) =>
  side.after ? sql`order by f.rowid limit ${size}` : sql`order by f.rowid desc limit ${size}`

/** Of what reached me and I may read now. */
export const foundReceived = ({ db, me }: Scope, look: Look) =>
  db.all<FoundRow>(
    (school) => sql`select ${message} from ${candidates(school)}
      cross join deliveries d on d.school_id = ${school} and d.message_id = m.id and d.person_id = ${me.id}
      cross join people p on p.school_id = ${school} and p.id = m.sender_id
      where ${isCandidate(school, 'reader', sql`${me.id}`, look)} and m.sender_id <> ${me.id}
        and case when ${says(wordsOfMessage, sql`p.search_name`, look.sought)} then d.named = 1 or exists (
          select 1 from delivery_pupils dp where dp.school_id = ${school} and dp.message_id = d.message_id
            and dp.person_id = d.person_id and +dp.pupil_id in ${myPupils(school, sql`${me.id}`)}) else 0 end
      ${inOrder(look)}`,
  )

/** Of what I sent. */
export const foundSent = ({ db, me }: Scope, look: Look) =>
  db.all<FoundRow>(
    (school) => sql`select ${message} from ${candidates(school)}
      cross join people p on p.school_id = ${school} and p.id = m.sender_id
      where ${isCandidate(school, 'sender', sql`${me.id}`, look)} and m.sender_id = ${me.id}
        and ${says(wordsOfMessage, sql`p.search_name`, look.sought)}
      ${inOrder(look)}`,
  )

/** Of my conversations: each once, by the latest reply that says so. */
export const foundReplies = (scope: Scope, look: Look) =>
  scope.db.all<FoundRow>(
    (school) => sql`
    with hits as (select t.message_id, t.with_id, f.rowid as place, (select r.id from replies r
          cross join people p on p.school_id = ${school} and p.id = r.author_id
          where r.school_id = ${school} and r.message_id = t.message_id and r.with_id = t.with_id
            and ${isOpenReply({ school, me: sql`${scope.me.id}`, with: sql`t.with_id` })}
            and ${says(wordsOf(sql`r.words`, sql`r.body`), sql`p.search_name`, look.sought)} order by r.id desc limit 1) as hit
      from ${candidates(school)} cross join threads t on t.school_id = ${school} and t.person_id = ${scope.me.id}
        and t.message_id = e.message_id and t.with_id = e.with_id
      where ${isCandidate(school, 'talker', sql`${scope.me.id}`, look)}
        and hit is not null and ${keeps(talkOf(scope, school, sql`t.with_id`))}
      ${inOrder(look)})
    select h.message_id, h.with_id, cast(h.place as text) as place, h.place >> 20 as place_at, r.id as reply_id,
      exists (select 1 from replies l where l.school_id = ${school} and l.message_id = h.message_id and l.with_id = h.with_id
        and l.id > r.id limit 1 offset ${mostReplies - 1}) as is_early, m.subject,
      substr(r.body, 1, ${longestShown}) as body, r.at, r.author_id, ${author}
    from hits h cross join messages m on m.school_id = ${school} and m.id = h.message_id
      cross join replies r on r.school_id = ${school} and r.id = h.hit
      cross join people p on p.school_id = ${school} and p.id = r.author_id
    order by h.place ${look.side.after ? sql`` : sql`desc`}`,
  )
