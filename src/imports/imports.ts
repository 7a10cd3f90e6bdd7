import { NotFound } from '../errors.ts'
import { fingerprint, newId } from '../ids.ts'
import { fullName } from '../people/names.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import { countsOf, type Difference, inOrder } from './planning/difference.ts'
import type { Plan } from './planning/plan.ts'
import type { Present } from './planning/present.ts'
import {
  applicationOf,
  insertApplication,
  insertRun,
  markDiscarded,
  newestRuns,
  planStatements,
  presentStatements,
  runById,
} from './queries.ts'
import type { ImportApplication, ImportRun } from './schema.ts'
import { planOf, readAs, readUpload, type Source, type Upload } from './upload.ts'

export type ListedRun = Pick<ImportRun, 'id' | 'kind' | 'fileName' | 'at'> & {
  by: string | null
  is: 'applied' | 'waiting' | 'discarded'
}

export async function importsSoFar(scope: SchoolScope): Promise<ListedRun[]> {
  const rows = await newestRuns(scope)
  return rows.map(({ run: { id, kind, fileName, at, discardedAt }, appliedAt, by }) => ({
    id,
    kind,
    fileName,
    at,
    by: by && fullName(by),
    is: appliedAt ? 'applied' : discardedAt ? 'discarded' : 'waiting',
  }))
}

/** Who imports; nobody where the school is made with its people. */
export type Importer = string | null

/** Where an upload waits for somebody to apply it. */
const fileKey = (runId: string) => `imports/${runId}`

/** Reads a file and keeps it for its preview; one that cannot be read is not kept. */
export async function receive(scope: SchoolScope, upload: Upload, byId: Importer) {
  const reading = readUpload(upload)
  if (!reading.ok) return reading
  const id = newId(scope.now)
  const fileName = upload.name.slice(0, 200)
  // In this order: the sweep finds its files by their rows, and none may be left that it does not find.
  await insertRun(scope, { id, kind: reading.source.kind, fileName, byId, at: scope.now })
  await scope.files.put(fileKey(id), upload.bytes, { type: 'application/octet-stream', name: fileName })
  return { ok: true as const, id }
}

/** What a file would change, worked out from the school as it is now. */
export type Preview = { difference: Difference; seen: string }

export type Standing = { run: ImportRun } & (
  | { is: 'waiting'; preview: Preview }
  | { is: 'applied'; application: ImportApplication }
  | { is: 'discarded' }
)

export async function standingOfImport(scope: SchoolScope, id: string): Promise<Standing> {
  const bytes = await fileOf(scope, id)
  if (!bytes) {
    const [[run], [application]] = await scope.db.batch([runById(scope, id), applicationOf(scope, id)])
    if (!run) throw new NotFound()
    return application ? { run, is: 'applied', application } : { run, is: 'discarded' }
  }
  const { run, application, present } = await stateOf(scope, id)
  if (application) return { run, is: 'applied', application }
  const plan = worked(scope, sourceIn(run, bytes), present, null)
  return { run, is: 'waiting', preview: await previewOf(plan) }
}

export type Consent = {
  /** The preview that was agreed to. */
  seen: string
  /** That what is odd about it is meant. */
  confirmed: boolean
}
export type Outcome =
  | { is: 'applied' }
  /** The school changed meanwhile: this is the difference now. */
  | { is: 'outdated' | 'unconfirmed'; run: ImportRun; preview: Preview }

/** Applies a file whole or not at all. A second press finds it applied; two at once cannot both take the turn (C6). */
export async function apply(
  scope: SchoolScope,
  id: string,
  byId: Importer,
  consent: Consent | 'whatever it says',
): Promise<Outcome> {
  const bytes = await fileOf(scope, id)
  const { run, application, present } = await stateOf(scope, id)
  if (application) return { is: 'applied' }
  if (!bytes) throw new NotFound()
  const source = sourceIn(run, bytes)
  const plan = worked(scope, source, present, byId)
  if (consent !== 'whatever it says') {
    const preview = await previewOf(plan)
    if (preview.seen !== consent.seen) return { is: 'outdated', run, preview }
    if (plan.difference.warnings.length > 0 && !consent.confirmed) return { is: 'unconfirmed', run, preview }
  }
  const turn = 1 + Math.max(0, ...present.applications.map((one) => one.turn))
  const isDone = await written(
    scope,
    { turn, runId: id, at: scope.now, byId, ...aboutFile(source), counts: countsOf(plan.difference) },
    plan,
  )
  if (!isDone) return apply(scope, id, byId, consent)
  await discard(scope, id)
  return { is: 'applied' }
}

/** False when another import took the turn while this one was being worked out. */
async function written(scope: SchoolScope, application: Parameters<typeof insertApplication>[1], plan: Plan) {
  try {
    await scope.db.batch([insertApplication(scope, application), ...planStatements(scope, plan)])
    return true
  } catch (error) {
    if (/UNIQUE constraint failed: import_applications/.test(String(error))) return false
    throw error
  }
}

/** The file goes; that there was one stays. */
export async function discard(scope: SchoolScope, id: string) {
  await scope.files.delete(fileKey(id))
  await markDiscarded(scope, id)
}

async function fileOf(scope: SchoolScope, id: string) {
  const file = await scope.files.get(fileKey(id))
  return file ? new Uint8Array(await new Response(file.body).arrayBuffer()) : null
}

async function stateOf(scope: SchoolScope, id: string) {
  const [
    [run],
    [application],
    keys,
    people,
    pupils,
    staff,
    groups,
    memberships,
    guardianships,
    householdMembers,
    applications,
  ] = await scope.db.batch([runById(scope, id), applicationOf(scope, id), ...presentStatements(scope)])
  if (!run) throw new NotFound()
  const present: Present = {
    keys,
    people,
    pupils,
    staff,
    groups,
    memberships,
    guardianships,
    householdMembers,
    applications,
  }
  return { run, application, present }
}

function sourceIn({ kind }: ImportRun, bytes: Uint8Array): Source {
  const reading = readAs(kind, bytes)
  if (!reading.ok) throw new Error('an upload that could be read cannot be read any more')
  return reading.source
}

function worked(scope: SchoolScope, source: Source, present: Present, byId: Importer): Plan {
  const today = localDay(scope.now, scope.school.zone)
  const plan = planOf(source, present, { now: scope.now, today, byId, newId: () => newId(scope.now) })
  return { ...plan, difference: inOrder(plan.difference) }
}

const previewOf = async ({ difference }: Plan): Promise<Preview> => ({
  difference,
  seen: await fingerprint(JSON.stringify(difference)),
})

const aboutFile = (source: Source) =>
  source.kind === 'edexml'
    ? { brin: source.file.brin, schoolYear: source.file.schoolYear }
    : { brin: null, schoolYear: null }
