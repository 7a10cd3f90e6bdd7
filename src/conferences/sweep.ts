import { queuePatience } from '../notifications/owing.ts'
import type { Platform } from '../platform/ports.ts'
import { handOutRounds, plansLeft } from './sweep-queries.ts'

/** Rounds a tick and shard; what is left comes next tick. */
const most = 200

/** Reminds, wipes and goes on with plans that were left, also when a tick was late or came twice (checks.md, 31). */
export async function sweepConferences(platform: Platform, shard: string) {
  const now = platform.now()
  const database = platform.shard(shard)
  const due = await handOutRounds(database, now, new Date(now.getTime() + queuePatience), most)
  const left = await plansLeft(database, new Date(now.getTime() - queuePatience), most)
  await platform.enqueue([
    ...due.map(({ school_id: schoolId, id }) => ({
      schoolId,
      job: { kind: 'conferences.seeTo' as const, roundId: id },
    })),
    ...left.map(({ school_id: schoolId, round_id: roundId }) => ({
      schoolId,
      job: { kind: 'conferences.plan' as const, roundId },
    })),
  ])
}
