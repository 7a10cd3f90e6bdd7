import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { type MailProgressRow, missedByRun, progressOfRun } from './progress-queries.ts'

/** How far a run of mails is: each of its people ends up in one of these. */
export type Progress = {
  id: string
  at: Date
  total: number
  sent: number
  /** Had an account by then, or no address or right to one any more. */
  passedOver: number
  givenUp: number
  postponed: number
  /** Something is still to be seen soon, without anybody doing anything. */
  moving: boolean
}
export type Missed = { id: string; name: string; givenUp: boolean }

/** Whom a run missed is listed up to here; an office telephones no more than these at once. */
const mostMissed = 100

export async function runFor(scope: Scope, id: string): Promise<{ progress: Progress; missed: Missed[] }> {
  const [[row], missed] = await scope.db.batch([progressOfRun(scope, id), missedByRun(scope, id, mostMissed)])
  if (!row) throw new NotFound()
  return {
    progress: toProgress(row),
    missed: missed.map(({ id: personId, given_up, ...name }) => ({
      id: personId,
      name: nameOf(name),
      givenUp: given_up === 1,
    })),
  }
}

export function toProgress({ id, at, total, finished_at, ...row }: MailProgressRow): Progress {
  const [sent, passedOver, givenUp, postponed] = [row.sent, row.passed_over, row.given_up, row.postponed].map(
    Number,
  ) as [number, number, number, number]
  const moving = finished_at === null || sent + passedOver + givenUp + postponed < total
  return { id, at: new Date(at), total, sent, passedOver, givenUp, postponed, moving }
}
