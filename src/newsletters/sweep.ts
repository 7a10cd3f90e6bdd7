import { queuePatience } from '../notifications/owing.ts'
import type { Platform } from '../platform/ports.ts'
import { handOutLetters } from './sweep-queries.ts'

/** Letters a tick and shard; what is left comes next tick. */
const most = 200

/** What was planned for now, or was sent and went nowhere, also when a tick was late or came twice (checks.md, 31). */
export async function sweepNewsletters(platform: Platform, shard: string) {
  const now = platform.now()
  const due = await handOutLetters(platform.shard(shard), now, new Date(now.getTime() + queuePatience), most)
  await platform.enqueue(
    due.map(({ school_id: schoolId, id: letterId }) => ({
      schoolId,
      job: { kind: 'newsletters.goOut' as const, letterId },
    })),
  )
}
