import { NotFound, rootOf } from '../errors.ts'
import { againFrom, deliverPage, type Progress, startOf } from '../messages/dispatch.ts'
import { openSchool } from '../schools/open.ts'
import type { ObjectStorage, Platform } from './ports.ts'

type Task = { schoolId: string; messageId: string; progress: Progress; failures: number }

/** Pages one alarm does before it makes room for the next; each is a few statements (checks.md 1: 1,000 a call). */
const pagesAtOnce = 40
const longestPause = 10 * 60 * 1000

/**
 * Delivers one message (D2). What is left to do stands in its storage before anything is done, so that being killed costs
 * at most a page that is done again without effect. It never lets an alarm fail: an alarm that throws seven times is gone.
 */
export class Dispatcher {
  private readonly storage: ObjectStorage
  private readonly platform: Platform

  constructor(storage: ObjectStorage, platform: Platform) {
    this.storage = storage
    this.platform = platform
  }

  /** Asked again for joiners while it is at work, it begins anew when it is done (D6). */
  async start(schoolId: string, messageId: string, again?: number) {
    const known = await this.storage.get<Task>('task')
    const progress = again === undefined ? startOf : ({ phase: 'done', after: '' } as const)
    if (!known) await this.storage.put<Task>('task', { schoolId, messageId, progress, failures: 0 })
    if (again !== undefined) await this.storage.put('again', again)
    const isDone = known?.progress.phase === 'done' && again === undefined
    if (isDone || (await this.storage.getAlarm())) return
    await this.storage.setAlarm(Date.now())
  }

  /** Nothing is left to do, and nothing to remember. */
  async end() {
    await this.storage.deleteAlarm()
    await this.storage.deleteAll()
    return null
  }

  async alarm() {
    const task = await this.storage.get<Task>('task')
    if (!task || (task.progress.phase === 'done' && !(await this.asked()))) return
    await this.storage.setAlarm(Date.now() + pause(task.failures + 1))
    const left = await this.work(task)
    if (left) await this.storage.setAlarm(Date.now() + left.pause)
    else await this.storage.deleteAlarm()
  }

  private asked = () => this.storage.get<number>('again')

  /** Written as one: what was asked is begun, or still asked. */
  private async beginAgain(task: Task) {
    const at = await this.asked()
    if (at === undefined) return
    task.progress = againFrom(at)
    this.storage.put('task', task)
    await this.storage.delete('again')
  }

  /** How long to wait before going on, or null when every delivery is made. */
  private async work(task: Task) {
    try {
      const scope = await openSchool(this.platform, task.schoolId)
      for (let page = 0; page < pagesAtOnce; page++) {
        if (task.progress.phase === 'done') await this.beginAgain(task)
        task.progress = await deliverPage(scope, task.messageId, task.progress)
        task.failures = 0
        await this.storage.put('task', task)
        if (task.progress.phase === 'done' && !(await this.asked())) return null
      }
      return { pause: 0 }
    } catch (error) {
      // The school is gone, or its letter is. Were it not so, the sweep would find the letter undelivered and begin anew.
      if (error instanceof NotFound) return this.end()
      // Whatever it was, the work is still there: keep it, say so, try again later.
      const failures = task.failures + 1
      await this.storage.put<Task>('task', { ...task, failures })
      this.platform.log({
        event: 'dispatch.delayed',
        school: task.schoolId,
        message: task.messageId,
        failures,
        error: String(rootOf(error)),
      })
      return { pause: pause(failures) }
    }
  }
}

const pause = (failures: number) => Math.min(longestPause, 2000 * 2 ** failures)
