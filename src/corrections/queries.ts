import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { renameEntry } from '../calendar/message-date-queries.ts'
import { messages } from '../messages/schema.ts'
import { addUses, supersedeUses } from '../pictures/queries.ts'
import { pictureIds, type RichText } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import { wordList } from '../searching.ts'
import { messageVersions } from './schema.ts'

/** A text put in another's place by one press of a form that showed that other. */
export type Correction = {
  nonce: string
  messageId: string
  /** Since when it said what the form showed, in milliseconds; 0 as it was sent. */
  seen: number
  subject: string
  body: string
  rich: RichText | null
  unread: boolean
}

/** Once; somebody who presses again finds it withdrawn since the first time. */
export const setWithdrawn = ({ db, me, now }: Scope, messageId: string, because: string) =>
  db.update(messages, and(eq(messages.id, messageId), eq(messages.senderId, me.id), isNull(messages.withdrawnAt)), {
    withdrawnAt: now,
    withdrawnBecause: because,
  })

/** Written by this press at this moment: what follows from it happens with it, and not again. */
const isCorrected = (school: SQL, { nonce, messageId }: Correction, { now }: Scope) => sql`exists (
  select 1 from message_versions v where v.school_id = ${school} and v.id = ${nonce} and v.message_id = ${messageId}
    and v.at = ${now.getTime()})`

/** Of the sender's own message, while it says what was seen; else nothing is written. */
export const keepVersion = ({ db, me, now }: Scope, { nonce, messageId, seen }: Correction) =>
  db.run(
    (school) => sql`
      insert into message_versions (school_id, id, message_id, by_id, at, subject, body, rich)
      select ${school}, ${nonce}, m.id, ${me.id}, ${now.getTime()}, m.subject, m.body, m.rich from messages m
      where m.school_id = ${school} and m.id = ${messageId} and m.sender_id = ${me.id} and m.withdrawn_at is null
        and coalesce(m.changed_at, 0) = ${seen}
      on conflict do nothing`,
  )

export const setText = (scope: Scope, correction: Correction) => {
  const { messageId, subject, body, rich } = correction
  return scope.db.update(
    messages,
    and(eq(messages.id, messageId), isCorrected(sql`${scope.school.schoolId}`, correction, scope)),
    { subject, body, rich, words: wordList(`${subject} ${body}`), changedAt: scope.now },
  )
}

/** In the calendar it is called as its message is. */
export const renameDate = (scope: Scope, correction: Correction) =>
  renameEntry(
    scope,
    correction.messageId,
    correction.subject,
    isCorrected(sql`${scope.school.schoolId}`, correction, scope),
  )

/** Those of what stood there before are its sender's, who looks back at it, and nobody else's any more. */
export const keepPictures = (scope: Scope, correction: Correction) => {
  const corrected = isCorrected(sql`${scope.school.schoolId}`, correction, scope)
  const ids = pictureIds(correction.rich)
  return [
    ...addUses(scope, 'letter', correction.messageId, ids, corrected),
    supersedeUses(scope, correction.messageId, ids, corrected),
  ]
}

/** In everybody's mailbox in its own place again, also where a conversation had taken it; its figures are counted anew. */
export const setUnread = (scope: Scope, correction: Correction) => {
  const { messageId, unread } = correction
  if (!unread) return []
  return [
    scope.db.run(
      (school) => sql`delete from placings where school_id = ${school} and message_id = ${messageId} and with_id = ''
        and person_id in (select d.person_id from deliveries d where d.school_id = ${school} and d.message_id = ${messageId}
          and d.person_id <> ${scope.me.id} and d.read_at is not null) and ${isCorrected(school, correction, scope)}`,
    ),
    scope.db.run(
      (school) => sql`update deliveries set read_at = null, moved = 0
        where school_id = ${school} and message_id = ${messageId} and person_id <> ${scope.me.id} and read_at is not null
          and ${isCorrected(school, correction, scope)}`,
    ),
    scope.db.run(
      (school) => sql`update countings set state = 'stale'
        where school_id = ${school} and message_id = ${messageId} and ${isCorrected(school, correction, scope)}`,
    ),
  ]
}

export const versionWith = ({ db }: Scope, nonce: string) =>
  db.pick({ messageId: messageVersions.messageId }, messageVersions, eq(messageVersions.id, nonce))

export const mostVersions = 20

/** What stood there before, the last first; for its sender alone. */
export const versionsOf = ({ db, me }: Scope, messageId: string) =>
  db
    .from(messageVersions, and(eq(messageVersions.messageId, messageId), eq(messageVersions.byId, me.id)))
    .orderBy(desc(messageVersions.at))
    .limit(mostVersions)
