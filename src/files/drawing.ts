import { joinedBytes } from '../bytes.ts'

/** Of a signature as js/sign.js draws it, with room to spare. */
const most = { letters: 400_000, width: 1200, height: 600 }

const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Bytes a pixel of the kinds of PNG that a canvas makes: colours, with or without transparency, of eight bits. */
const pixelBytes: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

type Chunk = { type: string; data: Uint8Array<ArrayBuffer>; whole: Uint8Array<ArrayBuffer> }

/**
 * The drawing in a data URL, with no more in it than its pixels; null for what is no such PNG, whole and of its stated size
 * (check 21).
 */
export async function drawingIn(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = bytesIn(url)
  const chunks = bytes && chunksIn(bytes)
  const [head] = chunks ?? []
  const size = head && sizeIn(head)
  if (!chunks || !size || chunks.at(-1)?.type !== 'IEND') return null
  const pixels = chunks.filter(({ type }) => type === 'IDAT')
  if (
    !(await holds(
      pixels.map(({ data }) => data),
      size,
    ))
  )
    return null
  const kept = chunks.filter(({ type }) => type === 'IHDR' || type === 'IDAT' || type === 'IEND')
  return joinedBytes([new Uint8Array(start), ...kept.map(({ whole }) => whole)])
}

function bytesIn(url: string) {
  const prefix = 'data:image/png;base64,'
  if (url.length > most.letters || !url.startsWith(prefix)) return null
  try {
    return Uint8Array.from(atob(url.slice(prefix.length)), (letter) => letter.charCodeAt(0))
  } catch {
    return null // letters that no bytes are written with
  }
}

/** Every part of it, none cut off, changed, or after the end; null otherwise. */
function chunksIn(bytes: Uint8Array<ArrayBuffer>): Chunk[] | null {
  if (start.some((byte, place) => bytes[place] !== byte)) return null
  const view = new DataView(bytes.buffer)
  const chunks: Chunk[] = []
  for (let at = start.length; at < bytes.length; ) {
    if (at + 12 > bytes.length) return null
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (view.getUint32(end - 4) !== crc(bytes.subarray(at + 4, end - 4))) return null
    if (chunks.at(-1)?.type === 'IEND' || (type === 'IHDR') !== (chunks.length === 0)) return null
    chunks.push({ type, data: bytes.slice(at + 8, end - 4), whole: bytes.slice(at, end) })
    at = end
  }
  return chunks
}

/** How many bytes its pixels take, each line with its filter before it. */
function sizeIn({ data }: Chunk) {
  if (data.length !== 13) return null
  const view = new DataView(data.buffer)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth, kind, compression, filter, interlace] = data.subarray(8)
  const each = pixelBytes[kind ?? -1]
  const isPlain = depth === 8 && compression === 0 && filter === 0 && interlace === 0
  if (!each || !isPlain || width < 1 || height < 1 || width > most.width || height > most.height) return null
  return (width * each + 1) * height
}

/** Unpacked no further than the size that it says (check 24). */
async function holds(parts: readonly Uint8Array<ArrayBuffer>[], size: number) {
  const unpacked = new Blob([...parts]).stream().pipeThrough(new DecompressionStream('deflate'))
  let read = 0
  try {
    for await (const part of unpacked) {
      read += part.length
      if (read > size) return false
    }
  } catch {
    return false // no such stream, or more after its end
  }
  return read === size
}

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})
const crc = (bytes: Uint8Array) =>
  (bytes.reduce((sum, byte) => (crcs[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
