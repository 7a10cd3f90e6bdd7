import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { compareNowOrLater, todayOf } from './comparing.ts'
import { discard, readKept } from './keeping.ts'
import { anyPupil, choicesStatements, forgetChoices, moveRun, rememberMapping, runById } from './queries.ts'
import type { Meaning } from './schema.ts'
import { isLarge, sourceOf } from './sources.ts'
import { guessed, guessedFor, type ListKind, type Mapping, mappingProblems, signatureOf } from './tables/mapping.ts'

/** A list whose columns somebody is asked about, with what they were said to be before, or seem to be. */
export async function columnsAsked(scope: SchoolScope, id: string, list?: ListKind) {
  const [[run], pupils] = await scope.db.batch([runById(scope, id), anyPupil(scope)])
  const read = run && !run.discardedAt ? await readKept(scope, id) : null
  if (!run || read?.kind !== 'table') throw new NotFound()
  const said = run.meaning && 'list' in run.meaning ? run.meaning : null
  const guess = list ? guessedFor(read.table, list) : guessed(read.table, pupils.length > 0)
  return { run, table: read.table, mapping: list && said?.list !== list ? guess : (said ?? guess) }
}

/** Somebody says what the columns of a list are; the next list with these heads is read so too. */
export async function agreeOnColumns(scope: SchoolScope, id: string, said: Mapping, byId: string) {
  const read = await readKept(scope, id)
  if (read?.kind !== 'table') throw new NotFound()
  const mapping = { ...said, columns: read.table.headers.map((_, at) => said.columns[at] ?? null) }
  const problems = mappingProblems(mapping)
  if (problems.length > 0) return problems
  const signature = await signatureOf(read.table)
  await scope.db.batch([
    rememberMapping(scope, { signature, mapping, byId, at: scope.now }),
    moveRun(scope, id, { ...meantAs(scope, read, mapping), meaning: mapping, stage: 'comparing', done: 0 }),
  ])
  await compareNowOrLater(scope, id, isLarge(read))
  return []
}

/** Somebody says which of the schools in a bundle this is. */
export async function agreeOnSchool(scope: SchoolScope, id: string, school: string) {
  const read = await readKept(scope, id)
  if (read?.kind !== 'oneroster' || !read.schools.some(({ key }) => key === school)) throw new NotFound()
  await moveRun(scope, id, { meaning: { school }, stage: 'comparing', done: 0 })
  await compareNowOrLater(scope, id, isLarge(read))
}

const meantAs = (scope: SchoolScope, read: NonNullable<Awaited<ReturnType<typeof readKept>>>, meaning: Meaning) => {
  const source = sourceOf(read, meaning, todayOf(scope))
  return source ? { kind: source.kind } : {}
}

/** By hand, before it goes by itself. What is being applied at this moment is not taken away under it. */
export async function throwAway(scope: SchoolScope, id: string, byId: string) {
  const [run] = await runById(scope, id)
  if (!run) throw new NotFound()
  if (run.discardedAt || run.stage === 'applying') return
  await discard(scope, id, [auditEntry(scope, 'import.discarded', { actorId: byId, about: { kind: run.kind } })])
}

/** What somebody decided about lines of the preview, in the lines' order; null takes a decision back. */
export async function decide(scope: SchoolScope, id: string, decisions: ReadonlyMap<string, string | null>) {
  const read = await readKept(scope, id)
  if (!read) throw new NotFound()
  const kept = [...decisions].flatMap(([line, choice]) => (choice === null ? [] : [{ runId: id, line, choice }]))
  const forgotten = [...decisions].flatMap(([line, choice]) => (choice === null ? [line] : []))
  await scope.db.batch([...choicesStatements(scope, kept), forgetChoices(scope, id, forgotten)])
  await compareNowOrLater(scope, id, isLarge(read))
}
