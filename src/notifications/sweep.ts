import type { QueuedJob } from '../jobs.ts'
import type { Platform } from '../platform/ports.ts'
import { mailJobs } from './owing.ts'
import { dueAnywhere } from './sweep-queries.ts'

/** A claim that was not marked within this time belongs to a run that died (ms). */
export const claimLasts = 10 * 60 * 1000
/** Rows one tick hands out; what is left is due at the next. */
const atOnce = 2000

/** Queues every mail that is due and not done, whatever lost it: a queue, a crash, a cron that did not run (checks.md, 30, 31). */
export async function sweepOutbox(platform: Platform, shard: string) {
  const now = platform.now()
  const due = await dueAnywhere(platform.shard(shard), now, new Date(now.getTime() - claimLasts), atOnce)
  const jobs = Map.groupBy(due, ({ schoolId }) => schoolId)
  for (const [schoolId, rows] of jobs) {
    const keys = rows.filter(({ kind }) => kind === 'message').map(({ key }) => key)
    const persons = new Set(rows.filter(({ kind }) => kind === 'summary').map(({ personId }) => personId))
    const summaries = [...persons].map((personId) => ({ kind: 'notifications.summary', personId }) as const)
    await platform.enqueue([...mailJobs(keys), ...summaries].map((job): QueuedJob => ({ schoolId, job })))
  }
}
