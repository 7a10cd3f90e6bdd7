import { letters, viewOf } from './bytes.ts'
import type { Header } from './pictures.ts'

export function readPng(bytes: Uint8Array): Header | null {
  if (bytes.length < 33 || letters(bytes, 12, 4) !== 'IHDR') return null
  const view = viewOf(bytes)
  return { width: view.getUint32(16), height: view.getUint32(20), whole: isWhole(bytes) }
}

/** Only what is drawn: no place, words or date, whatever made the picture left in it (ASVS 14.2.8). */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = chunksOf(bytes).filter(({ kind }) => ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(kind))
  const bare = new Uint8Array(8 + kept.reduce((sum, { from, to }) => sum + to - from, 0))
  bare.set(bytes.subarray(0, 8))
  let at = 8
  for (const { from, to } of kept) {
    bare.set(bytes.subarray(from, to), at)
    at += to - from
  }
  return bare
}

/** Each says how long it is: its length, its kind, what it holds, and a sum of that. */
function chunksOf(bytes: Uint8Array) {
  const view = viewOf(bytes)
  const chunks: { kind: string; from: number; to: number }[] = []
  for (let from = 8; from + 12 <= bytes.length; ) {
    const to = from + 12 + view.getUint32(from)
    chunks.push({ kind: letters(bytes, from + 4, 4), from, to })
    from = to
  }
  return chunks
}

/** The last of its chunks says that it is the last. */
const isWhole = (bytes: Uint8Array) => chunksOf(bytes).some(({ kind }) => kind === 'IEND')
