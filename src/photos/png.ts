import { letters, viewOf } from './bytes.ts'
import type { Header } from './pictures.ts'

export function readPng(bytes: Uint8Array): Header | null {
  if (bytes.length < 33 || letters(bytes, 12, 4) !== 'IHDR') return null
  const view = viewOf(bytes)
  return { width: view.getUint32(16), height: view.getUint32(20), whole: isWhole(bytes, view) }
}

/** Each chunk says how long it is, and the last that it is the last. */
function isWhole(bytes: Uint8Array, view: DataView) {
  let at = 8
  while (at + 12 <= bytes.length) {
    if (letters(bytes, at + 4, 4) === 'IEND') return true
    at += 12 + view.getUint32(at)
  }
  return false
}
