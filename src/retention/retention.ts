import { forgetFilesOfLeave } from '../absence/forgetting-files.ts'
import { forgetFilesOf } from '../calendar/forgetting-files.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { isNight } from '../time.ts'
import { cancelledBefore, deleteOver, leaveOver } from './queries.ts'
import { schoolsOver } from './sweep-queries.ts'
import { over } from './terms.ts'

/** Each night, wherever something is kept whose time is over (N4). A day earlier in the east or later in the west makes no difference. */
export async function sweepRetention(platform: Platform, shard: string) {
  const now = platform.now()
  if (!isNight(now)) return
  const due = over(now, 'UTC')
  const schools = await schoolsOver(platform.shard(shard), due)
  await platform.enqueue(schools.map((schoolId) => ({ schoolId, job: { kind: 'retention.carryOut' } as const })))
}

/** Deletes it and writes down that it did; a second time there is nothing left, and nothing is written. */
export async function carryOut(scope: SchoolScope) {
  const due = over(scope.now, scope.school.zone)
  const [events, leave] = await scope.db.batch([cancelledBefore(scope, due), leaveOver(scope, due)])
  await forgetFilesOf(scope, idsOf(events))
  await forgetFilesOfLeave(scope, idsOf(leave))
  await scope.db.batch(deleteOver(scope, due))
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
