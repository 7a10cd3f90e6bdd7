import { and, eq, ne, sql } from 'drizzle-orm'
import { sessions } from '../accounts/schema.ts'
import { joined } from '../db/school-db.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { pushDevices } from './schema.ts'

type NewDevice = { session: string; endpoint: string; p256dh: string; auth: string }

/** A browser that somebody else used before is written to for whoever logged in last. */
export const freeEndpoint = ({ db }: Scope, { session, endpoint }: NewDevice) =>
  db.delete(pushDevices, and(eq(pushDevices.endpoint, endpoint), ne(pushDevices.session, session)))

export const saveDevice = ({ db, me, now }: Scope, { session, ...keys }: NewDevice) =>
  db.insert(pushDevices, { session, personId: me.id, ...keys, since: now }).onConflictDoUpdate({
    target: [pushDevices.schoolId, pushDevices.session],
    set: { personId: me.id, ...keys },
  })

/** Where a browser goes on under another secret, it goes on being told. */
export const moveDevice = ({ db }: SchoolScope, from: string, to: string) =>
  db.update(pushDevices, eq(pushDevices.session, from), { session: to })

export const removeOwnDevice = ({ db, me }: Scope, session: string) =>
  db.delete(pushDevices, and(eq(pushDevices.session, session), eq(pushDevices.personId, me.id)))

/** Mine, with what each browser says of itself. */
export const myPushDevices = ({ db, me, now }: Scope) =>
  db
    .pick(
      { session: pushDevices.session, since: pushDevices.since, usedAt: pushDevices.usedAt, browser: sessions.browser },
      pushDevices,
      eq(pushDevices.personId, me.id),
    )
    .innerJoin(
      sessions,
      joined(
        sessions,
        pushDevices,
        eq(sessions.fingerprint, pushDevices.session),
        sql`${sessions.expiresAt} > ${now.getTime()}`,
      ),
    )
    .orderBy(pushDevices.since)

export type PushDevice = Awaited<ReturnType<typeof myPushDevices>>[number]

/** The service says that nobody is there any more. With its endpoint, since the browser may have given another since. */
export const forgetEndpoint = ({ db }: SchoolScope, endpoint: string) =>
  db.delete(pushDevices, eq(pushDevices.endpoint, endpoint))

export const markUsed = ({ db, now }: SchoolScope, session: string) =>
  db.update(pushDevices, eq(pushDevices.session, session), { usedAt: now })
