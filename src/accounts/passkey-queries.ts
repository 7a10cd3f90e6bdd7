import { and, asc, eq } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import { people } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { accounts, type Passkey, passkeys } from './schema.ts'

/** With whose it is. A key that was made at another address of the school is none here. */
export const passkeyAt = ({ db }: SchoolScope, id: string, host: string) =>
  db
    .pick(
      { passkey: passkeys, account: accounts, email: people.email },
      passkeys,
      and(eq(passkeys.id, id), eq(passkeys.host, host)),
    )
    .innerJoin(accounts, joined(accounts, passkeys, eq(accounts.personId, passkeys.personId)))
    .innerJoin(people, joined(people, passkeys, eq(people.id, passkeys.personId)))
    .limit(1)

export const passkeysOf = ({ db }: SchoolScope, personId: string) =>
  db.from(passkeys, eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt))

export type NewPasskey = Omit<Passkey, 'schoolId' | 'createdAt' | 'lastUsedAt'>

/** Fails when the key is somebody's already. */
export const insertPasskey = ({ db, now }: SchoolScope, passkey: NewPasskey) =>
  db.insert(passkeys, { ...passkey, createdAt: now })

export const updatePasskeyUse = ({ db, now }: SchoolScope, id: string, counter: number) =>
  db.update(passkeys, eq(passkeys.id, id), { counter, lastUsedAt: now })

export const renameOwnPasskey = ({ db, me }: Scope, id: string, name: string) =>
  db.update(passkeys, and(eq(passkeys.id, id), eq(passkeys.personId, me.id)), { name })

export const deleteOwnPasskey = ({ db, me }: Scope, id: string) =>
  db.delete(passkeys, and(eq(passkeys.id, id), eq(passkeys.personId, me.id)))

export const deletePasskeysOf = ({ db }: SchoolScope, personId: string) =>
  db.delete(passkeys, eq(passkeys.personId, personId))
