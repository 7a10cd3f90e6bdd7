import type { QueuedJob } from '../jobs.ts'
import type { Platform } from '../platform/ports.ts'
import { mailJobs, newsletterJobs, noticeJobs, pushJobs, queuePatience, summaryJobs } from './owing.ts'
import { handOut, type Overdue } from './sweep-queries.ts'

/**
 * 100,000 rows a shard and tick: 20 statements of 5,000 rows (about 1 MB each), and with 20 mails a job 5,000 messages in
 * 50 to 70 calls of sendBatch. That is below 100 calls where 1,000 are allowed, and some seconds of the cron's 15 minutes
 * (checks.md, 1). What is left comes next tick.
 */
const rowsAPage = 5000
const pagesATick = 20

/** Queues every mail and push that is due and not done, whatever lost it: a queue, a crash, a cron that did not run (checks.md, 30, 31). */
export async function sweepOutbox(platform: Platform, shard: string) {
  const now = platform.now()
  const nextAt = new Date(now.getTime() + queuePatience)
  const database = platform.shard(shard)
  for (let page = 0; page < pagesATick; page++) {
    const overdue = await handOut(database, now, nextAt, rowsAPage)
    await platform.enqueue(jobsFor(overdue))
    if (overdue.length < rowsAPage) return
  }
  platform.log({ event: 'outbox.behind', shard, handedOut: rowsAPage * pagesATick, alert: true })
}

function jobsFor(overdue: readonly Overdue[]) {
  const schools = Map.groupBy(overdue, ({ school_id }) => school_id)
  return [...schools].flatMap(([schoolId, rows]) => {
    const keysOf = (wanted: Overdue['kind']) => rows.filter(({ kind }) => kind === wanted).map(({ key }) => key)
    const persons = rows.filter(({ kind }) => kind === 'summary').map(({ person_id }) => person_id)
    const single = [
      ...mailJobs(keysOf('message')),
      ...noticeJobs(keysOf('notice')),
      ...pushJobs(keysOf('push')),
      ...newsletterJobs(keysOf('newsletter')),
    ]
    const jobs = [...single, ...summaryJobs([...new Set(persons)])]
    return jobs.map((job): QueuedJob => ({ schoolId, job }))
  })
}
