import { sql } from 'drizzle-orm'
import { idAt } from '../ids.ts'
import type { Permission } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { auditEntryWhere } from './queries.ts'

const minute = 60_000
const ago = ({ now }: Scope, ms: number) => idAt(new Date(now.getTime() - ms))

/** More than anybody needs in an hour. */
const many = 1000

/** After an export was written down: the alarm, where it made a thousand in the last hour, and none was raised in that hour. */
export const manyExports = (scope: Scope) =>
  auditEntryWhere(scope, 'exports.many', (school) => {
    const since = ago(scope, 60 * minute)
    return sql`(select count(*) from (select 1 from audit_log e where e.school_id = ${school} and e.action = 'data.exported'
        and e.id >= ${since} limit ${many})) >= ${many}
      and not exists (select 1 from audit_log m where m.school_id = ${school} and m.action = 'exports.many' and m.id >= ${since})`
  })

export const refusal = (scope: Scope, permission: Permission) =>
  auditEntryWhere(
    scope,
    'access.refused',
    (school) => sql`not exists (select 1 from audit_log r where r.school_id = ${school} and r.actor_id = ${scope.me.id}
      and r.action = 'access.refused' and r.id >= ${ago(scope, 10 * minute)} and r.about ->> '$.permission' = ${permission})`,
    { about: { permission } },
  )
