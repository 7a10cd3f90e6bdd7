import { queuePatience } from '../notifications/owing.ts'
import type { Platform } from '../platform/ports.ts'
import { handOutPolls } from './sweep-queries.ts'

/** Polls a tick and shard; what is left comes next tick. */
const most = 200

/** Opens, reminds and closes, also when a tick was late or came twice (checks.md, 31). */
export async function sweepPolls(platform: Platform, shard: string) {
  const now = platform.now()
  const due = await handOutPolls(platform.shard(shard), now, new Date(now.getTime() + queuePatience), most)
  await platform.enqueue(
    due.map(({ school_id: schoolId, id: pollId }) => ({ schoolId, job: { kind: 'polls.seeTo' as const, pollId } })),
  )
}
