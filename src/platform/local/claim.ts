import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { Impossible } from '../impossible.ts'

export function portFrom(text: string | undefined) {
  const port = Number(text ?? 8787)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Impossible(`PORT must be a number from 1 to 65535, not "${text}".`)
}

/** Nothing is touched before the port is ours to take. */
export function checkPort(port: number) {
  return new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const denied = error.code === 'EACCES'
      const why = denied ? `This user may not listen on port ${port}.` : `Port ${port} is in use.`
      reject(new Impossible(`${why} Choose another: PORT=9000 npm start`))
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

/** One server at a time on a folder: the databases in it are one process's own. */
export function claimState(state: string) {
  const lock = `${state}/pid`
  const other = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
  if (other && isAlive(other))
    throw new Impossible(`Another Pleinpost (process ${other}) is using ${state}. Stop it first.`)
  mkdirSync(state, { recursive: true })
  writeFileSync(lock, String(process.pid))
  process.on('exit', () => rmSync(lock, { force: true }))
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
