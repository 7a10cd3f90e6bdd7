import { register } from '../db/register.ts'
import { keyInStore } from '../files/school-files.ts'
import type { Platform } from '../platform/ports.ts'
import {
  beginRemoval,
  countFiles,
  deleteRows,
  endRemoval,
  goneDemos,
  leftSchools,
  messageIds,
  removalOf,
  rowsIn,
} from './removal-queries.ts'

/** Rows a statement: some tenths of a second where D1 allows 30 (checks.md, 1). */
const rowsAtOnce = 2000
const filesAtOnce = 1000
const objectsAtOnce = 50
/** Calls a tick, of the 1,000 that one may make; a demo takes about two hundred. What is left comes next tick. */
const callsATick = 400
/** How long what a school left behind is kept, should its new home fail (ms). */
const keptAfterLeaving = 30 * 86_400_000

const tables = Object.keys(register)

type Ground = 'demo' | 'moved'
type Where = { id: string; shard: string }
type Leaving = Where & { ground: Ground }
type Left = { calls: number }

/**
 * Removes demos whose time is over, and schools that live elsewhere now, with all they hold (A3, N5, check 39). Each step may be
 * done twice and leaves the next one where it was found, so that a removal that is broken off goes on at the next tick.
 */
export async function sweepDemos(platform: Platform) {
  const left: Left = { calls: callsATick }
  const now = platform.now()
  const demos = await goneDemos(platform.directory, now, 20)
  const moved = await leftSchools(platform.directory, new Date(now.getTime() - keptAfterLeaving), 20)
  const leaving: Leaving[] = [
    ...demos.map((school) => ({ ...school, ground: 'demo' as const })),
    ...moved.map((school) => ({ ...school, ground: 'moved' as const })),
  ]
  for (const school of leaving) {
    if (!(await removeSchool(platform, school, left))) return
  }
}

/** False when there was more to do than calls were left. */
export async function removeSchool(platform: Platform, school: Leaving, left: Left) {
  await begin(platform, school)
  await endDispatches(platform, school, left)
  await deleteFiles(platform, school, left)
  for (const table of tables.toReversed()) {
    if (!(await emptied(platform, school, table, left))) return false
  }
  await prove(platform, school)
  await endRemoval(platform.directory, school.id, platform.now())
  platform.log({ event: 'school.removed', school: school.id })
  return true
}

/** What there is, counted before any of it goes: what the record of the removal says (N6). */
async function begin({ directory, shard, now }: Platform, { id, shard: name, ground }: Leaving) {
  const [begun] = await removalOf(directory, id)
  if (begun) return
  const rows = await rowsIn(shard(name), id, tables)
  await beginRemoval(directory, { schoolId: id, ground, begunAt: now(), rows })
}

async function endDispatches(platform: Platform, { id: schoolId, shard }: Leaving, left: Left) {
  for (let after = ''; ; ) {
    const found = await messageIds(platform.shard(shard), schoolId, after, objectsAtOnce)
    await Promise.all(found.map(({ id }) => platform.endDispatch(schoolId, id)))
    left.calls -= 1 + found.length
    const last = found.at(-1)
    if (!last || found.length < objectsAtOnce) return
    after = last.id
  }
}

async function deleteFiles({ directory, files }: Platform, { id }: Leaving, left: Left) {
  for (;;) {
    const keys = await files.list(keyInStore(id), filesAtOnce)
    left.calls -= 3
    if (keys.length === 0) return
    await files.delete(keys)
    await countFiles(directory, id, keys.length)
  }
}

/** False when there was more to do than calls were left. */
export async function emptied({ shard }: Platform, { id, shard: name }: Where, table: string, left: Left) {
  while (left.calls-- > 0) {
    const { meta } = await deleteRows(shard(name), id, table, rowsAtOnce)
    if (meta.changes < rowsAtOnce) return true
  }
  return false
}

/** Nothing is said to be gone that is not. */
async function prove({ shard, files }: Platform, { id, shard: name }: Leaving) {
  const rows = Object.values(await rowsIn(shard(name), id, tables))
  const keys = await files.list(keyInStore(id), 1)
  if (keys.length > 0 || rows.some((count) => count > 0)) throw new Error(`something of school ${id} is left`)
}
