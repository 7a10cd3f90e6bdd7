import type { QueuedJob } from '../jobs.ts'
import { queuePatience } from '../notifications/owing.ts'
import type { Platform } from '../platform/ports.ts'
import { handOutDrafts } from './scheduled-queries.ts'

/** Drafts a tick and shard; what is left comes next tick. */
const most = 1000

/** Queues the drafts whose moment has come, also when a tick was late or came twice (checks.md, 31). */
export async function sweepDrafts(platform: Platform, shard: string) {
  const now = platform.now()
  const due = await handOutDrafts(platform.shard(shard), now, new Date(now.getTime() + queuePatience), most)
  await platform.enqueue(
    due.map(({ school_id: schoolId, id }): QueuedJob => ({ schoolId, job: { kind: 'drafts.send', draftId: id } })),
  )
}
