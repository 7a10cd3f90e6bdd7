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

export async function dropFiles({ files }: Scope, ids: readonly string[]) {
  for (const id of ids) await files.delete(answerFileKey(id))
}

/** Of a press that wrote nothing; what another press of the same form wrote stays. */
export async function dropUnwritten(scope: Scope, made: readonly NewFile[]) {
  if (made.length === 0) return
  const ids = made.map(({ id }) => id)
  const written = new Set((await filesAmong(scope, ids)).map(({ id }) => id))
  await dropFiles(
    scope,
    ids.filter((id) => !written.has(id)),
  )
}
