import { recordExport } from '../audit/recording.ts'
import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { type Managed, managedPoll } from './reading.ts'

/** What its maker takes along: of an anonymous one numbers and words, in no order of people; written down before it leaves (N3). */
export async function exportPoll(scope: Scope, id: string): Promise<Managed> {
  const managed = await managedPoll(scope, id)
  if (!managed.result.questions) throw new NotFound()
  await recordExport(scope, 'poll', managed.result.counted)
  return managed
}
