import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { fullName } from '../people/names.ts'
import type { SchoolScope } from '../scope.ts'
import { todayOf } from './comparing.ts'
import { keepRead, type Preview, previewKept, readKept } from './keeping.ts'
import { anyPupil, applicationOf, insertRun, mappingOf, newestRuns, runById } from './queries.ts'
import { type Read, readUploads, type Upload } from './reading.ts'
import type { ImportApplication, ImportKind, ImportRun, ImportUndoing, Meaning } from './schema.ts'
import { isLarge, sourceOf } from './sources.ts'
import { guessed, signatureOf } from './tables/mapping.ts'
import { isUndoable } from './undoing/standing.ts'
import { newestApplication } from './undoing/undo-queries.ts'

export type ListedRun = Pick<ImportRun, 'id' | 'kind' | 'fileName' | 'at'> & {
  by: string | null
  is: 'applied' | 'undone' | 'waiting' | 'discarded'
}

export async function importsSoFar(scope: SchoolScope): Promise<ListedRun[]> {
  const rows = await newestRuns(scope)
  return rows.map(({ run: { id, kind, fileName, at, discardedAt }, appliedAt, undoneAt, by }) => ({
    id,
    kind,
    fileName,
    at,
    by: by && fullName(by),
    is: undoneAt ? 'undone' : appliedAt ? 'applied' : discardedAt ? 'discarded' : 'waiting',
  }))
}

/** Who imports; nobody where the school is made with its people. */
export type Importer = string | null

/** Reads a file and keeps what it says; one that cannot be read is not kept. Where nobody looks, columns are what they are called. */
export async function receive(
  scope: SchoolScope,
  uploads: readonly Upload[],
  byId: Importer,
  columns: 'asked about' | 'as they are called' = 'asked about',
) {
  const reading = readUploads(uploads, todayOf(scope))
  if (!reading.ok) return reading
  const { read } = reading
  const id = newId(scope.now)
  const meaning = await meaningOf(scope, read, columns)
  const source = sourceOf(read, meaning, todayOf(scope))
  const fileName = uploads
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200)
  const stage = source ? ('comparing' as const) : ('columns' as const)
  const run = { id, kind: source?.kind ?? kindOf(read), fileName, byId, at: scope.now, stage, meaning }
  // In this order: the sweep finds its files by their rows, and none may be left that it does not find.
  await insertRun(scope, { ...run, movedAt: scope.now })
  await keepRead(scope, id, read)
  return { ok: true as const, id, stage, isLarge: isLarge(read) }
}

const kindOf = ({ kind }: Read): ImportKind => kind

/** What the columns of such a list were agreed to be the last time. */
async function meaningOf(
  scope: SchoolScope,
  read: Read,
  columns: 'asked about' | 'as they are called',
): Promise<Meaning | null> {
  if (read.kind !== 'table') return null
  const [[remembered], pupils] = await scope.db.batch([
    mappingOf(scope, await signatureOf(read.table)),
    anyPupil(scope),
  ])
  if (remembered) return remembered.mapping
  return columns === 'asked about' ? null : guessed(read.table, pupils.length > 0)
}

export type Standing = { run: ImportRun } & (
  | { is: 'asking'; read: Read }
  | { is: 'busy' }
  | { is: 'waiting'; preview: Preview }
  | { is: 'applied'; application: ImportApplication; undoable: boolean }
  | { is: 'undone'; application: ImportApplication; undoing: ImportUndoing }
  | { is: 'discarded' }
)

export async function standingOfImport(scope: SchoolScope, id: string): Promise<Standing> {
  const [[run], [applied], [newest]] = await scope.db.batch([
    runById(scope, id),
    applicationOf(scope, id),
    newestApplication(scope),
  ])
  if (!run) throw new NotFound()
  if (applied?.undoing) return { run, is: 'undone', application: applied.application, undoing: applied.undoing }
  if (applied) return { run, is: 'applied', application: applied.application, undoable: isUndoable(scope, newest, id) }
  if (run.discardedAt) return { run, is: 'discarded' }
  if (run.stage === 'comparing' || run.stage === 'applying') return { run, is: 'busy' }
  if (run.stage === 'columns') {
    const read = await readKept(scope, id)
    return read ? { run, is: 'asking', read } : { run, is: 'discarded' }
  }
  const preview = await previewKept(scope, id)
  return preview ? { run, is: 'waiting', preview } : { run, is: 'discarded' }
}
