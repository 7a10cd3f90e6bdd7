import { eq } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { type Group, groups } from './schema.ts'

export const insertGroup = ({ db }: Scope, group: Omit<Group, 'schoolId' | 'endedOn'>) => db.insert(groups, group)

export const updateGroup = ({ db }: Scope, id: string, changes: Partial<Pick<Group, 'name' | 'endedOn'>>) =>
  db.update(groups, eq(groups.id, id), changes)
