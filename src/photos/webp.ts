import { joinedBytes } from '../bytes.ts'
import { letters, viewOf } from './bytes.ts'
import type { Header } from './pictures.ts'

type Chunk = { kind: string; start: number; size: number }

export function readWebp(bytes: Uint8Array): Header | null {
  const chunks = chunksOf(bytes)
  const sizes = chunks.map((chunk) => sizeIn(bytes, chunk)).filter((size) => size !== null)
  const [largest] = sizes.sort((one, other) => other.width * other.height - one.width * one.height)
  return largest ? { ...largest, whole: viewOf(bytes).getUint32(4, true) + 8 <= bytes.length } : null
}

/** The chunks of a WebP, as far as they lie within it. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true)
    chunks.push({ kind: letters(bytes, at, 4), start: at + 8, size })
    at += 8 + size + (size % 2)
  }
  return chunks
}

function sizeIn(bytes: Uint8Array, { kind, start }: Chunk) {
  if (start + 10 > bytes.length) return null
  const view = viewOf(bytes)
  if (kind === 'VP8 ')
    return { width: view.getUint16(start + 6, true) & 0x3fff, height: view.getUint16(start + 8, true) & 0x3fff }
  if (kind === 'VP8L') {
    const packed = view.getUint32(start + 1, true)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8X') return null
  return {
    width: (view.getUint32(start + 4, true) & 0xffffff) + 1,
    height: (view.getUint32(start + 6, true) >>> 8) + 1,
  }
}

const drawn = ['VP8 ', 'VP8L', 'ALPH']

/** Only what is drawn: no place, camera, date or words, whatever made the picture left in it (ASVS 14.2.8). */
export function bareWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = chunksOf(bytes).filter(({ kind }) => kind === 'VP8X' || drawn.includes(kind))
  const parts = kept.map(({ kind, start, size }) => {
    const part = bytes.slice(start - 8, start + size + (size % 2))
    if (kind === 'VP8X') part[8] = part[8]! & 0x10 // Of what it announces, only transparency is left.
    return part
  })
  const bare = joinedBytes([bytes.subarray(0, 12), ...parts])
  viewOf(bare).setUint32(4, bare.length - 8, true)
  return bare
}
