import type { QueuedJob } from '../jobs.ts'
import { queuePatience } from '../notifications/owing.ts'
import type { Platform } from '../platform/ports.ts'
import { handOut } from './sweep-queries.ts'

/** Messages a tick and shard: ten calls of sendBatch. What is left comes next tick. */
const most = 1000

/** Queues the reminders whose moment has come, also when a tick was late or came twice (checks.md, 31). */
export async function sweepReminders(platform: Platform, shard: string) {
  const now = platform.now()
  const due = await handOut(platform.shard(shard), now, new Date(now.getTime() + queuePatience), most)
  await platform.enqueue(
    due.map(
      ({ school_id: schoolId, message_id: messageId, at }): QueuedJob => ({
        schoolId,
        job: { kind: 'reminders.send', messageId, at },
      }),
    ),
  )
}
