import { existsSync, readFileSync } from 'node:fs'
import type { FileLine } from '../../moving/archive.ts'

/** What files.ndjson says of the files that are in this folder; nothing where it is not there yet. */
export function filesListed(folder: string) {
  const path = `${folder}/files.ndjson`
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
  return lines.map((line) => JSON.parse(line) as FileLine) // safe: `out.ts` wrote it
}
