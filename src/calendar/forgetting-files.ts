import type { SchoolScope } from '../scope.ts'
import { filesStillThere, removeFilesOf } from './files-queries.ts'

/** Where a file lies in the school's files. */
export const keyOf = (id: string) => `events/${id}`

/** Of events that do not take place any more. */
export async function forgetFilesOf(scope: SchoolScope, eventIds: readonly string[]) {
  if (eventIds.length > 0) await forget(scope, await removeFilesOf(scope, eventIds))
}

/** After their rows, and only what no other event names. */
export async function forget(scope: SchoolScope, gone: readonly { id: string }[]) {
  if (gone.length === 0) return
  const ids = gone.map(({ id }) => id)
  const left = new Set((await filesStillThere(scope, ids)).map(({ id }) => id))
  await Promise.all(ids.filter((id) => !left.has(id)).map((id) => scope.files.delete(keyOf(id))))
}
