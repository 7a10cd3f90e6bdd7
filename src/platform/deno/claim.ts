import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Impossible } from '../impossible.ts'
import { failureOf } from './failures.ts'

/** One server at a time on a folder. The lock is the system's, and gone with the process, however that ends. */
export function claim(state: string) {
  try {
    mkdirSync(state, { recursive: true, mode: 0o700 })
    writeFileSync(`${state}/.try`, '')
    rmSync(`${state}/.try`)
    const lock = new DatabaseSync(`${state}/lock.sqlite`, { timeout: 0 } as object)
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
    return lock
  } catch (error) {
    throw new Impossible(why(state, error as Error & { code?: string }))
  }
}

function why(state: string, error: Error & { code?: string }) {
  const failure = failureOf(error)
  if (failure === 'SQLITE_BUSY') return `Another Pleinpost is using ${state}. Stop it first.`
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
    return `This user may not write in ${state}. Nothing was changed.`
  if (error.code === 'ENOSPC' || failure === 'SQLITE_FULL')
    return `There is no room left on the disk of ${state}. Nothing was changed.`
  return `${state} cannot be used: ${error.message}`
}
