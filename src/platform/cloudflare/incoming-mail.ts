import { rootOf } from '../../errors.ts'
import { receive } from '../../mailed-replies/incoming.ts'
import type { Platform } from '../ports.ts'

/** More than any report says of itself, and all of a letter's headers; what a mail of 25 MiB has besides is not read (bytes). */
const readable = 512 * 1024

/**
 * A mail to our address. Only its bytes and where it was sent to are handed on, and not the ways that Cloudflare gives to answer, forward or refuse it:
 * a mail that we fail at is written down, since throwing would send a report to whoever is named as its sender (check 37).
 */
export async function onMail(platform: Platform, { raw, to }: Pick<ForwardableEmailMessage, 'raw' | 'to'>) {
  try {
    await receive(platform, await beginningOf(raw), to)
  } catch (error) {
    platform.log({ event: 'mail.incomingFailed', error: String(rootOf(error)), alert: true })
  }
}

async function beginningOf(raw: ReadableStream<Uint8Array>) {
  const beginning = new Uint8Array(readable)
  let size = 0
  for await (const part of raw) {
    const fitting = part.subarray(0, readable - size)
    beginning.set(fitting, size)
    size += fitting.length
    if (size === readable) break
  }
  return beginning.subarray(0, size)
}
