import type { PublicCache } from './ports.ts'

/** A body belongs to the request it answered, and so its bytes alone are kept. */
type Kept = { body: ArrayBuffer; headers: [string, string][]; keptAt: number }

/** Less than is felt beside the rest of a process (bytes). */
const mostBytes = 32 * 1024 * 1024

/** Pages for anyone, in the memory of the one process that serves them: what it forgets is forgotten everywhere. */
export function memoryCache(): PublicCache {
  const pages = new Map<string, Kept>()
  /** By host, in which turn it was last forgotten. */
  const forgotten = new Map<string, number>()
  let bytes = 0
  let turn = 0

  function drop(key: string) {
    bytes -= pages.get(key)?.body.byteLength ?? 0
    pages.delete(key)
  }

  return {
    turn: () => turn,
    find: (key) => {
      const found = pages.get(key)
      const answer = found && new Response(found.body.slice(0), { headers: found.headers })
      return Promise.resolve(answer ? { answer, keptAt: found.keptAt } : null)
    },
    keep: async (key, answer, { now, since }) => {
      const body = await answer.arrayBuffer()
      // It may have been made of what was there before it was changed.
      if ((forgotten.get(new URL(key).host) ?? 0) > since) return
      drop(key)
      pages.set(key, { body, headers: [...answer.headers], keptAt: now.getTime() })
      bytes += body.byteLength
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
    forget: (hosts) => {
      turn += 1
      for (const host of hosts) forgotten.set(host, turn)
      for (const key of [...pages.keys()]) if (hosts.includes(new URL(key).host)) drop(key)
      return Promise.resolve()
    },
  }
}
