import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import type { NewFile } from './handing-in.ts'
import { answerFileForMe, filesAmong } from './handing-in-queries.ts'

/** Where a file lies in the school's files: a name of ours, never the parent's. */
export const answerFileKey = (id: string) => `answers/${id}`

export async function answerFileFor(scope: Scope, id: string) {
  const [file] = await answerFileForMe(scope, id)
  if (!file) throw new NotFound()
  return file
}

/** Before their rows are: a row without its bytes would be a file that nobody can open. */
export async function putFiles({ files }: Scope, made: readonly NewFile[]) {
  for (const { id, bytes, type, name } of made) await files.put(answerFileKey(id), bytes, { type, name })
}

/** Bytes that no row names: of a press that wrote nothing, or that others took the place of. What another press wrote stays. */
export async function dropUnnamed(scope: Scope, ids: readonly string[]) {
  if (ids.length === 0) return
  const named = new Set((await filesAmong(scope, ids)).map(({ id }) => id))
  for (const id of ids) if (!named.has(id)) await scope.files.delete(answerFileKey(id))
}
