import { type ChildProcess, spawn } from 'node:child_process'

export type Running = {
  pid: number
  sees: (text: string, patience?: number) => Promise<void>
  kill: () => Promise<void>
  /** Asked to, and waited for. */
  stop: () => Promise<void>
}

const alive = new Set<Running>()

/** Whatever a failed test left running. */
export const killAll = () => Promise.all([...alive].map((one) => one.kill()))

/** The product in a process group of its own, so that it can be killed with everything it started. */
export const run = (script: string, state: string, port: number, fault = '') =>
  runCommand(process.execPath, ['test/faults/serve.ts', script, state, String(port), fault])

/** A command that tells of itself on its standard output; `sign` is what it says once it is there. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, sign = 'SERVING' }: { env?: Record<string, string>; sign?: string } = {},
): Promise<Running> {
  const child = spawn(command, args, { detached: true, env: { ...process.env, ...env } })
  const sees = watch(child)
  const end = (signal: 'SIGKILL' | 'SIGTERM') => endGroup(child, signal).then(() => void alive.delete(running))
  const running = { pid: child.pid ?? 0, sees, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
  alive.add(running)
  await sees(sign, 100_000)
  return running
}

function endGroup(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') {
  return new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    process.kill(-(child.pid as number), signal)
  })
}

function watch(child: ChildProcess) {
  let seen = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      seen += text
      for (const look of waiting) look()
    })
  }
  return (text: string, patience = 20_000) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`never saw ${text} in:\n${seen.slice(-3000)}`)), patience)
      const look = () => {
        if (!seen.includes(text)) return
        clearTimeout(late)
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
}
