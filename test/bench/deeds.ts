import { ask } from './client.ts'
import type { Counted } from './counted.ts'
import { apex } from './runtimes.ts'

export type Cost = Counted & { ms: number }

/** One invocation of what runs without a reader, and what it asked of the database. */
export async function deed<Said>(name: string, asked: object): Promise<Said & Cost> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await ask(`${apex}/bench/${name}`, { method: 'POST', headers, body: JSON.stringify(asked) })
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${(await answer.text()).slice(0, 500)}`)
  return (await answer.json()) as Said & Cost
}

export async function crowdOf(n: number, mail: 'each' | 'summary') {
  const answer = await ask(`${apex}/bench/crowd?n=${n}&mail=${mail}`)
  if (answer.status !== 200) throw new Error(`no crowd of ${n}: ${(await answer.text()).slice(0, 500)}`)
  return (await answer.json()) as { schoolId: string; messageId: string }
}

export const sum = (costs: readonly Cost[]): Cost => {
  const total = (of: keyof Cost) => costs.reduce((all, cost) => all + cost[of], 0)
  return {
    trips: total('trips'),
    statements: total('statements'),
    rowsRead: total('rowsRead'),
    rowsWritten: total('rowsWritten'),
    size: costs.at(-1)?.size ?? 0,
    ms: total('ms'),
  }
}
