import { noteEvent } from '../../bounces/events.ts'
import { rootOf } from '../../errors.ts'
import type { Platform } from '../ports.ts'

/** The queue that the mail service tells what became of our mails in (E3). */
export const isOfMailEvents = (queue: string) => queue.startsWith('pleinpost-mail-events')

/** An event may come before we wrote down what it is about: it comes again so often, and is then about a mail of nobody's here. */
const patience = 3
const pause = { delaySeconds: 60 }

export async function handleMailEvents(platform: Platform, batch: MessageBatch<unknown>) {
  for (const message of batch.messages) {
    try {
      const noted = await noteEvent(platform, message.body)
      if (noted === 'unknown' && message.attempts < patience) message.retry(pause)
      else message.ack()
    } catch (error) {
      platform.log({ event: 'mail.eventFailed', attempts: message.attempts, error: String(rootOf(error)) })
      message.retry(pause)
    }
  }
}
