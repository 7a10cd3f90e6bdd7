import { newId } from '../../src/ids.ts'
import { apply } from '../../src/imports/applying.ts'
import { compare } from '../../src/imports/comparing.ts'
import { type GuardianList, guardianListIn } from '../../src/imports/guardians/guardian-list.ts'
import { receive, standingOfImport } from '../../src/imports/imports.ts'
import { type Difference, inOrder } from '../../src/imports/planning/difference.ts'
import { planStatements, presentStatements } from '../../src/imports/planning/plan-queries.ts'
import { planOf } from '../../src/imports/planning/planning.ts'
import type { Present } from '../../src/imports/planning/present.ts'
import type { Source, Upload } from '../../src/imports/reading.ts'
import { readCsv } from '../../src/imports/tables/csv.ts'
import { guessedFor, mappingProblems } from '../../src/imports/tables/mapping.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'

export const autumn = new Date('2026-10-05T09:00:00Z')
export const asUpload = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

export async function emptySchool(slug: string, shard = '1'): Promise<SchoolScope> {
  const about = { name: slug, slug, town: '', welcome: '', hue: 0, shard }
  return { ...(await foundSchool(platform, about)), now: autumn }
}

/** A file read and compared, with its columns taken for what they are called. */
export async function received(scope: SchoolScope, ...uploads: Upload[]) {
  const reading = await receive(scope, uploads, null, 'as they are called')
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  await compare(scope, reading.id)
  return reading.id
}

/** A file uploaded and applied, as the two presses of the page do it. */
export async function importText(scope: SchoolScope, name: string, text: string) {
  const id = await received(scope, asUpload(name, text))
  await apply(scope, id, null, 'whatever it says')
  return id
}

export async function previewOf(scope: SchoolScope, id: string) {
  const standing = await standingOfImport(scope, id)
  if (standing.is !== 'waiting') throw new Error(standing.is)
  return standing.preview
}

/** What a file would change now. */
export const differenceOf = async (scope: SchoolScope, name: string, text: string): Promise<Difference> =>
  (await previewOf(scope, await received(scope, asUpload(name, text)))).difference

/** The difference of what was read, written at once: for tests that make up what was read. */
export async function importSource(scope: SchoolScope, source: Source): Promise<Difference> {
  const plan = await workedOut(scope, source)
  await scope.db.batch(planStatements(scope, plan))
  return plan.difference
}

/** What was read, planned from the school as it is now. */
export async function workedOut(scope: SchoolScope, source: Source) {
  const [keys, people, pupils, staff, groups, memberships, guardianships, householdMembers, applications] =
    await scope.db.batch(presentStatements(scope))
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
  const moment = {
    now: scope.now,
    today: scope.now.toISOString().slice(0, 10),
    byId: null,
    newId: () => newId(scope.now),
  }
  const plan = planOf(source, present, moment)
  return { ...plan, difference: inOrder(plan.difference) }
}

/** The parents in a list, with its columns taken for what they are called. */
export function parentsIn(bytes: Uint8Array): Pick<GuardianList, 'rows' | 'faults'> {
  const reading = readCsv(bytes)
  if (!reading.ok) return { rows: [], faults: reading.faults }
  const mapping = guessedFor(reading.table, 'guardians')
  const problems = mappingProblems(mapping)
  if (problems.length === 0) return guardianListIn(reading.table, mapping)
  const { headers, headerLine } = reading.table
  const faults = problems.map(({ column, text }) => ({
    text,
    line: headerLine,
    element: column === null ? null : headers[column]!,
  }))
  return { rows: [], faults }
}
