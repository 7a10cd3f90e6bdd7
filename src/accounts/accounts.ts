import type { SchoolScope } from '../scope.ts'
import { canonical } from './login.ts'
import { hashPassword } from './passwords.ts'
import { insertAccount } from './queries.ts'

export type NewAccount = { personId: string; userName: string; password: string }

/** Gives a person a way in. User names are compared without capitals, so two that differ only in those are one. */
export async function openAccount(scope: SchoolScope, { personId, userName, password }: NewAccount) {
  await insertAccount(scope, { personId, userName: canonical(userName), passwordHash: await hashPassword(password) })
}
