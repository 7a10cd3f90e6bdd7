import { letters } from '../photos/bytes.ts'
import { type Blank, blank, type FilmFound, type FilmProblem, type Reading } from './blanking.ts'

export const isWebm = (start: Uint8Array) => letters(start, 0, 4) === '\x1a\x45\xdf\xa3'

const [segment, info, tags, attachments] = [0x18538067, 0x1549a966, 0x1254c367, 0x1941a469]
/** When it was made, its title, and the program. */
const telling = new Set([0x4461, 0x7ba9, 0x4d80, 0x5741])
const tracks = 0x1654ae6b

type Element = { id: number; start: number; from: number; to: number | null }

/** What a WebM tells besides its pictures and its sound, to be written over in place (check 22). */
export async function readWebm(read: Reading, size: number): Promise<FilmFound | FilmProblem> {
  const blanks: Blank[] = []
  let hasTracks = false
  for (let at = 0; at < size; ) {
    const element = elementIn(await read(at, 12), at)
    if (!element || (element.to ?? size) > size) return 'filmCutOff'
    const { id, start, from, to } = element
    if (id === tracks) hasTracks = true
    if ((id === tags || id === attachments) && to !== null) blanks.push(...emptied(start, from, to))
    if (telling.has(id) && to !== null) blanks.push(blank(from, to))
    // What has no size of its own, and what tells of itself, is looked into.
    at = to === null || id === segment || id === info ? from : to
  }
  return hasTracks ? { type: 'video/webm', blanks } : 'notAFilm'
}

/** An element of nothing, as long as what it takes the place of. */
function emptied(start: number, from: number, to: number) {
  const length = to - start - 9
  if (length < 0) return [blank(from, to)]
  const head = new Uint8Array(9)
  head.set([0xec, 1])
  for (let place = 0; place < 7; place++) head[8 - place] = Math.floor(length / 2 ** (8 * place)) % 256
  return [blank(start, start + 9, head), blank(start + 9, to)]
}

/** Its name and its size each say in their first bits how long they are; all ones is a size that nobody knows. */
function elementIn(bytes: Uint8Array, start: number): Element | null {
  const idLength = lengthOf(bytes[0])
  const sizeLength = lengthOf(bytes[idLength])
  if (idLength > 4 || sizeLength > 8 || idLength + sizeLength > bytes.length) return null
  let id = 0
  for (const byte of bytes.subarray(0, idLength)) id = id * 256 + byte
  const first = bytes[idLength]! % 2 ** (8 - sizeLength)
  const rest = bytes.subarray(idLength + 1, idLength + sizeLength)
  const isUnknown = first === 2 ** (8 - sizeLength) - 1 && rest.every((byte) => byte === 255)
  let size = first
  for (const byte of rest) size = size * 256 + byte
  const from = start + idLength + sizeLength
  return { id, start, from, to: isUnknown ? null : from + size }
}

const lengthOf = (byte = 0) => Math.clz32(byte) - 23
