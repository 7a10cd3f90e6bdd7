import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

export const digest = () => createHash('sha256')

export async function hashOf(path: string) {
  const hash = digest()
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return hash.digest('hex')
}
