import { newId } from '../../src/ids.ts'
import { apply, receive, standingOfImport } from '../../src/imports/imports.ts'
import type { Difference } from '../../src/imports/planning/difference.ts'
import type { Present } from '../../src/imports/planning/present.ts'
import { planStatements, presentStatements } from '../../src/imports/queries.ts'
import { planOf, type Source } from '../../src/imports/upload.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { platform } from '../cast.ts'

export const autumn = new Date('2026-10-05T09:00:00Z')
export const asUpload = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

export async function emptySchool(slug: string, shard = '1'): Promise<SchoolScope> {
  const about = { name: slug, slug, town: '', welcome: '', hue: 0, shard }
  return { ...(await foundSchool(platform, about)), now: autumn }
}

/** A file uploaded and applied, as the two presses of the page do it. */
export async function importText(scope: SchoolScope, name: string, text: string) {
  const received = await receive(scope, asUpload(name, text), null)
  if (!received.ok) throw new Error(JSON.stringify(received.faults))
  await apply(scope, received.id, null, 'whatever it says')
  return received.id
}

/** What a file would change now. */
export async function differenceOf(scope: SchoolScope, name: string, text: string): Promise<Difference> {
  const received = await receive(scope, asUpload(name, text), null)
  if (!received.ok) throw new Error(JSON.stringify(received.faults))
  const standing = await standingOfImport(scope, received.id)
  if (standing.is !== 'waiting') throw new Error(standing.is)
  return standing.preview.difference
}

/** The difference of what was read, written at once: for tests that make up what was read. */
export async function importSource(scope: SchoolScope, source: Source): Promise<Difference> {
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
  await scope.db.batch(planStatements(scope, plan))
  return plan.difference
}
