import type { PublicCache } from '../ports.ts'

/** What may purge the zone that the schools' hosts are in: its id, and a token with "Cache Purge" alone. */
type Zone = { id: string; token: string }

const patience = 5_000
const api = 'https://api.cloudflare.com/client/v4'

/**
 * Cloudflare's cache of the place that is asked (Cache API), and the zone's purge by host name, which reaches every place
 * (https://developers.cloudflare.com/api/resources/cache/methods/purge/). A page that is made while its host is purged may be
 * kept after all, for as long as it says itself.
 */
export const edgeCache = (zone: Zone, at = api): PublicCache => ({
  turn: () => 0,
  find: async (key) => {
    const answer = await caches.default.match(key)
    if (!answer) return null
    const headers = new Headers(answer.headers)
    const keptAt = Number(headers.get(keptHeader))
    headers.delete(keptHeader)
    headers.delete('CF-Cache-Status')
    return { answer: new Response(answer.body, { headers }), keptAt }
  },
  keep: async (key, answer, { now }) => {
    const headers = new Headers(answer.headers)
    headers.set(keptHeader, String(now.getTime()))
    // What it varies by stands in the key; the cache itself refuses other names than a few.
    headers.delete('Vary')
    await caches.default.put(key, new Response(answer.body, { headers }))
  },
  forget: async (hosts) => {
    const purged = await fetch(`${at}/zones/${zone.id}/purge_cache`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${zone.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ hosts }),
      signal: AbortSignal.timeout(patience),
    })
    const { success } = (await purged.json().catch(() => ({}))) as { success?: boolean }
    if (!success) throw new Error(`the zone was not purged: ${purged.status}`)
  },
})

const keptHeader = 'X-Kept-At'
