import { NotFound } from '../errors.ts'
import { fingerprint, newId } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import { keepPreview, type Preview, readKept } from './keeping.ts'
import { inOrder } from './planning/difference.ts'
import type { Choices } from './planning/lines.ts'
import type { Plan } from './planning/plan.ts'
import { presentStatements } from './planning/plan-queries.ts'
import { planOf } from './planning/planning.ts'
import type { Present } from './planning/present.ts'
import { applicationOf, choicesOf, moveRun, runById } from './queries.ts'
import type { Read, Source } from './reading.ts'
import type { ImportRun } from './schema.ts'
import { sourceOf } from './sources.ts'

/** Work that would keep a browser waiting goes to the queue, where it shows how far it is. */
export async function compareNowOrLater(scope: SchoolScope, id: string, isLarge: boolean) {
  if (!isLarge) return compare(scope, id)
  await moveRun(scope, id, { stage: 'comparing', done: 0 })
  await scope.later([{ kind: 'imports.compare', runId: id }])
}

/** Works out what a file would change now, and keeps it to be looked at. Doing it again is harmless. */
export async function compare(scope: SchoolScope, id: string, isWatched = false) {
  const read = await readKept(scope, id)
  if (!read) return
  const { run, application, present, choices } = await stateOf(scope, id)
  if (application) return
  if (isWatched) await moveRun(scope, id, { done: 40 })
  const plan = worked(scope, sourceIn(scope, run, read), present, null, choices)
  await keepPreview(scope, id, await previewOf(plan))
  await moveRun(scope, id, { stage: 'waiting', done: 100, refusal: null })
}

/** A run, and all that its file can differ from, of one moment. */
export async function stateOf(scope: SchoolScope, id: string) {
  const [
    [run],
    [application],
    chosen,
    keys,
    people,
    pupils,
    staff,
    groups,
    memberships,
    guardianships,
    householdMembers,
    applications,
  ] = await scope.db.batch([
    runById(scope, id),
    applicationOf(scope, id),
    choicesOf(scope, id),
    ...presentStatements(scope),
  ])
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
  const choices: Choices = new Map(chosen.map(({ line, choice }) => [line, choice]))
  return { run, application, present, choices }
}

export const todayOf = ({ now, school }: SchoolScope) => localDay(now, school.zone)

export function sourceIn(scope: SchoolScope, run: ImportRun, read: Read): Source {
  const source = sourceOf(read, run.meaning, todayOf(scope))
  if (!source) throw new Error('nobody has said yet what this file is of')
  return source
}

export function worked(scope: SchoolScope, source: Source, present: Present, byId: string | null, choices: Choices) {
  const moment = { now: scope.now, today: todayOf(scope), byId, newId: () => newId(scope.now) }
  const plan = planOf(source, present, moment, choices)
  return { ...plan, difference: inOrder(plan.difference) }
}

export const previewOf = async ({ difference }: Plan): Promise<Preview> => ({
  difference,
  seen: await fingerprint(JSON.stringify(difference)),
})
