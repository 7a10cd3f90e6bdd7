import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { previewOf, sourceIn, stateOf, worked } from './comparing.ts'
import { discard, keepPreview, type Preview, readKept } from './keeping.ts'
import { countsOf, type Difference } from './planning/difference.ts'
import type { Plan } from './planning/plan.ts'
import { planStatements } from './planning/plan-queries.ts'
import { insertApplication, moveRun, runById } from './queries.ts'
import type { Source } from './reading.ts'
import type { Consent, ImportRun } from './schema.ts'
import { imagesAfter, imagesBefore } from './undoing/image-queries.ts'
import { undoable } from './undoing/standing.ts'

export type Outcome =
  | { is: 'applied' }
  /** The school changed meanwhile, or nobody said that what is odd is meant: this is the difference now. */
  | { is: 'outdated' | 'unconfirmed'; run: ImportRun; preview: Preview }

/** So many lines that the queue applies them, where it shows how far it is. */
const large = 800

export const isLargeChange = (difference: Difference) =>
  Object.values(countsOf(difference)).reduce((sum, { added, changed, gone }) => sum + added + changed + gone, 0) > large

export async function applyLater(scope: SchoolScope, id: string, consent: Consent) {
  await moveRun(scope, id, { stage: 'applying', done: 0, consent, refusal: null })
  await scope.later([{ kind: 'imports.apply', runId: id }])
}

/** The queue's turn. A second delivery finds it applied, or refused. */
export async function applyQueued(scope: SchoolScope, id: string) {
  const [run] = await runById(scope, id)
  if (run?.stage !== 'applying' || !run.consent) return
  await moveRun(scope, id, { done: 10 })
  const outcome = await apply(scope, id, run.consent.byId, run.consent)
  if (outcome.is !== 'applied') await moveRun(scope, id, { stage: 'waiting', done: 100, refusal: outcome.is })
}

/** Applies a file whole or not at all. A second press finds it applied; two at once cannot both take the turn (C6). */
export async function apply(
  scope: SchoolScope,
  id: string,
  byId: string | null,
  consent: Omit<Consent, 'byId'> | 'whatever it says',
): Promise<Outcome> {
  const read = await readKept(scope, id)
  const { run, application, present, choices } = await stateOf(scope, id)
  if (application) return { is: 'applied' }
  if (!read) throw new NotFound()
  const source = sourceIn(scope, run, read)
  const plan = worked(scope, source, present, byId, choices)
  if (consent !== 'whatever it says') {
    const refusal = await refusalOf(scope, run, plan, consent)
    if (refusal) return refusal
  }
  const turn = 1 + Math.max(0, ...present.applications.map((one) => one.turn))
  const counts = countsOf(plan.difference)
  const undoableUntil = new Date(scope.now.getTime() + undoable)
  const row = { turn, runId: id, at: scope.now, byId, ...aboutFile(source), counts, undoableUntil }
  if (!(await isWritten(scope, row, plan, run))) return apply(scope, id, byId, consent)
  await discard(scope, id)
  return { is: 'applied' }
}

async function refusalOf(scope: SchoolScope, run: ImportRun, plan: Plan, { seen, confirmed }: Omit<Consent, 'byId'>) {
  const preview = await previewOf(plan)
  const isOdd = plan.difference.warnings.length > 0 && !confirmed
  const is = preview.seen !== seen ? ('outdated' as const) : isOdd ? ('unconfirmed' as const) : null
  if (is === 'outdated') await keepPreview(scope, run.id, preview)
  return is && { is, run, preview }
}

/** False when another import took the turn while this one was being worked out. */
async function isWritten(
  scope: SchoolScope,
  application: Parameters<typeof insertApplication>[1],
  plan: Plan,
  { kind }: ImportRun,
) {
  const { turn, byId = null, counts } = application
  const about = { kind, turn, ...totals(counts) }
  const audit = auditEntry(scope, 'import.applied', { actorId: byId, about })
  try {
    await scope.db.batch([
      insertApplication(scope, application),
      ...imagesBefore(scope, turn, plan),
      ...planStatements(scope, plan),
      ...imagesAfter(scope, turn, plan),
      audit,
    ])
    return true
  } catch (error) {
    if (/UNIQUE constraint failed: import_applications/.test(String(error))) return false
    throw error
  }
}

function totals(counts: ReturnType<typeof countsOf>) {
  const sum = (way: 'added' | 'changed' | 'gone') =>
    Object.values(counts).reduce((total, count) => total + count[way], 0)
  return { added: sum('added'), changed: sum('changed'), gone: sum('gone') }
}

const aboutFile = ({ kind, file }: Source) =>
  kind === 'edexml' && file ? { brin: file.brin, schoolYear: file.schoolYear } : { brin: null, schoolYear: null }
