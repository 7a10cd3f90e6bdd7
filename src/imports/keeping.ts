import type { Statement } from '../db/batch.ts'
import type { SchoolScope } from '../scope.ts'
import type { Difference } from './planning/difference.ts'
import { forgetAllChoices, markDiscarded } from './queries.ts'
import type { Read } from './reading.ts'

/** What a file would change, worked out from the school as it was then, and what stands for having seen it. */
export type Preview = { difference: Difference; seen: string }

// What was read and what it would change lie with the school's files while they wait; the file itself is kept nowhere (N8).
const readKey = (runId: string) => `imports/${runId}/read`
const previewKey = (runId: string) => `imports/${runId}/preview`

export const keepRead = (scope: SchoolScope, runId: string, read: Read) => put(scope, readKey(runId), read)
export const keepPreview = (scope: SchoolScope, runId: string, preview: Preview) =>
  put(scope, previewKey(runId), preview)

export const readKept = (scope: SchoolScope, runId: string) => get<Read>(scope, readKey(runId))
export const previewKept = (scope: SchoolScope, runId: string) => get<Preview>(scope, previewKey(runId))

/** What was read goes; that there was a file stays. */
export async function discard(scope: SchoolScope, runId: string, more: readonly Statement[] = []) {
  await scope.files.delete(readKey(runId))
  await scope.files.delete(previewKey(runId))
  await scope.db.batch([markDiscarded(scope, runId), forgetAllChoices(scope, runId), ...more])
}

const put = ({ files }: SchoolScope, key: string, value: unknown) =>
  files.put(key, new TextEncoder().encode(JSON.stringify(value)), { type: 'application/json', name: '' })

async function get<T>({ files }: SchoolScope, key: string): Promise<T | null> {
  const file = await files.get(key)
  // Safe cast: only what is above puts anything there.
  return file ? ((await new Response(file.body).json()) as T) : null
}
