import { and, eq, lt, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { codeApps, passkeys, recoveryCodes, spentProofs } from './schema.ts'

export const codeAppOf = ({ db }: SchoolScope, personId: string) =>
  db.from(codeApps, eq(codeApps.personId, personId)).limit(1)

export const insertCodeApp = ({ db, now }: SchoolScope, personId: string, secret: string) =>
  db.insert(codeApps, { personId, secret, createdAt: now })

export const deleteCodeApp = ({ db }: SchoolScope, personId: string) =>
  db.delete(codeApps, eq(codeApps.personId, personId))

export const recoveryCodesOf = ({ db }: SchoolScope, personId: string) =>
  db.pick({ fingerprint: recoveryCodes.fingerprint }, recoveryCodes, eq(recoveryCodes.personId, personId))

export const insertRecoveryCodes = ({ db }: SchoolScope, personId: string, fingerprints: readonly string[]) =>
  db.insertMany(
    recoveryCodes,
    fingerprints.map((fingerprint) => ({ personId, fingerprint })),
  )

export const deleteRecoveryCodes = ({ db }: SchoolScope, personId: string) =>
  db.delete(recoveryCodes, eq(recoveryCodes.personId, personId))

export const deleteRecoveryCode = ({ db }: SchoolScope, personId: string, fingerprint: string) =>
  db.delete(recoveryCodes, and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.fingerprint, fingerprint)))

/** Fails, and all that stands in its batch with it, when it was spent before. */
export const insertSpent = ({ db }: SchoolScope, proof: string, until: Date) => db.insert(spentProofs, { proof, until })

export const deleteOldProofs = ({ db, now }: SchoolScope) => db.delete(spentProofs, lt(spentProofs.until, now))

export const countPasskeys = ({ db }: SchoolScope, personId: string) =>
  db.pick({ count: sql<number>`count(*)`.as('count') }, passkeys, eq(passkeys.personId, personId))
