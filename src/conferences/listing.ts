import type { Rounds } from '../../templates/conferences/list.tsx'
import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { ownRounds } from './own-queries.ts'
import { newestRounds, roundsITeach } from './round-queries.ts'

/** What somebody is invited to, holds and runs. */
export async function roundsFor(scope: Scope): Promise<Rounds> {
  const { me, school, db } = scope
  const mayManage = permitted(me.roles, 'conferences.manage', school)
  const [own, teaching, all] = await db.batch([ownRounds(scope), roundsITeach(scope), newestRounds(scope)])
  return {
    own,
    teaching: isStaff(me.roles) ? teaching.filter(({ invited_at }) => invited_at !== null) : [],
    all: mayManage ? all : [],
    mayManage,
  }
}
