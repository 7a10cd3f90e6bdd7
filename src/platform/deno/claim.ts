import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Impossible } from '../impossible.ts'

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
    throw new Impossible(why(state, error as Error & { code?: string; errcode?: number }))
  }
}

function why(state: string, { code, errcode, message }: Error & { code?: string; errcode?: number }) {
  if (errcode === 5) return `Another Pleinpost is using ${state}. Stop it first.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `This user may not write in ${state}. Nothing was changed.`
  if (code === 'ENOSPC' || errcode === 13) return `There is no room left on the disk of ${state}. Nothing was changed.`
  return `${state} cannot be used: ${message}`
}
