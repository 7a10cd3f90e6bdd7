import { readdirSync, readFileSync } from 'node:fs'

const megabyte = 1024 * 1024

/** What the runtimes that this process started hold, in MB; as Linux tells it. */
export function heldByRuntimes() {
  const held = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statusOf)
    .filter(({ parent }) => parent === process.pid)
    .map(({ kilobytes }) => kilobytes)
  return (held.reduce((sum, one) => sum + one, 0) * 1024) / megabyte
}

function statusOf(pid: string) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return { parent: number('PPid'), kilobytes: number('VmRSS') }
  } catch {
    return { parent: 0, kilobytes: 0 } // it ended meanwhile
  }
}

/** How much more was held at the most while something was done than before it, in MB, and how long it took, in ms. */
export async function growthOf<T>(act: () => Promise<T>) {
  const before = heldByRuntimes()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, heldByRuntimes())
  }, 10)
  const started = performance.now()
  const answer = await act()
  const took = performance.now() - started
  clearInterval(watch)
  return { answer, took, growth: Math.max(most, heldByRuntimes()) - before }
}
