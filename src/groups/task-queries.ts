import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import { memberships } from './schema.ts'

export const insertTask = (
  { db, now, school }: SchoolScope,
  groupId: string,
  personId: string,
  role: 'classParent' | 'liceParent',
) => db.insert(memberships, { groupId, personId, role, from: localDay(now, school.zone) }).onConflictDoNothing()
