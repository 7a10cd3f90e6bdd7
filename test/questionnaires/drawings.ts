import { Buffer } from 'node:buffer'

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})
const crc = (bytes: Uint8Array) =>
  (bytes.reduce((sum, byte) => crcTable[(sum ^ byte) & 255]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

export function chunk(type: string, data: Uint8Array) {
  const whole = new Uint8Array(12 + data.length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  whole.set(new TextEncoder().encode(type), 4)
  whole.set(data, 8)
  view.setUint32(8 + data.length, crc(whole.subarray(4, 8 + data.length)))
  return whole
}

const packed = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer(),
  )

export function head(width: number, height: number, about: number[] = [8, 6, 0, 0, 0]) {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  data.set(about, 8)
  return data
}

export const start = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
export const bytesOf = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
export const urlOf = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`

/** A PNG as a canvas makes it, of pixels of this shade. */
export async function png({ shade = 7, pixels = 0 } = {}) {
  const [width, height] = [6, 2]
  const raw = new Uint8Array(pixels || (width * 4 + 1) * height).fill(shade)
  for (let line = 0; line < height; line++) raw[line * (width * 4 + 1)] = 0
  return bytesOf(
    start,
    chunk('IHDR', head(width, height)),
    chunk('IDAT', await packed(raw)),
    chunk('IEND', new Uint8Array()),
  )
}
