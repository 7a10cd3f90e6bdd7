import { letters } from './bytes.ts'
import { readHeic } from './heic.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

/** What a picture's own header says of it, before anything is decoded: its pixels, and whether all of it is there. */
export type Header = { width: number; height: number; whole: boolean }

const kinds: [(bytes: Uint8Array) => boolean, (bytes: Uint8Array) => Header | null][] = [
  [(bytes) => letters(bytes, 0, 3) === '\xff\xd8\xff', readJpeg],
  [(bytes) => letters(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', readPng],
  [(bytes) => letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WEBP', readWebp],
  [(bytes) => /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avif)/.test(letters(bytes, 4, 8)), readHeic],
]

/** For the browser's file chooser. */
export const acceptedPictures = 'image/jpeg,image/png,image/webp,image/heic,image/heif'

/** By its content, whatever it is called; null when it is no picture that we take. SVG is a program, and is none. */
export function headerOf(bytes: Uint8Array) {
  const read = kinds.find(([is]) => is(bytes))?.[1]
  return read?.(bytes) ?? null
}
