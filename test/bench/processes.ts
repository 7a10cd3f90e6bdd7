import { readFileSync } from 'node:fs'
import { started } from './memory.ts'

/** Linux counts processor time in these, whatever its own clock does. */
const ticksASecond = 100

/** The processor time that the runtimes of this process have had, in ms: other work on the machine adds nothing to it. */
export const spentByRuntimes = () =>
  (started().reduce((ticks, { pid }) => ticks + ticksOf(pid), 0) * 1000) / ticksASecond

function ticksOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(afterName[11]) + Number(afterName[12]) // utime and stime, the 14th and 15th of proc_pid_stat(5)
  } catch {
    return 0 // it ended meanwhile
  }
}
