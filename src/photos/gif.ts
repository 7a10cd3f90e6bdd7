import { joinedBytes } from '../bytes.ts'
import { letters, viewOf } from './bytes.ts'
import type { Header } from './pictures.ts'

export const isGif = (bytes: Uint8Array) => /^GIF8[79]a$/.test(letters(bytes, 0, 6))

export type Gif = Header & {
  /** More than one: it moves. */
  frames: number
  /** Only what is drawn and how long it stands: no words, no place, and nothing after its end (ASVS 14.2.8). */
  bare: Uint8Array<ArrayBuffer>
}

const [extension, frame, end] = [0x21, 0x2c, 0x3b]
/** How long a frame stands. */
const control = 0xf9
const application = 0xff
/** That it begins again, and how often. */
const repeating = 'NETSCAPE2.0'

/** From block to block; null for what is no GIF all the way. */
export function readGif(bytes: Uint8Array): Gif | null {
  if (!isGif(bytes) || bytes.length < 14) return null
  const view = viewOf(bytes)
  let at = 13 + tableSize(bytes[10]!)
  const kept = [bytes.subarray(0, at)]
  let frames = 0
  while (at < bytes.length && bytes[at] !== end) {
    const block = blockAt(bytes, at)
    if (!block) break
    if (block.isDrawn) kept.push(bytes.subarray(at, block.to))
    if (bytes[at] === frame) frames += 1
    at = block.to
  }
  const whole = bytes[at] === end && frames > 0
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  return { ...size, whole, frames, bare: joinedBytes([...kept, new Uint8Array([end])]) }
}

/** Three bytes a colour, where there is a table of them at all. */
const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function blockAt(bytes: Uint8Array, at: number) {
  if (bytes[at] === extension) {
    const kind = bytes[at + 1]
    const repeats = kind === application && letters(bytes, at + 3, 11) === repeating
    return until(bytes, at + 2, kind === control || repeats)
  }
  if (bytes[at] !== frame || at + 10 > bytes.length) return null
  return until(bytes, at + 11 + tableSize(bytes[at + 9]!), true)
}

/** Parts that each say how long they are, up to one of nothing; null where the file ends before. */
function until(bytes: Uint8Array, from: number, isDrawn: boolean) {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1
  return at < bytes.length ? { to: at + 1, isDrawn } : null
}
