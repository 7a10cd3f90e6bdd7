import { rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import type { SchoolScope } from '../scope.ts'
import { discard } from './keeping.ts'
import { stuckSince, undoableBefore, uploadsBefore } from './sweep-queries.ts'
import { forgetUndo } from './undoing/image-queries.ts'

/** How long an upload waits to be applied (ms). It is full of names, so no longer than a person needs to look. */
const waits = 24 * 60 * 60 * 1000
/** Longer than any file takes (ms): whoever worked on it is gone. */
const works = 10 * 60 * 1000

/** Some four calls each, where a tick may make 1,000 for all it does. What is left comes next tick. */
const uploadsATick = 50

/** Throws away the files that nobody applied within a day, and what an interrupted application left lying. */
export async function sweepUploads(platform: Platform, shard: string) {
  const database = platform.shard(shard)
  const ago = (past: number) => new Date(platform.now().getTime() - past)
  for (const { schoolId, id } of await uploadsBefore(database, ago(waits), uploadsATick))
    await trying(platform, 'upload.kept', { schoolId, id }, (scope) => discard(scope, id))
  for (const { schoolId, id, stage } of await stuckSince(database, ago(works), uploadsATick))
    await trying(platform, 'upload.stuck', { schoolId, id }, (scope) =>
      scope.later([{ kind: stage === 'applying' ? 'imports.apply' : 'imports.compare', runId: id }]),
    )
  for (const { schoolId, turn } of await undoableBefore(database, platform.now(), uploadsATick))
    await trying(platform, 'upload.undoable', { schoolId, id: `${turn}` }, async ({ db }) => {
      await db.batch(forgetUndo({ db }, turn))
    })
}

/** One school's file keeps no other's from its turn. */
async function trying(
  platform: Platform,
  event: string,
  { schoolId, id }: { schoolId: string; id: string },
  work: (scope: SchoolScope) => Promise<void>,
) {
  try {
    await work(await openSchool(platform, schoolId))
  } catch (error) {
    platform.log({ event, school: schoolId, run: id, error: String(rootOf(error)), alert: true })
  }
}
