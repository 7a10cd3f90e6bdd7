import type { SchoolScope } from '../scope.ts'
import { encrypt, type PushKeys } from './encryption.ts'
import { isPushEndpoint } from './hosts.ts'
import { readPushKey, vapid } from './vapid.ts'

/** What a browser shows, and where it leads: no more than a mail says (E2), and less, since screens lie open. */
export type PushNews = { title: string; body: string; path: string; tag: string }
export type Pushed =
  | { kind: 'taken' }
  /** Nobody is there any more. */
  | { kind: 'gone' }
  /** `hopeless`: no later attempt would fare better. `wait`: the service asks for that much patience (ms). */
  | { kind: 'refused'; reason: string; hopeless: boolean; wait: number }

type Device = PushKeys & { endpoint: string }
type About = { news: PushNews; urgent: boolean; topic: string }

/** How long a service keeps it for a browser that is away (s). */
const keptFor = 2 * 24 * 60 * 60

export async function push(scope: SchoolScope, device: Device, { news, urgent, topic }: About): Promise<Pushed> {
  const { pushContact: contact, now } = scope
  const { endpoint } = device
  const key = readPushKey(scope.pushKey)
  if (!key) return refused('no key is set', true)
  if (!isPushEndpoint(endpoint, scope.development)) return refused('not a push service that we know', true)
  const body = await encrypt(JSON.stringify(news), device)
  const headers = {
    Authorization: await vapid(key, { endpoint, contact, now }),
    'Content-Encoding': 'aes128gcm',
    'Content-Type': 'application/octet-stream',
    TTL: String(keptFor),
    Urgency: urgent ? 'high' : 'normal',
    Topic: topic,
  }
  return scope.push({ endpoint, headers, body }).then(outcome, (error: unknown) => refused(nameless(error), false))
}

/** RFC 8030, 5 and 7. */
function outcome({ status, retryAfter }: { status: number; retryAfter: string | null }): Pushed {
  if (status >= 200 && status < 300) return { kind: 'taken' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  const isBusy = status === 429 || status >= 500
  return { ...refused(`answered ${status}`, !isBusy), wait: isBusy ? waitIn(retryAfter) : 0 }
}

const refused = (reason: string, hopeless: boolean) => ({ kind: 'refused', reason, hopeless, wait: 0 }) as const

/** An endpoint is a secret of its browser's: it goes into no log. */
const nameless = (error: unknown) =>
  String(error)
    .replace(/https?:\S+/g, '(endpoint)')
    .slice(0, 300)

const longestWait = 24 * 60 * 60

/** In seconds, as push services write it; a date is no reason to wait for longer than our own pauses. */
const waitIn = (retryAfter: string | null) => Math.min(Math.max(0, Number(retryAfter) || 0), longestWait) * 1000
