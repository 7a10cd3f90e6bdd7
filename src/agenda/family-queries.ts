import { and, eq, sql } from 'drizzle-orm'
import { birthdayConsents, pickUps } from '../calendar/schema.ts'
import type { Scope } from '../scope.ts'

/** A child in my care, and whether its class sees its birthday. */
export const myChild = ({ db, me }: Scope, pupilId: string) =>
  db.all<{ id: string; first_name: string; consented: 0 | 1 }>(
    (school) => sql`select p.id, p.first_name, exists (select 1 from birthday_consents b
        where b.school_id = ${school} and b.pupil_id = p.id) as consented
      from guardianships gs cross join people p on p.school_id = ${school} and p.id = gs.pupil_id
      where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.pupil_id = ${pupilId} and gs.custody = 'full'`,
  )

/** Weekdays, and days from today on. */
export const pickUpsOf = ({ db }: Scope, pupilId: string, today: string) =>
  db
    .from(pickUps, and(eq(pickUps.pupilId, pupilId), sql`(length(${pickUps.on}) = 1 or ${pickUps.on} >= ${today})`))
    .orderBy(pickUps.on)

export const putPickUps = ({ db, me, now }: Scope, pupilId: string, notes: readonly { on: string; note: string }[]) =>
  notes.map(({ on, note }) =>
    note === ''
      ? db.delete(pickUps, and(eq(pickUps.pupilId, pupilId), eq(pickUps.on, on)))
      : db.insert(pickUps, { pupilId, on, note, byId: me.id, at: now }).onConflictDoUpdate({
          target: [pickUps.schoolId, pickUps.pupilId, pickUps.on],
          set: { note, byId: me.id, at: now },
        }),
  )

export const putConsent = ({ db, me, now }: Scope, pupilId: string, given: boolean) =>
  given
    ? db.insert(birthdayConsents, { pupilId, byId: me.id, at: now }).onConflictDoNothing()
    : db.delete(birthdayConsents, eq(birthdayConsents.pupilId, pupilId))
