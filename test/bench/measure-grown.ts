import { ask } from './client.ts'
import type { Counted } from './counted.ts'
import { deed } from './deeds.ts'
import { report, serverTimes } from './numbers.ts'
import { type Page, type Pages, school } from './runtimes.ts'

/** What the parent and the teacher whose pages are measured got and wrote, of the school's messages. */
const grown = { messages: 50_000, received: 1_600, sent: 5_000 }

/** The same pages and searches in a school of eight years (issue: 50,000 messages). */
export async function measureGrown({ mailbox, message, sent, results, overview }: Pages) {
  await deed('grow', { ...grown, now: Date.now() })
  const found = (zoek: string): Page => ({ ...mailbox, url: `${school}/berichten/zoeken?zoek=${zoek}` })
  const pages = {
    overview,
    mailbox,
    message,
    sent,
    results,
    'search for a word of every message': found('lieve'),
    'search for the beginning of every word': found('v'),
    'search for a word of others’ messages': found('nummer31001'),
    'search for a word of one message': found('nummer31000'),
  }
  for (const [name, { url, cookie }] of Object.entries(pages)) {
    const times = await serverTimes(() => ask(url, { headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } }), 100)
    const counted = JSON.parse(times.headers.get('x-counted') ?? '{}') as Counted // safe: the bench's worker wrote it
    const where = `at ${grown.messages} messages, ${name}`
    report(`${where}, p50`, times.p50, 'ms')
    report(`${where}, p95`, times.p95, 'ms')
    report(`${where}, database round trips`, counted.trips, '', { most: 2 })
    report(`${where}, rows read`, counted.rowsRead, '', { most: 300 })
  }
}
