import { letters, viewOf } from './bytes.ts'
import type { Header } from './pictures.ts'

/** Boxes that hold boxes, and how many bytes they begin with. */
const holders: Record<string, number> = { meta: 4, iprp: 0, ipco: 0 }

/** HEIC and AVIF: every picture in the file says its size; the largest is the one that would be decoded. */
export function readHeic(bytes: Uint8Array): Header | null {
  const { sizes, whole } = boxesIn(bytes, 0, bytes.length)
  const [largest] = sizes.sort((one, other) => other.width * other.height - one.width * one.height)
  return largest ? { ...largest, whole } : null
}

type Found = { sizes: { width: number; height: number }[]; whole: boolean }

function boxesIn(bytes: Uint8Array, from: number, to: number): Found {
  const view = viewOf(bytes)
  const found: Found = { sizes: [], whole: true }
  let at = from
  while (at + 8 <= to) {
    const size = sizeOf(view, at, to)
    const kind = letters(bytes, at + 4, 4)
    const end = at + size
    if (size < 8 || end > to) return { ...found, whole: false }
    if (kind === 'ispe' && size >= 20)
      found.sizes.push({ width: view.getUint32(at + 12), height: view.getUint32(at + 16) })
    if (kind in holders) found.sizes.push(...boxesIn(bytes, at + 8 + holders[kind]!, end).sizes)
    at = end
  }
  return found
}

/** Nought is up to the end; one says that the size itself comes later, in eight bytes. */
function sizeOf(view: DataView, at: number, to: number) {
  const size = view.getUint32(at)
  if (size === 0) return to - at
  return size === 1 && at + 16 <= to ? Number(view.getBigUint64(at + 8)) : size
}
