import { rootOf } from '../errors.ts'
import { perform, type QueuedJob } from '../jobs.ts'
import { schoolWithId } from '../schools/directory.ts'
import { openSchool } from '../schools/open.ts'
import type { Platform } from './ports.ts'

/** Some of a queue's messages, each to be settled by itself: what both runtimes hand us, and nothing else of it. */
export type Batch<Body = unknown> = {
  queue: string
  messages: readonly {
    body: Body
    attempts: number
    ack: () => void
    retry: (how?: { delaySeconds: number }) => void
  }[]
}

/** Each message is settled by itself: one that fails is tried again alone, and does not repeat its neighbours. */
export async function handleBatch(platform: Platform, batch: Batch<QueuedJob>) {
  const dead = batch.queue.endsWith('-dead')
  for (const message of batch.messages) {
    try {
      if (dead) platform.log({ event: 'job.dead', school: message.body.schoolId, job: message.body.job, alert: true })
      else await performAt(platform, message.body)
      message.ack()
    } catch (error) {
      platform.log({
        event: 'job.failed',
        school: message.body.schoolId,
        kind: message.body.job.kind,
        attempts: message.attempts,
        error: String(rootOf(error)),
      })
      message.retry()
    }
  }
}

/** A school that went since takes its jobs along. */
async function performAt(platform: Platform, { schoolId, job }: QueuedJob) {
  if (await schoolWithId(platform.directory, schoolId, platform.now()))
    await perform(await openSchool(platform, schoolId), job)
}
