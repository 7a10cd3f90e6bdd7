import { type SQL, sql } from 'drizzle-orm'
import type { Mode } from '../audiences/audience.ts'
import { threadEntries, threadEntriesAmong } from '../conversations/thread-queries.ts'
import { answeredFor, coveredFor } from '../questionnaires/asked-units.ts'
import type { Scope } from '../scope.ts'
import { reachesMe, type Side } from './queries.ts'
import { isWithdrawn } from './withdrawn-queries.ts'

/** A message in a mailbox, or a conversation in the place of its message: then by who said something last, and with whose it is. */
export type EntryRow = {
  at: number
  entry_id: string
  message_id: string
  /** Empty for a message. */
  with_id: string
  subject: string
  unread: 0 | 1
  read_at: number | null
  urgent: 0 | 1
  withdrawn_at: number | null
  changed_at: number | null
  author_id: string
  first_name: string
  infix: string
  last_name: string
  photo: string | null
  mode: Mode | null
  deadline: number | null
  covered: string
  answered: string
}

/** With what was withdrawn: that it was is shown, and nothing else of it (D12). */
const receivedEntry = (scope: Scope, school: SQL, from: SQL, where: SQL) => {
  const me = sql`${scope.me.id}`
  return sql`select deliveries.sent_at as at, deliveries.message_id as entry_id, deliveries.message_id, '' as with_id,
      iif(m.withdrawn_at is null, m.subject, '') as subject, deliveries.read_at is null and m.withdrawn_at is null as unread,
      deliveries.read_at, m.urgent, m.withdrawn_at, m.changed_at, p.id as author_id, p.first_name, p.infix, p.last_name,
      p.photo_key as photo, q.mode, q.deadline, ${coveredFor(school, me, sql`deliveries.message_id`)} as covered,
      ${answeredFor(school, me, sql`q.message_id`)} as answered
    from ${from}
      cross join messages m on m.school_id = ${school} and m.id = deliveries.message_id
      cross join people p on p.school_id = ${school} and p.id = m.sender_id
      left join questionnaires q on q.school_id = ${school} and q.message_id = m.id and m.withdrawn_at is null
    where ${where} and ${reachesMe(school, me)}`
}

const mine = (scope: Scope, school: SQL, where: SQL) =>
  receivedEntry(
    scope,
    school,
    sql`deliveries`,
    sql`deliveries.school_id = ${school} and deliveries.person_id = ${scope.me.id} and ${where}`,
  )

const beside = (at: SQL, id: SQL, { before, after }: Side) => sql`
  ${before ? sql`and (${at}, ${id}) < (${before.sentAt.getTime()}, ${before.id})` : sql``}
  ${after ? sql`and (${at}, ${id}) > (${after.sentAt.getTime()}, ${after.id})` : sql``}`

/** One list of the two, nearest first. Each is in that order by itself, so that no more of either is read than the page has (check 38). */
const page = (scope: Scope, size: number, side: Side, which: (school: SQL) => { received: SQL; threads: SQL }) =>
  scope.db.all<EntryRow>((school) => {
    const { received, threads } = which(school)
    const ofMessages = mine(
      scope,
      school,
      sql`${received} ${beside(sql`deliveries.sent_at`, sql`deliveries.message_id`, side)}`,
    )
    const ofTalks = threadEntries(scope, school, sql`${threads} ${beside(sql`t.at`, sql`t.reply_id`, side)}`)
    return sql`${ofMessages} union all ${ofTalks} order by ${side.after ? sql`1, 2` : sql`1 desc, 2 desc`} limit ${size}`
  })

/** What reached me and was not put elsewhere: a conversation takes its message's place. */
export const mailboxPage = (scope: Scope, size: number, side: Side = {}) =>
  page(scope, size, side, () => ({ received: sql`deliveries.moved = 0`, threads: sql`t.placed = 0` }))

/** What I have not read yet, wherever it stands; what is unread as a conversation stands there once. */
export const unreadEntries = (scope: Scope, size: number, side: Side = {}) =>
  page(scope, size, side, (school) => ({
    received: sql`deliveries.read_at is null and not ${isWithdrawn(school, sql`deliveries.message_id`)}
      and not exists (select 1 from threads ut where ut.school_id = ${school} and ut.person_id = ${scope.me.id}
        and ut.message_id = deliveries.message_id and ut.unread = 1)`,
    threads: sql`t.unread = 1`,
  }))

/** Those named by rows of (message_id, with_id). */
export const entriesAmong = (scope: Scope, rows: (school: SQL) => SQL) =>
  scope.db.all<EntryRow>((school) => {
    const named = sql`(${rows(school)}) x cross join deliveries on deliveries.school_id = ${school}
      and deliveries.message_id = x.message_id and deliveries.person_id = ${scope.me.id}`
    return sql`${receivedEntry(scope, school, named, sql`x.with_id = ''`)} union all ${threadEntriesAmong(scope, school, rows(school))}`
  })
