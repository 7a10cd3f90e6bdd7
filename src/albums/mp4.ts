import { letters, viewOf } from '../photos/bytes.ts'
import { type Blank, blank, type FilmFound, type FilmProblem, type Reading } from './blanking.ts'

/** Where tracks and what is told of them stand; a longer one is no film that a telephone makes. In bytes. */
const longestIndex = 16 * 1024 * 1024

type Box = { kind: string; start: number; from: number; to: number }

export const isMp4 = (start: Uint8Array) => letters(start, 4, 4) === 'ftyp'

/**
 * What an MP4 or MOV tells besides its pictures and its sound, to be written over: place, time, camera, words, and tracks of
 * anything else, such as where a camera went (check 22).
 */
export async function readMp4(read: Reading, size: number): Promise<FilmFound | FilmProblem> {
  const blanks: Blank[] = []
  let hasPictures = false
  for (let at = 0; at < size; ) {
    const box = boxAt(await read(at, 16), 0, at, size)
    if (!box) return 'filmCutOff'
    if (!playing.has(box.kind)) blanks.push(...freed(box))
    if (box.kind === 'moov' || box.kind === 'moof') {
      if (box.to - box.start > longestIndex) return 'notAFilm'
      const index = indexIn(await read(box.start, box.to - box.start), box.start)
      blanks.push(...index.blanks)
      hasPictures ||= index.hasPictures
    }
    at = box.to
  }
  return hasPictures ? { type: 'video/mp4', blanks } : 'notAFilm'
}

/** What a film is played by. Makers put anything beside it, under names of their own, and in room that is said to be free. */
const playing = new Set(['ftyp', 'styp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'wide'])
const telling = new Set(['udta', 'meta', 'uuid', 'loci', 'cprt', 'free', 'skip'])
const holding = new Set(['moov', 'trak', 'moof', 'traf', 'mdia', 'minf', 'stbl', 'edts', 'mvex'])
/** Of the whole, and of a track, what plays them; nothing else. */
const parts: Readonly<Record<string, ReadonlySet<string>>> = {
  moov: new Set(['mvhd', 'iods', 'trak', 'mvex']),
  trak: new Set(['tkhd', 'tref', 'tapt', 'load', 'edts', 'mdia']),
}
/** When it was made and changed, in four bytes each or in eight. */
const dates = ({ from }: Box, isLong: boolean) => [blank(from + 4, from + (isLong ? 20 : 12))]
/** What the program or the camera that wrote it is called. */
const writer = ({ from, to }: Box) => [blank(Math.min(from + 12, to), to)]
const named: Readonly<Record<string, (box: Box, isLong: boolean) => Blank[]>> = {
  ...{ mvhd: dates, tkhd: dates, mdhd: dates },
  hdlr: writer,
}

/** `at` within these bytes, which begin at `base` of the film. */
function boxAt(bytes: Uint8Array, at: number, base: number, end: number): Box | null {
  if (at + 8 > bytes.length) return null
  const view = viewOf(bytes)
  const short = view.getUint32(at)
  const isLong = short === 1 && at + 16 <= bytes.length
  const size = short === 0 ? end - base - at : isLong ? Number(view.getBigUint64(at + 8)) : short
  const start = base + at
  if (size < 8 || start + size > end) return null
  return { kind: letters(bytes, at + 4, 4), start, from: start + (isLong ? 16 : 8), to: start + size }
}

const free = Uint8Array.from('free', (letter) => letter.charCodeAt(0))
const freed = ({ start, from, to }: Box) => [blank(start + 4, start + 8, free), blank(from, to)]

function boxesIn(bytes: Uint8Array, base: number, { from, to }: Pick<Box, 'from' | 'to'>) {
  const boxes: Box[] = []
  for (let at = from - base; at < to - base; ) {
    const box = boxAt(bytes, at, base, to)
    if (!box) break
    boxes.push(box)
    at = box.to - base
  }
  return boxes
}

function indexIn(bytes: Uint8Array, base: number) {
  const blanks: Blank[] = []
  let hasPictures = false
  const within = (place: Pick<Box, 'from' | 'to'>, allowed?: ReadonlySet<string>) => {
    for (const box of boxesIn(bytes, base, place)) {
      const track = box.kind === 'trak' ? handlerIn(bytes, base, box) : ''
      if (track === 'vide') hasPictures = true
      if (telling.has(box.kind) || (allowed && !allowed.has(box.kind))) blanks.push(...freed(box))
      else if (box.kind === 'trak' && track !== 'vide' && track !== 'soun')
        blanks.push(...freed(box), ...samplesOf(bytes, base, box))
      else if (named[box.kind]) blanks.push(...named[box.kind]!(box, bytes[box.from - base] === 1))
      else if (holding.has(box.kind)) within(box, parts[box.kind])
      if (track === 'vide') blanks.push(...coderIn(bytes, base, box))
    }
  }
  within({ from: base, to: base + bytes.length })
  return { blanks, hasPictures }
}

function childOf(bytes: Uint8Array, base: number, box: Box | undefined, ...path: string[]) {
  let found = box
  for (const kind of path) found = found && boxesIn(bytes, base, found).find((child) => child.kind === kind)
  return found
}

/** The name of what drew the pictures: some cameras give their own. */
function coderIn(bytes: Uint8Array, base: number, track: Box) {
  const kinds = childOf(bytes, base, track, 'mdia', 'minf', 'stbl', 'stsd')
  const entries = kinds ? boxesIn(bytes, base, { from: kinds.from + 8, to: kinds.to }) : []
  return entries.filter(({ start, to }) => start + 82 <= to).map(({ start }) => blank(start + 50, start + 82))
}

/** What a track holds: pictures, sound, or something else. */
function handlerIn(bytes: Uint8Array, base: number, track: Box) {
  const handler = childOf(bytes, base, track, 'mdia', 'hdlr')
  return handler ? letters(bytes, handler.from - base + 8, 4) : ''
}

/** Where what such a track holds lies: chunk by chunk, each with so many samples. */
function samplesOf(bytes: Uint8Array, base: number, track: Box) {
  const table = childOf(bytes, base, track, 'mdia', 'minf', 'stbl')
  const part = (kind: string) => childOf(bytes, base, table, kind)
  const [sizes, runs, short, long] = [part('stsz'), part('stsc'), part('stco'), part('co64')]
  const chunks = short ?? long
  if (!sizes || !runs || !chunks) return []
  const view = viewOf(bytes)
  const number = (box: Box, place: number) => {
    const at = box.from - base + place
    return at + 4 <= box.to - base ? view.getUint32(at) : 0
  }
  const offset = (place: number) =>
    short ? number(chunks, 8 + 4 * place) : number(chunks, 8 + 8 * place) * 2 ** 32 + number(chunks, 12 + 8 * place)
  const same = number(sizes, 4)
  const blanks: Blank[] = []
  let [run, sample] = [0, 0]
  const count = Math.min(number(chunks, 4), (chunks.to - chunks.from) / 4)
  for (let chunk = 1; chunk <= count; chunk++) {
    while (run + 1 < number(runs, 4) && number(runs, 8 + 12 * (run + 1)) <= chunk) run += 1
    const held = Math.min(number(runs, 12 + 12 * run), number(sizes, 8))
    let length = same * held
    if (same === 0) for (let one = 0; one < held; one++) length += number(sizes, 12 + 4 * (sample + one))
    sample += held
    blanks.push(blank(offset(chunk - 1), offset(chunk - 1) + length))
  }
  return blanks
}
