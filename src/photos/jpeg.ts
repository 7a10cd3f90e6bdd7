import { joinedBytes } from '../bytes.ts'
import { viewOf } from './bytes.ts'
import type { Header } from './pictures.ts'

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers without a length: nothing, and those that restart the drawing. */
const stands = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** From segment to segment, so that a picture inside another (a camera's preview) is not read for it. */
export function readJpeg(bytes: Uint8Array): Header | null {
  const view = viewOf(bytes)
  let size: { width: number; height: number } | null = null
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xd9) break
    if (marker === 0xff || stands(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (isFrame(marker) && at + 9 <= bytes.length)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
    if (marker === 0xda) at = drawnUntil(bytes, at)
  }
  return size && { ...size, whole: bytes[at] === 0xff && bytes[at + 1] === 0xd9 }
}

/** The next marker after what is drawn. */
function drawnUntil(bytes: Uint8Array, from: number) {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1]!
    if (next !== 0x00 && next !== 0xff && !stands(next)) return at
  }
  return bytes.length
}

/** Markers of what a JPEG is drawn with, its own short start (JFIF), and how its colours are meant (Adobe's). */
const isDrawing = (marker: number) =>
  marker === 0xe0 || marker === 0xee || (marker >= 0xc0 && marker <= 0xdf && !stands(marker))

/** Only what is drawn: no place, camera, date, words or smaller picture, and nothing after its end (ASVS 14.2.8). */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xd9) {
    const marker = bytes[at + 1]!
    const start = at
    at += marker === 0xff ? 1 : stands(marker) ? 2 : 2 + view.getUint16(at + 2)
    if (marker === 0xda) at = drawnUntil(bytes, at)
    if (isDrawing(marker)) kept.push(bytes.subarray(start, at))
  }
  return joinedBytes([...kept, new Uint8Array([0xff, 0xd9])])
}
