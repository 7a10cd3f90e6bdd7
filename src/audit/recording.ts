import type { Me } from '../people/me.ts'
import type { Permission } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { ExportKind } from './actions.ts'
import { auditEntry } from './queries.ts'
import { manyExports, refusal } from './recording-queries.ts'

/**
 * Somebody takes data out: that stands in the log before the first byte leaves. A thousand in an hour are no work but a leak,
 * and cried out once an hour (check 6).
 */
export async function recordExport(scope: Scope, what: ExportKind, rows: number) {
  const [, alarm] = await scope.db.batch([
    auditEntry(scope, 'data.exported', { about: { what, rows } }),
    manyExports(scope),
  ])
  if (alarm.length > 0) scope.log({ event: 'alarm.exports', person: scope.me.id })
}

/** Somebody asked for what the permission table does not give; who goes on trying leaves a line each ten minutes. */
export const recordRefusal = async (scope: SchoolScope, me: Me, permission: Permission) => {
  await refusal({ ...scope, me }, permission)
}
