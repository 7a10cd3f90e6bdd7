import type { SchoolScope } from '../scope.ts'
import { hashPassword } from './passwords.ts'
import { insertAccount } from './queries.ts'
import { shownName } from './user-names.ts'

export type NewAccount = { personId: string; userName: string; password: string }

/** Gives a person a way in. Whoever lets people choose these asks `userNameProblem` and `passwordProblem` first. */
export async function openAccount(scope: SchoolScope, { personId, userName, password }: NewAccount) {
  await insertAccount(scope, { personId, userName: shownName(userName), passwordHash: await hashPassword(password) })
}
