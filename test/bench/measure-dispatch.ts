import { type Cost, crowdOf, deed, sum } from './deeds.ts'
import { report } from './numbers.ts'

/** D1's own bound for one invocation (checks.md, 1). */
export const mostStatements = 1000

export type Dispatched = Cost & { alarms: number; recipients: number; answer: Cost }

/** Letters to so many parents, alarm by alarm as the dispatch object goes; what one to 450 cost, with an answer to it. */
export async function measureDispatch(): Promise<Dispatched> {
  const perHundred = new Map<number, number>()
  let schoolwide: Dispatched | undefined
  for (const recipients of [100, 450, 1000, 10_000, 100_000]) {
    const message = await crowdOf(recipients, 'each')
    const alarms = await deliver(message)
    const all = sum(alarms)
    const most = Math.max(...alarms.map(({ statements }) => statements))
    perHundred.set(recipients, (all.statements * 100) / recipients)
    report(`dispatch to ${recipients}, statements per 100`, perHundred.get(recipients)!, '', { most: 30 })
    report(`dispatch to ${recipients}, time per 100`, (all.ms * 100) / recipients, 'ms')
    report(`dispatch to ${recipients}, most statements of one alarm`, most, '', { most: mostStatements })
    if (recipients !== 450) continue
    report('dispatch to 450, in every mailbox, counted and owed its mail', all.ms, 'ms', { most: 1000 })
    const answer = await deed<{ outcome: { kind: string } | null }>('answer', message)
    if (answer.outcome?.kind !== 'saved') throw new Error('the bench could not answer its own letter')
    schoolwide = { ...all, recipients, alarms: alarms.length, answer }
  }
  const growth = perHundred.get(100_000)! / perHundred.get(1000)!
  report('dispatch, statements per 100 at 100000 beside 1000', growth, '×', { most: 1.1 })
  return schoolwide!
}

/** As the dispatch object keeps it between two alarms. */
type Progress = { phase: string; after: string }

export async function deliver(message: { schoolId: string; messageId: string }) {
  const alarms: Cost[] = []
  for (let progress: Progress | undefined; progress?.phase !== 'done'; ) {
    const alarm: Cost & { progress: Progress } = await deed('pages', { ...message, progress })
    alarms.push(alarm)
    progress = alarm.progress
  }
  return alarms
}
