import { readdirSync, readFileSync } from 'node:fs'

const megabyte = 1024 * 1024

/** What the runtimes that this process started hold, in MB; as Linux tells it. */
export const heldByRuntimes = () => (started().reduce((sum, { kilobytes }) => sum + kilobytes, 0) * 1024) / megabyte

/** The one that holds the most of those with this name. */
export const largestRuntime = (name: string) =>
  started()
    .filter((one) => one.name === name)
    .reduce((most, one) => (one.kilobytes > most.kilobytes ? one : most)).pid

export const heldBy = (pid: number) => (statusOf(String(pid)).kilobytes * 1024) / megabyte

export const started = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statusOf)
    .filter(({ parent }) => parent === process.pid)

function statusOf(pid: string) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const said = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? ''
    return { pid: Number(pid), name: said('Name'), parent: Number(said('PPid')), kilobytes: Number(said('VmRSS')) }
  } catch {
    return { pid: Number(pid), name: '', parent: 0, kilobytes: 0 } // it ended meanwhile
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

type Heap = { usedSize: number; backingStorageSize?: number }

/**
 * The most that the worker by itself needed while something was done, in MB: its objects and its bytes, as a debugger counts them
 * once it threw away what nothing needs. A local run has no limit, and by itself throws away late.
 */
export async function neededByWorker<T>(inspectorPort: number, act: () => Promise<T>) {
  const listed = await (await fetch(`http://127.0.0.1:${inspectorPort}/json`)).json()
  const [{ webSocketDebuggerUrl }] = listed as [{ webSocketDebuggerUrl: string }] // safe: what a debugger's list is
  const socket = new WebSocket(webSocketDebuggerUrl)
  await new Promise((opened) => socket.addEventListener('open', opened))
  const needed: number[] = []
  const look = () => {
    socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
    socket.send(JSON.stringify({ id: 2, method: 'Runtime.getHeapUsage' }))
  }
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: Heap } // safe: what it answers
    if (id !== 2 || !result) return
    needed.push((result.usedSize + (result.backingStorageSize ?? 0)) / megabyte)
    setTimeout(look, 100)
  })
  look()
  const answer = await act()
  socket.close()
  if (needed.length < 30) throw new Error('the worker was hardly looked into')
  return { answer, most: Math.max(...needed) }
}
