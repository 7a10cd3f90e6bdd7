import type { QueuedJob } from '../jobs.ts'
import { queuePatience } from '../notifications/owing.ts'
import type { Platform } from '../platform/ports.ts'
import { silentRuns } from './sweep-queries.ts'

/** One job each; what is left comes next tick. */
const runsATick = 500

/** Queues the next step of every run that stands still, whatever lost it (checks.md, 30, 31). */
export async function sweepInvitations(platform: Platform, shard: string) {
  const now = platform.now()
  const nextAt = new Date(now.getTime() + queuePatience)
  const silent = await silentRuns(platform.shard(shard), now, nextAt, runsATick)
  await platform.enqueue(
    silent.map(
      ({ school_id, id }): QueuedJob => ({ schoolId: school_id, job: { kind: 'invitations.send', runId: id } }),
    ),
  )
}
