import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { receive } from './incoming.ts'

/** Of no school: only once an answer is taken in is it known whose it is. */
const prefix = 'incoming/'
const day = 86_400_000
/** Longer than a database was ever away (ms); what cannot be taken in by then never can. */
const patience = 3 * day
const mailsATick = 200

/** An answer that could not be taken in when it came waits here until it is: no longer, and three days at most (E4). */
export const keepForLater = ({ files, now }: Platform, raw: Uint8Array, to: string) =>
  files.put(`${prefix}${now().toISOString()}-${crypto.randomUUID()}`, raw, { type: 'message/rfc822', name: to })

/** Taking one in twice adds nothing twice, so that it goes only after. */
export async function sweepIncoming(platform: Platform) {
  for (const key of await platform.files.list(prefix, mailsATick)) {
    if (await isSettled(platform, key)) await platform.files.delete(key)
  }
}

async function isSettled(platform: Platform, key: string) {
  try {
    const kept = await platform.files.get(key)
    if (kept) await receive(platform, new Uint8Array(await new Response(kept.body).arrayBuffer()), kept.name)
    return true
  } catch (error) {
    const lost = platform.now().getTime() - cameAt(key) > patience
    platform.log({ event: 'mail.incomingKept', lost, error: String(rootOf(error)), ...(lost ? { alert: true } : {}) })
    return lost
  }
}

const cameAt = (key: string) => Date.parse(key.slice(prefix.length, prefix.length + new Date(0).toISOString().length))
