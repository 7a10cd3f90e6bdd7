import { type ChildProcess, spawn } from 'node:child_process'

export type Running = { sees: (text: string) => Promise<void>; kill: () => Promise<void> }

const alive = new Set<Running>()

/** Whatever a failed test left running. */
export const killAll = () => Promise.all([...alive].map((one) => one.kill()))

/** The product in a process group of its own, so that it can be killed with everything it started. */
export async function run(script: string, state: string, port: number, fault = ''): Promise<Running> {
  const child = spawn(process.execPath, ['test/faults/serve.ts', script, state, String(port), fault], {
    detached: true,
  })
  const sees = watch(child)
  const running = { sees, kill: () => killGroup(child).then(() => void alive.delete(running)) }
  alive.add(running)
  await sees('SERVING')
  return running
}

function killGroup(child: ChildProcess) {
  return new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    process.kill(-(child.pid as number), 'SIGKILL')
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
  return (text: string) =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`never saw ${text} in:\n${seen.slice(-3000)}`)), 20_000)
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
