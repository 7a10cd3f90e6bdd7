import { and, eq, exists, isNull, sql } from 'drizzle-orm'
import { release } from '../figures/counting-queries.ts'
import { countings } from '../figures/schema.ts'
import { myPupils } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import { readableByMe, toMe } from './queries.ts'
import { deliveries } from './schema.ts'

const unread = (scope: Scope, id: string) => toMe(scope, eq(deliveries.messageId, id), isNull(deliveries.readAt))

/** Only the first time. */
const hold = (scope: Scope, id: string) => {
  const { db } = scope
  const isUnread = exists(db.pick({ id: deliveries.messageId }, deliveries, unread(scope, id)))
  const mine = and(eq(countings.messageId, id), eq(countings.state, 'right'))
  return db.update(countings, and(mine, isUnread), { state: 'now' })
}

const isNothingAsked = (school: string, id: string) =>
  sql`not exists (select 1 from questionnaires where school_id = ${school} and message_id = ${id})`

/** One more for the message, and for each group it is about for me; while it is on its way, if I am counted already. */
const countReader = ({ db, me, school: { schoolId } }: Scope, id: string) =>
  db.run(
    (school) => sql`
      update figures set read = read + 1, open = open - ${isNothingAsked(schoolId, id)}
      where school_id = ${school} and message_id = ${id}
        and exists (select 1 from countings where school_id = ${school} and message_id = ${id} and state = 'now'
          and counted_to >= ${me.id})
        and (group_id = '' or group_id in (select dp.group_id from delivery_pupils dp where dp.school_id = ${school}
          and dp.message_id = ${id} and dp.person_id = ${me.id} and +dp.pupil_id in ${myPupils(school, sql`${me.id}`)}))`,
  )

const markRead = (scope: Scope, id: string) =>
  scope.db.update(deliveries, unread(scope, id), {
    readAt: scope.now,
    open: sql`iif(${isNothingAsked(scope.school.schoolId, id)}, 0, ${deliveries.open})`,
  })

/** What was changed since was read now as well (D12); of all others nothing more is looked at. */
const readAgain = ({ db, me, now, school: { schoolId } }: Scope, id: string) =>
  db.update(
    deliveries,
    and(
      eq(deliveries.messageId, id),
      eq(deliveries.personId, me.id),
      sql`case when ${deliveries.readAt} < (select cm.changed_at from messages cm where cm.school_id = ${schoolId} and cm.id = ${id})
        then ${readableByMe(sql`${schoolId}`, sql`${me.id}`)} end`,
    ),
    { readAt: now },
  )

/** Marks it read, and counts that it was, in one batch with showing it. */
export const reading = (scope: Scope, id: string) =>
  [hold(scope, id), countReader(scope, id), markRead(scope, id), readAgain(scope, id), release(scope, id)] as const
